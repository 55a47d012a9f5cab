import { SocketModeClient } from "@slack/socket-mode";
import { WebClient } from "@slack/web-api";
import { expect, test } from "vitest";
import { type SlackSandbox, startSlackSandbox } from "../../../sandbox/slack/index.ts";
import { OLIVIA } from "./bolt.ts";

test("an event that nobody acks comes again, with the same id and its number", async () => {
  const sandbox = await startSlackSandbox({ ackTimeoutMs: 400, eventRetryDelaysMs: [0, 0, 0] });
  const client = await connected(sandbox, ({ retry_num }) => retry_num === 2);
  const sent: unknown[] = [];
  client.on("app_mention", ({ body, retry_num, retry_reason }) =>
    sent.push([body.event_id, retry_num, retry_reason]),
  );
  const outcome = await sandbox.mention({ user: "olivia", channel: "#general", text: "last quarter" });
  expect(outcome).toMatchObject({ acked: true });
  const id = expect.stringMatching(/^Ev/);
  expect(sent).toEqual([
    [id, 0, ""],
    [id, 1, "timeout"],
    [id, 2, "timeout"],
  ]);
  expect(new Set(sent.map((one) => (one as unknown[])[0])).size).toBe(1);
  await client.disconnect();
  await sandbox.close();
});

test("an ending connection gives way to another: no command is lost by a refresh", async () => {
  const sandbox = await startSlackSandbox();
  const clients = await Promise.all([connected(sandbox), connected(sandbox)]);
  expect(sandbox.connections).toBe(2);
  const refreshed = sandbox.refreshConnections({ which: "oldest" });
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => sandbox.command(OLIVIA)));
  expect(outcomes.filter(({ acked }) => !acked)).toEqual([]);
  await refreshed;
  expect(sandbox.connections).toBe(1);
  await Promise.all(clients.map((client) => client.disconnect()));
  await sandbox.close();
});

test("a client that does not heed the warning is asked again and then cut off", async () => {
  const sandbox = await startSlackSandbox();
  const web = new WebClient(sandbox.appToken, { slackApiUrl: sandbox.apiUrl });
  const { url } = await web.apps.connections.open({});
  const frames: string[] = [];
  const socket = new WebSocket(url ?? "");
  socket.addEventListener("message", ({ data }) => {
    const { type, reason } = JSON.parse(String(data));
    frames.push(reason ?? type);
  });
  await sandbox.waitFor(() => sandbox.connections === 1);
  await sandbox.refreshConnections({ warningMs: 10 });
  expect(frames).toEqual(["hello", "warning", "refresh_requested"]);
  await sandbox.close();
});

test("a connection URL is good once", async () => {
  const sandbox = await startSlackSandbox();
  const web = new WebClient(sandbox.appToken, { slackApiUrl: sandbox.apiUrl });
  const { url } = await web.apps.connections.open({});
  const first = new WebSocket(url ?? "");
  await sandbox.waitFor(() => sandbox.connections === 1);
  const second = new WebSocket(url ?? "");
  await new Promise((resolve) => second.addEventListener("error", resolve));
  expect(sandbox.connections).toBe(1);
  first.close();
  await sandbox.close();
});

test.each([
  [{ kind: "no_hello" }, []],
  [{ kind: "drop" }, ["hello 1"]],
  [{ kind: "disconnect", reason: "too_many_websockets" }, ["hello 1", "too_many_websockets"]],
] as const)("a new connection goes as it is told to: %j", async (fault, expected) => {
  const sandbox = await startSlackSandbox();
  sandbox.faults.arm("socket", fault);
  const { frames, closed } = await bareSocket(sandbox);
  await closed;
  expect(frames).toEqual(expected);
  expect(sandbox.connections).toBe(0);
  await sandbox.close();
});

test("a hello may tell of connections that somebody else has", async () => {
  const sandbox = await startSlackSandbox();
  sandbox.faults.arm("socket", { kind: "crowded", connections: 10 });
  const { frames, closed } = await bareSocket(sandbox);
  await sandbox.waitFor(() => sandbox.connections === 1);
  await sandbox.close();
  await closed;
  expect(frames).toEqual(["hello 10"]);
});

/** A WebSocket, what it is told, and its end. */
async function bareSocket(sandbox: SlackSandbox) {
  const web = new WebClient(sandbox.appToken, { slackApiUrl: sandbox.apiUrl });
  const { url } = await web.apps.connections.open({});
  const frames: string[] = [];
  const socket = new WebSocket(url ?? "");
  socket.addEventListener("message", ({ data }) => {
    const { type, reason, num_connections: count } = JSON.parse(String(data));
    frames.push(reason ?? `${type} ${count}`);
  });
  const closed = new Promise<void>((resolve) => socket.addEventListener("close", () => resolve()));
  return { frames, closed };
}

interface Incoming {
  readonly ack: () => Promise<void>;
  readonly retry_num?: number;
}

/** A bare Socket Mode client that acks what it is told to ack, and stays away once it was sent away. */
async function connected(
  sandbox: SlackSandbox,
  shouldAck: (incoming: Incoming) => boolean = () => true,
): Promise<SocketModeClient> {
  const client = new SocketModeClient({
    appToken: sandbox.appToken,
    autoReconnectEnabled: false,
    clientOptions: { slackApiUrl: sandbox.apiUrl, retryConfig: { retries: 0 } },
  });
  client.on("slack_event", async (incoming: Incoming) => {
    if (shouldAck(incoming)) await incoming.ack();
  });
  await client.start();
  return client;
}
