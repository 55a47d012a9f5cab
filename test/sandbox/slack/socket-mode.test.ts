import { expect, test } from "vitest";
import { boltOverSocket, OLIVIA } from "./bolt.ts";

test("a command is acked with a line that its person alone sees", async () => {
  await using bolt = await boltOverSocket((app) => {
    app.command("/license-report", async ({ ack, command }) => ack(`understood: ${command.text}`));
  });
  const { sandbox } = bolt;
  const outcome = await sandbox.command({ ...OLIVIA, text: "last month" });
  expect(outcome).toMatchObject({ acked: true, body: { text: "understood: last month" } });
  expect(sandbox.state.ephemerals("olivia").map(({ text }) => text)).toEqual(["understood: last month"]);
  expect(sandbox.state.ephemerals("noah")).toEqual([]);
});

test("a command carries everything that Slack says about it", async () => {
  await using bolt = await boltOverSocket((app) => {
    app.command("/license-report", async ({ ack }) => ack());
  });
  const { sandbox } = bolt;
  const seen: unknown[] = [];
  sandbox.onEvent((event) => event.type === "envelope" && seen.push(event.envelope.payload));
  await sandbox.command({ ...OLIVIA, text: "Q1 to #general & @noah" });
  await sandbox.command({ ...OLIVIA, channel: "#licenses", text: "a & b", shouldEscape: false });
  await sandbox.command({ ...OLIVIA, channel: "D0OLIVIA0001" });
  expect(seen).toMatchObject([
    {
      command: "/license-report",
      text: "Q1 to <#C0GENERAL001|general> &amp; <@U0NOAH000001|noah>",
      team_id: "T0SANDBOX001",
      team_domain: "sandbox",
      channel_id: "C0BACKUP0001",
      channel_name: "backup-reports",
      user_id: "U0OLIVIA0001",
      user_name: "olivia",
      api_app_id: "A0SANDBOX001",
      is_enterprise_install: "false",
      token: expect.any(String),
      response_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\//),
      trigger_id: expect.stringMatching(/^\d+\.\d+\.[0-9a-f]+$/),
    },
    { text: "a & b", channel_name: "privategroup" },
    { text: "", channel_name: "directmessage" },
  ]);
});

test("a message is posted, edited and given back with its metadata", async () => {
  await using bolt = await boltOverSocket((app) => {
    app.command("/license-report", async ({ ack, client, command }) => {
      await ack();
      const metadata = { event_type: "run", event_payload: { id: "r1" } };
      const posted = await client.chat.postMessage({ channel: command.channel_id, text: "queued", metadata });
      await client.chat.update({ channel: command.channel_id, ts: posted.ts ?? "", text: "done" });
    });
  });
  const { sandbox } = bolt;
  await sandbox.command(OLIVIA);
  const card = await sandbox.waitFor((event) => event?.type === "message_edited" && event.message);
  expect(card).toMatchObject({ text: "done", metadata: { event_payload: { id: "r1" } } });
  expect(sandbox.state.messages("#backup-reports")).toHaveLength(1);
});

test.each([
  { case: "an app that does not ack", connect: true, problem: "operation_timeout" },
  { case: "no connection", connect: false, problem: "dispatch_failed" },
])("$case: the person reads that the command failed", async ({ connect, problem }) => {
  await using bolt = await boltOverSocket((app) => app.command("/license-report", async () => {}), {
    ackTimeoutMs: 30,
  });
  const { sandbox, app } = bolt;
  if (!connect) {
    await app.stop();
    await sandbox.waitFor(() => sandbox.connections === 0);
  }
  expect(await sandbox.command(OLIVIA)).toMatchObject({ acked: false, problem });
  expect(sandbox.state.ephemerals("olivia")).toMatchObject([
    { from: "slackbot", text: `/license-report failed with the error "${problem}"` },
  ]);
});

test("an ack with blocks that Slack refuses makes the command fail", async () => {
  await using bolt = await boltOverSocket((app) => {
    app.command("/license-report", async ({ ack }) =>
      ack({ text: "x", blocks: [{ type: "no_such_block" }] }),
    );
  });
  await bolt.sandbox.command(OLIVIA);
  expect(bolt.sandbox.state.ephemerals("olivia")).toMatchObject([
    { text: '/license-report failed with the error "invalid_command_response"' },
  ]);
});

test("what a person cannot see they cannot type into", async () => {
  await using bolt = await boltOverSocket(() => {});
  await expect(bolt.sandbox.command({ ...OLIVIA, user: "gus", channel: "#licenses" })).rejects.toThrow(
    "gus is not in #licenses",
  );
});

test("a mention, the home tab and a shortcut reach their listeners", async () => {
  const seen: string[] = [];
  await using bolt = await boltOverSocket((app) => {
    app.event("app_mention", async ({ event }) => {
      seen.push(`${event.text} in ${event.thread_ts ?? "no thread"}`);
    });
    app.event("app_home_opened", async ({ event, client }) => {
      seen.push(`${event.tab} of ${event.user}`);
      await client.views.publish({
        user_id: event.user,
        view: { type: "home", blocks: [{ type: "divider" }] },
      });
    });
    app.shortcut("report", async ({ ack, shortcut }) => {
      await ack();
      seen.push(`${shortcut.type} ${shortcut.callback_id}`);
    });
  });
  const { sandbox } = bolt;
  const root = sandbox.say({ user: "noah", channel: "#general", text: "who has the numbers?" });
  await sandbox.mention({ user: "olivia", channel: "#general", text: "Q1 & Q2", threadTs: root.ts });
  expect(await sandbox.mention({ user: "olivia", channel: "#no-bot", text: "hello" })).toBeUndefined();
  await sandbox.openHome({ user: "olivia" });
  await sandbox.globalShortcut({ user: "olivia", callbackId: "report" });
  await sandbox.waitFor(() => seen.length === 3 && sandbox.state.home("olivia"));
  expect(seen).toEqual([
    `<@${sandbox.botUserId}> Q1 &amp; Q2 in ${root.ts}`,
    "home of U0OLIVIA0001",
    "shortcut report",
  ]);
});
