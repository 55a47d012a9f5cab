import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { sign, startSlackSandbox } from "../../../sandbox/slack/index.ts";
import { boltOverHttp, OLIVIA } from "./bolt.ts";

test("a signed command is taken, and its string ack is shown", async () => {
  await using bolt = await boltOverHttp((app) => {
    app.command("/license-report", async ({ ack, command }) => ack(`understood: ${command.text}`));
  });
  const outcome = await bolt.sandbox.command({ ...OLIVIA, text: "März & #general" });
  expect(outcome).toMatchObject({
    acked: true,
    body: { text: "understood: März &amp; <#C0GENERAL001|general>" },
  });
  expect(bolt.sandbox.state.ephemerals("olivia")).toHaveLength(1);
});

test("an object ack in the channel is shown to everybody", async () => {
  await using bolt = await boltOverHttp((app) => {
    app.command("/license-report", async ({ ack }) => ack({ response_type: "in_channel", text: "hello" }));
  });
  await bolt.sandbox.command(OLIVIA);
  expect(bolt.sandbox.state.messages("#backup-reports")).toMatchObject([{ text: "hello", fromBot: true }]);
});

test("a wrong signing secret is refused, and the person reads so", async () => {
  await using bolt = await boltOverHttp((app) => app.command("/license-report", async ({ ack }) => ack()), {
    appSecret: "not the secret",
  });
  expect(await bolt.sandbox.command(OLIVIA)).toMatchObject({ acked: false, problem: "dispatch_failed" });
  expect(bolt.sandbox.state.ephemerals("olivia")).toMatchObject([{ from: "slackbot" }]);
});

test("clicks come as a form", async () => {
  const seen: unknown[] = [];
  await using bolt = await boltOverHttp((app) => {
    app.shortcut("report", async ({ ack, body }) => {
      await ack();
      seen.push(body);
    });
  });
  await bolt.sandbox.globalShortcut({ user: "olivia", callbackId: "report" });
  expect(seen).toMatchObject([{ type: "shortcut", callback_id: "report", trigger_id: expect.any(String) }]);
});

test("an event that is not taken comes again with its number and the reason in headers", async () => {
  const seen: unknown[] = [];
  const server = createServer((request, response) => {
    seen.push([request.headers["x-slack-retry-num"], request.headers["x-slack-retry-reason"]]);
    if (seen.length === 2) return; // no answer: the next attempt comes after a timeout
    response.writeHead(seen.length === 1 ? 500 : 200).end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const sandbox = await startSlackSandbox({
    http: { url: `http://127.0.0.1:${port}/` },
    ackTimeoutMs: 1000,
    eventRetryDelaysMs: [0, 0, 0],
  });
  expect(await sandbox.openHome({ user: "olivia" })).toMatchObject({ acked: true });
  expect(seen).toEqual([
    [undefined, undefined],
    ["1", "http_error"],
    ["2", "http_timeout"],
  ]);
  await sandbox.close();
  server.closeAllConnections();
  server.close();
});

test("a request may be signed by a wrong clock, or be none of an app's, and the next is good", async () => {
  const seen: { body: string; skewMinutes: number; signature: boolean }[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const at = Number(request.headers["x-slack-request-timestamp"]);
    const signature = request.headers["x-slack-signature"] === sign(sandbox.signingSecret, at, body);
    seen.push({ body, skewMinutes: Math.round((at - Date.now() / 1000) / 60) || 0, signature });
    response.end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const sandbox = await startSlackSandbox({ http: { url: `http://127.0.0.1:${port}/` } });
  sandbox.faults.arm("delivery", { kind: "skewed", seconds: -600 });
  sandbox.faults.arm("delivery", { kind: "null_body" });
  sandbox.faults.arm("delivery", { kind: "ssl_check" });
  for (let request = 0; request < 4; request += 1) await sandbox.command(OLIVIA);
  expect(seen.map(({ skewMinutes, signature }) => [skewMinutes, signature])).toEqual([
    [-10, true],
    [0, true],
    [0, true],
    [0, true],
  ]);
  expect(seen.map(({ body }) => body.slice(0, 40))).toEqual([
    expect.stringMatching(/^token=/),
    "null",
    expect.stringContaining("ssl_check=1"),
    expect.stringMatching(/^token=/),
  ]);
  await sandbox.close();
  server.close();
});

test.concurrent.each(["connection", "header", "body"] as const)(
  "a request may end behind its %s: nothing of it is taken, and the next is good",
  async (of) => {
    const seen: string[] = [];
    await using bolt = await boltOverHttp(
      (app) => {
        app.command("/license-report", async ({ ack, command }) => {
          seen.push(command.text);
          await ack();
        });
      },
      { ackTimeoutMs: 1000 },
    );
    bolt.sandbox.faults.arm("delivery", { kind: "half", of });
    expect(await bolt.sandbox.command({ ...OLIVIA, text: "half" })).toMatchObject({
      acked: false,
      problem: "operation_timeout",
    });
    expect(await bolt.sandbox.command({ ...OLIVIA, text: "whole" })).toMatchObject({ acked: true });
    expect(seen).toEqual(["whole"]);
  },
);
