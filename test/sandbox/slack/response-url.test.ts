import { expect, test } from "vitest";
import { startSlackSandbox } from "../../../sandbox/slack/index.ts";
import { boltOverSocket, OLIVIA, standingClock } from "./bolt.ts";

const CLICKABLE = [
  {
    type: "actions",
    elements: [
      { type: "button", action_id: "press", text: { type: "plain_text", text: "Press" }, value: "v" },
    ],
  },
];

/** The response URL of one command on a sandbox without an app. */
async function responseUrl(clock = standingClock()) {
  const sandbox = await startSlackSandbox({ now: clock.now });
  let url = "";
  sandbox.onEvent((event) => {
    if (event.type === "envelope") url = String(event.envelope.payload.response_url);
  });
  await sandbox.command(OLIVIA);
  const respond = async (body: object) => {
    const response = await fetch(url, { method: "POST", body: JSON.stringify(body) });
    return { status: response.status, body: await response.json() };
  };
  return { sandbox, respond };
}

test("five uses, then none", async () => {
  const { sandbox, respond } = await responseUrl();
  for (let use = 1; use <= 5; use += 1) expect((await respond({ text: `${use}` })).status).toBe(200);
  expect(await respond({ text: "6" })).toEqual({ status: 404, body: { ok: false, error: "used_url" } });
  const fromBot = sandbox.state.ephemerals("olivia").filter(({ from }) => from === "bot");
  expect(fromBot.map(({ text }) => text)).toEqual(["1", "2", "3", "4", "5"]);
  await sandbox.close();
});

test.each([
  { minutes: 30, status: 200 },
  { minutes: 30.01, status: 404, error: "expired_url" },
])("after $minutes minutes: $status", async ({ minutes, status, error }) => {
  const clock = standingClock();
  const { sandbox, respond } = await responseUrl(clock);
  clock.advance(minutes * 60_000);
  expect(await respond({ text: "late" })).toMatchObject({ status, body: error ? { error } : { ok: true } });
  await sandbox.close();
});

test.each([
  { case: "nothing to say", body: {}, error: "no_text" },
  { case: "a bad block", body: { blocks: [{ type: "header" }] }, error: "invalid_blocks" },
])("$case is refused: $error", async ({ body, error }) => {
  const { sandbox, respond } = await responseUrl();
  expect(await respond(body)).toEqual({ status: 400, body: { ok: false, error } });
  await sandbox.close();
});

test("in_channel is for everybody, even where the bot is not a member", async () => {
  await using bolt = await boltOverSocket((app) => {
    app.command("/license-report", async ({ ack, respond }) => {
      await ack();
      await respond({ response_type: "in_channel", text: "hello" });
    });
  });
  await bolt.sandbox.command({ ...OLIVIA, channel: "#no-bot" });
  const posted = await bolt.sandbox.waitFor((event) => event?.type === "message_posted" && event.message);
  expect(posted).toMatchObject({ text: "hello", channel: "C0NOBOT00001" });
});

test("a click on an ephemeral message can replace and delete it", async () => {
  await using bolt = await boltOverSocket((app) => {
    app.command("/license-report", async ({ ack }) => ack({ text: "first", blocks: CLICKABLE }));
    app.action("press", async ({ ack, respond, body }) => {
      await ack();
      expect(body).toMatchObject({ container: { is_ephemeral: true } });
      await respond({ replace_original: true, text: "second" });
      await respond({ delete_original: true });
    });
  });
  const { sandbox } = bolt;
  await sandbox.command(OLIVIA);
  const [shown] = sandbox.state.ephemerals("olivia");
  const message = { channel: shown?.channel ?? "", ts: shown?.ts ?? "" };
  await expect(sandbox.clickAction({ user: "noah", message, actionId: "press" })).rejects.toThrow(
    "noah does not see a message",
  );
  const replaced = sandbox.waitFor((event) => event?.type === "ephemeral_edited" && event.ephemeral);
  const deleted = sandbox.waitFor((event) => event?.type === "ephemeral_deleted" && event.ephemeral);
  await sandbox.clickAction({ user: "olivia", message, actionId: "press" });
  expect(await replaced).toMatchObject({ ts: message.ts, text: "second", blocks: [] });
  await deleted;
  expect(sandbox.state.ephemerals("olivia")).toEqual([]);
});

test("a click on a message carries it, and what was chosen", async () => {
  const seen: unknown[] = [];
  await using bolt = await boltOverSocket((app) => {
    app.action("press", async ({ ack, body }) => {
      await ack();
      seen.push(body);
    });
  });
  const { sandbox, app } = bolt;
  const { ts = "" } = await app.client.chat.postMessage({
    token: sandbox.botToken,
    channel: "C0LICENSES01",
    text: "card",
    blocks: CLICKABLE,
  });
  await sandbox.clickAction({ user: "olivia", message: { channel: "#licenses", ts }, actionId: "press" });
  expect(seen).toMatchObject([
    {
      type: "block_actions",
      user: { id: "U0OLIVIA0001", username: "olivia", team_id: "T0SANDBOX001" },
      team: { id: "T0SANDBOX001", domain: "sandbox" },
      enterprise: null,
      is_enterprise_install: false,
      container: { type: "message", message_ts: ts, channel_id: "C0LICENSES01", is_ephemeral: false },
      channel: { id: "C0LICENSES01", name: "privategroup" },
      message: { ts, text: "card", app_id: "A0SANDBOX001" },
      actions: [{ type: "button", action_id: "press", value: "v", block_id: expect.any(String) }],
    },
  ]);
});
