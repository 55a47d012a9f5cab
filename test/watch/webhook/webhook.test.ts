import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { createWebhook, type Episode, type News } from "../../../src/watch/index.ts";

const NOW = new Date("2026-12-01T10:00:00.000Z");

const episode: Episode = {
  id: "e1",
  server: "paris",
  key: "usage",
  kind: "alert",
  severity: "warning",
  openedAt: "2026-12-01T09:00:00.000Z",
  closed: null,
  facts: { used: 92, total: 100 },
  attention: {},
  revision: 1,
};

const news = (event: News["event"]): News => ({
  id: "n1",
  episodeId: "e1",
  at: "2026-12-01T09:30:00.000Z",
  event,
  severity: "warning",
});

interface Taken {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Somebody out of Slack who answers with this status, and remembers what was sent. */
async function listen(status = 202) {
  const taken: Taken[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += String(chunk);
    taken.push({ path: request.url, headers: request.headers, text });
    response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end("thanks");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    taken,
    url: (path: string) => new URL(`http://127.0.0.1:${port}${path}`),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const { signal } = new AbortController();

describe("a webhook", () => {
  it.each<[event: News["event"], action: string]>([
    ["raise", "trigger"],
    ["change", "trigger"],
    ["escalate", "trigger"],
    ["clear", "resolve"],
  ])("tells PagerDuty of a %s by a %s of one incident", async (event, action) => {
    await using far = await listen();
    const webhook = createWebhook({
      kind: "pagerduty",
      url: far.url("/v2/enqueue"),
      secret: "key",
      now: () => NOW,
    });
    await webhook.call(episode, news(event), signal);
    const [call] = far.taken;
    const body = JSON.parse(call?.text ?? "");
    expect(body).toMatchObject({
      routing_key: "key",
      dedup_key: "license-report/paris/usage",
      event_action: action,
    });
    if (action === "trigger") expect(body.payload).toMatchObject({ severity: "warning", source: "paris" });
    expect(call?.headers["x-license-report-signature"]).toBeUndefined();
  });

  it("tells Alertmanager of one alert that ends when it is over", async () => {
    await using far = await listen(200);
    const webhook = createWebhook({
      kind: "alertmanager",
      url: far.url("/am/"),
      secret: "t",
      now: () => NOW,
    });
    await webhook.call(episode, news("raise"), signal);
    await webhook.call(episode, news("clear"), signal);
    expect(far.taken.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ["/am/api/v2/alerts", "Bearer t"],
      ["/am/api/v2/alerts", "Bearer t"],
    ]);
    const [[open], [over]] = far.taken.map(({ text }) => JSON.parse(text)) as [[object], [object]];
    const labels = { alertname: "LicenseReport", server: "paris", condition: "usage" };
    expect(open).toMatchObject({ labels, endsAt: "2027-12-02T09:30:00.000Z" });
    expect(over).toMatchObject({ labels, endsAt: "2026-12-01T09:30:00.000Z" });
  });

  it("signs what it says as JSON, with the time", async () => {
    await using far = await listen(200);
    const secret = "0123456789abcdef";
    const webhook = createWebhook({ kind: "json", url: far.url("/hook?token=t"), secret, now: () => NOW });
    await webhook.call(episode, news("raise"), signal);
    const [{ path, headers, text } = { path: "", headers: {}, text: "" }] = far.taken;
    expect(path).toBe("/hook?token=t");
    const timestamp = `${NOW.getTime() / 1000}`;
    const signature = createHmac("sha256", secret).update(`v1:${timestamp}:${text}`).digest("hex");
    expect(headers["x-license-report-timestamp"]).toBe(timestamp);
    expect(headers["x-license-report-signature"]).toBe(`v1=${signature}`);
    expect(JSON.parse(text)).toMatchObject({ id: "n1", event: "raise", facts: { used: 92, total: 100 } });
  });

  it.each([302, 400, 500])("was not taken when it is answered %i, and says no address", async (status) => {
    await using far = await listen(status);
    const webhook = createWebhook({
      kind: "json",
      url: far.url("/hook?token=t"),
      secret: "s",
      now: () => NOW,
    });
    const error = await webhook.call(episode, news("raise"), signal).catch((reason: unknown) => reason);
    expect(String(error)).toContain(`HTTP ${status}`);
    expect(String(error)).not.toContain("token");
    expect(far.taken).toHaveLength(1);
  });

  it("was not taken when nobody is there", async () => {
    const far = await listen();
    const url = far.url("/hook?token=t");
    await far[Symbol.asyncDispose]();
    const webhook = createWebhook({ kind: "json", url, secret: "s", now: () => NOW });
    await expect(webhook.call(episode, news("raise"), signal)).rejects.toThrow("no answer (ECONNREFUSED)");
  });
});
