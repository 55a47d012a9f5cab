import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import {
  ALL_SCOPES,
  defaultWorkspace,
  type SentEnvelope,
  type SlackSandbox,
  startSlackSandbox,
} from "../../../sandbox/slack/index.ts";
import { clientOnSandbox, errorOf } from "./client.ts";

const BOT = "<@U0LICENSEBOT>";

function sentBy(sandbox: SlackSandbox): SentEnvelope[] {
  const sent: SentEnvelope[] = [];
  sandbox.onEvent((event) => event.type === "envelope" && sent.push(event.envelope));
  return sent;
}

const noRetry = { eventRetryDelaysMs: [] } as const;

test.each([
  ["@license-report last quarter as csv", "#general", `${BOT} last quarter as csv`],
  ["@License Report last quarter", "#general", `${BOT} last quarter`],
  ["please, @license-report, Q1 & Q2", "#licenses", `please, ${BOT}, Q1 &amp; Q2`],
])("%s in %s mentions the app", async (text, channel, expected) => {
  await using on = await clientOnSandbox(noRetry);
  const sent = sentBy(on.sandbox);
  const { message, ack } = await on.sandbox.post({ user: "olivia", channel, text });
  expect(on.sandbox.state.messages(channel)).toEqual([message]);
  expect(ack).toMatchObject({ acked: false });
  expect(sent).toMatchObject([
    {
      type: "events_api",
      payload: {
        type: "event_callback",
        event_id: expect.stringMatching(/^Ev[0-9A-Z]{10}$/),
        is_ext_shared_channel: false,
        authorizations: [{ team_id: "T0SANDBOX001", user_id: "U0LICENSEBOT", is_bot: true }],
        event: {
          type: "app_mention",
          user: "U0OLIVIA0001",
          channel: on.sandbox.state.channel(channel).id,
          text: expected,
          ts: message.ts,
        },
      },
    },
  ]);
  expect(sent[0]?.payload.event).not.toHaveProperty("thread_ts");
});

test.each([
  ["words that do not name it", "hello", "#general", ALL_SCOPES],
  ["a channel that it is not in", "@license-report hello", "#no-bot", ALL_SCOPES],
  ["a direct message", "@license-report hello", "D0OLIVIA0001", ALL_SCOPES],
  ["no scope for it", "@license-report hello", "#general", ["commands"]],
])("the app hears nothing of %s", async (_case, text, channel, scopes) => {
  await using on = await clientOnSandbox({ ...noRetry, scopes });
  const sent = sentBy(on.sandbox);
  expect((await on.sandbox.post({ user: "olivia", channel, text })).ack).toBeUndefined();
  expect(sent).toEqual([]);
});

test("a mention in a thread names the thread and who began it", async () => {
  await using on = await clientOnSandbox(noRetry);
  const { sandbox } = on;
  const sent = sentBy(sandbox);
  const root = sandbox.say({ user: "noah", channel: "#general", text: "numbers?" });
  await sandbox.mention({ user: "olivia", channel: "#general", text: "Q1 for @noah", threadTs: root.ts });
  expect(sent[0]?.payload.event).toMatchObject({
    thread_ts: root.ts,
    parent_user_id: "U0NOAH000001",
    blocks: [
      {
        elements: [
          {
            elements: [
              { type: "user", user_id: "U0LICENSEBOT" },
              { type: "text", text: " Q1 for " },
              { type: "user", user_id: "U0NOAH000001" },
            ],
          },
        ],
      },
    ],
  });
});

test("a person of another organization is told from one's own", async () => {
  await using on = await clientOnSandbox(noRetry);
  const sent = sentBy(on.sandbox);
  await on.sandbox.mention({ user: "sam", channel: "#shared-with-partner", text: "last month" });
  expect(sent[0]?.payload).toMatchObject({
    is_ext_shared_channel: true,
    event: { team: "T0PARTNER001", user_team: "T0PARTNER001", source_team: "T0PARTNER001" },
  });
});

test("in a Grid organization an event names it inside and out", async () => {
  const workspace = { ...defaultWorkspace, enterprise: { id: "E0SANDBOX", name: "Sandbox Org" } };
  await using on = await clientOnSandbox({ ...noRetry, workspace });
  const sent = sentBy(on.sandbox);
  await on.sandbox.mention({ user: "olivia", channel: "#general", text: "hello" });
  expect(sent[0]?.payload).toMatchObject({
    enterprise_id: "E0SANDBOX",
    context_enterprise_id: "E0SANDBOX",
    authorizations: [{ enterprise_id: "E0SANDBOX", team_id: "T0SANDBOX001" }],
  });
});

test("an event that nobody takes comes again with the same id and a growing number", async () => {
  await using on = await clientOnSandbox({ eventRetryDelaysMs: [0, 0] });
  const sent = sentBy(on.sandbox);
  await on.sandbox.mention({ user: "olivia", channel: "#general", text: "hello" });
  expect(sent.map(({ attempt }) => attempt)).toEqual([0, 1, 2]);
  expect(new Set(sent.map(({ payload }) => payload.event_id)).size).toBe(1);
});

test("an app that asks for no repetition gets none", async () => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.writeHead(500, { "x-slack-no-retry": "1" }).end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const sandbox = await startSlackSandbox({
    http: { url: `http://127.0.0.1:${port}/` },
    eventRetryDelaysMs: [0, 0, 0],
  });
  expect(await sandbox.openHome({ user: "olivia" })).toMatchObject({ acked: false });
  expect(requests).toBe(1);
  await sandbox.close();
  server.close();
});

test("opening the Home brings what is published there; opening the messages does not", async () => {
  await using on = await clientOnSandbox(noRetry);
  const { sandbox, client } = on;
  const sent = sentBy(sandbox);
  await sandbox.openHome({ user: "olivia" });
  const view = { type: "home" as const, blocks: [{ type: "divider" as const, block_id: "line" }] };
  await client.views.publish({ user_id: "U0OLIVIA0001", view });
  await sandbox.openHome({ user: "olivia" });
  await sandbox.openHome({ user: "olivia", tab: "messages" });
  const events = sent.map(({ payload }) => payload.event);
  expect(events).toMatchObject([
    { type: "app_home_opened", tab: "home", user: "U0OLIVIA0001", channel: "D0OLIVIA0001" },
    { tab: "home", view: { type: "home", blocks: [{ block_id: "line" }], hash: expect.any(String) } },
    { tab: "messages" },
  ]);
  expect(events[0]).not.toHaveProperty("view");
  expect(events[2]).not.toHaveProperty("view");
});

test("a Home published on an old one's hash is refused", async () => {
  await using on = await clientOnSandbox();
  const { client } = on;
  const publish = (hash?: string) =>
    client.views.publish({
      user_id: "U0OLIVIA0001",
      view: { type: "home", blocks: [{ type: "divider" }] },
      ...(hash === undefined ? {} : { hash }),
    });
  const first = (await publish()).view?.hash ?? "";
  const second = (await publish(first)).view?.hash ?? "";
  expect(second).not.toBe(first);
  expect(await errorOf(publish(first))).toBe("hash_conflict");
  expect(await errorOf(publish(second))).toBeUndefined();
});
