import { expect, test } from "vitest";
import { ALL_SCOPES, defaultWorkspace } from "../../../sandbox/slack/index.ts";
import { clientFor, clientOnSandbox, errorOf } from "./client.ts";

const TEN_LETTERS = "ten letter";

test.each([
  ["users.info", { user: "U0NOBODY" }, "user_not_found"],
  ["users.info", {}, "invalid_arguments"],
  ["conversations.info", { channel: "C0NOWHERE" }, "channel_not_found"],
  ["conversations.info", { channel: "C0SECRET0001" }, "channel_not_found"],
  ["conversations.history", { channel: "C0NOBOT00001" }, "not_in_channel"],
  ["conversations.replies", { channel: "C0GENERAL001", ts: "1.0" }, "thread_not_found"],
  ["conversations.open", {}, "users_list_not_supplied"],
  ["conversations.open", { users: "U0NOBODY" }, "user_not_found"],
  ["chat.postMessage", { text: "no channel" }, "invalid_arguments"],
  ["chat.postMessage", { channel: "C0GENERAL001" }, "no_text"],
  ["chat.postMessage", { channel: "C0NOBOT00001", text: "x" }, "not_in_channel"],
  ["chat.postMessage", { channel: "C0SECRET0001", text: "x" }, "channel_not_found"],
  ["chat.postMessage", { channel: "C0ARCHIVE001", text: "x" }, "is_archived"],
  ["chat.postMessage", { channel: "C0GENERAL001", text: TEN_LETTERS.repeat(4_001) }, "msg_too_long"],
  ["chat.postMessage", { channel: "C0GENERAL001", blocks: "no json" }, "invalid_blocks_format"],
  ["chat.postMessage", { channel: "C0GENERAL001", blocks: [{ type: "header" }] }, "invalid_blocks"],
  ["chat.postMessage", { channel: "C0GENERAL001", text: "x", metadata: { a: 1 } }, "invalid_metadata_format"],
  ["chat.update", { channel: "C0GENERAL001", ts: "1.0", text: "x" }, "message_not_found"],
  ["chat.delete", { channel: "C0GENERAL001", ts: "1.0" }, "message_not_found"],
  ["chat.postEphemeral", { channel: "C0LICENSES01", user: "U0GUEST00001", text: "x" }, "user_not_in_channel"],
  ["chat.getPermalink", { channel: "C0GENERAL001", message_ts: "1.0" }, "message_not_found"],
  ["usergroups.users.list", { usergroup: "S0NONE" }, "no_such_subteam"],
  ["files.info", { file: "F0NONE" }, "file_not_found"],
  ["files.getUploadURLExternal", { filename: "a.pdf", length: 0 }, "missing_argument"],
  ["apps.connections.open", {}, "not_allowed_token_type"],
  ["chat.nonsense", {}, "unknown_method"],
])("%s %j: %s", async (method, args, error) => {
  await using on = await clientOnSandbox();
  expect(await errorOf(on.client.apiCall(method, args))).toBe(error);
});

test.each([
  ["no token", undefined, "not_authed"],
  ["another workspace's token", "xoxb-other", "invalid_auth"],
])("%s: %s", async (_case, token, error) => {
  await using on = await clientOnSandbox();
  expect(await errorOf(clientFor(on.sandbox, token).auth.test())).toBe(error);
});

test("a method whose scope was not granted says which", async () => {
  await using on = await clientOnSandbox({ scopes: ["commands", "chat:write"] });
  await expect(on.client.users.info({ user: "U0OLIVIA0001" })).rejects.toMatchObject({
    data: { error: "missing_scope", needed: "users:read", provided: "commands,chat:write" },
  });
});

test("conversations.info takes the scope of the channel's kind", async () => {
  const scopes = ALL_SCOPES.filter((scope) => scope !== "groups:read");
  await using on = await clientOnSandbox({ scopes });
  expect(await errorOf(on.client.conversations.info({ channel: "C0GENERAL001" }))).toBeUndefined();
  expect(await errorOf(on.client.conversations.info({ channel: "C0LICENSES01" }))).toBe("missing_scope");
});

test("chat:write.public lets the bot post to a public channel that it is not in", async () => {
  await using on = await clientOnSandbox({ scopes: [...ALL_SCOPES, "chat:write.public"] });
  expect(await errorOf(on.client.chat.postMessage({ channel: "C0NOBOT00001", text: "x" }))).toBeUndefined();
});

test("JSON bodies are read by the methods that take them, and overlooked by the others", async () => {
  await using on = await clientOnSandbox();
  const post = async (method: string, args: object) => {
    const response = await fetch(`${on.sandbox.apiUrl}${method}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${on.sandbox.botToken}`,
        "content-type": "application/json; charset=utf-8",
      },
      body: JSON.stringify(args),
    });
    return response.json();
  };
  const blocks = [{ type: "divider" }];
  expect(await post("chat.postMessage", { channel: "C0GENERAL001", blocks })).toMatchObject({ ok: true });
  expect(await post("users.info", { user: "U0OLIVIA0001" })).toMatchObject({ error: "invalid_arguments" });
});

test.each([
  ["2026-07-01T00:00:00Z", "U0OLIVIA0001", 7200, "Central European Summer Time", "en-GB"],
  ["2026-12-01T00:00:00Z", "U0OLIVIA0001", 3600, "Central European Standard Time", "en-GB"],
  ["2026-12-01T00:00:00Z", "U0NOAH000001", -18000, "Eastern Standard Time", "en-US"],
  ["2026-12-01T00:00:00Z", "U0LICENSEBOT", 0, "Coordinated Universal Time", "en-US"],
])("at %s %s is %i seconds from UTC (%s), and speaks %s", async (time, user, tz_offset, tz_label, locale) => {
  await using on = await clientOnSandbox({ now: () => new Date(time) });
  const shown = await on.client.users.info({ user, include_locale: true });
  expect(shown.user).toMatchObject({ tz_offset, tz_label, locale });
  expect((await on.client.users.info({ user })).user).not.toHaveProperty("locale");
});

test.each([
  ["U0OLIVIA0001", { is_restricted: false, is_bot: false }],
  ["U0GUEST00001", { is_restricted: true, is_ultra_restricted: false }],
  ["U0STRANGER01", { is_stranger: true, team_id: "T0PARTNER001" }],
])("%s is %j", async (user, expected) => {
  await using on = await clientOnSandbox();
  expect((await on.client.users.info({ user })).user).toMatchObject(expected);
});

test.each([
  ["C0BACKUP0001", { name: "backup-reports", is_member: true, is_private: false, is_ext_shared: false }],
  ["C0NOBOT00001", { is_member: false }],
  ["C0LICENSES01", { is_private: true, is_group: true, is_channel: false }],
  ["C0PARTNER001", { is_ext_shared: true, connected_team_ids: ["T0PARTNER001"] }],
  ["C0ARCHIVE001", { is_archived: true }],
  ["D0OLIVIA0001", { is_im: true, user: "U0OLIVIA0001" }],
])("channel %s is %j", async (channel, expected) => {
  await using on = await clientOnSandbox();
  expect((await on.client.conversations.info({ channel })).channel).toMatchObject(expected);
});

test("a channel that another organization made names it as its host", async () => {
  const channels = defaultWorkspace.channels.map((channel) =>
    channel.sharedWith === undefined ? channel : { ...channel, hostedBy: "T0PARTNER001" },
  );
  await using on = await clientOnSandbox({ workspace: { ...defaultWorkspace, channels } });
  expect((await on.client.conversations.info({ channel: "C0PARTNER001" })).channel).toMatchObject({
    conversation_host_id: "T0PARTNER001",
    shared_team_ids: ["T0SANDBOX001", "T0PARTNER001"],
  });
});

test.each([
  [undefined, { id: "T0SANDBOX001", name: "Sandbox", domain: "sandbox" }],
  ["T0PARTNER001", { id: "T0PARTNER001", name: "Fabrikam", domain: "fabrikam" }],
])("team %s is %j", async (team, expected) => {
  await using on = await clientOnSandbox();
  expect((await on.client.team.info(team === undefined ? {} : { team })).team).toMatchObject(expected);
});

test.each([
  ["a stranger to everybody", "T0ELSEWHERE1", defaultWorkspace.channels],
  [
    "a partner of channels that the bot cannot see",
    "T0PARTNER001",
    defaultWorkspace.channels.map((channel) =>
      channel.sharedWith === undefined
        ? channel
        : { ...channel, kind: "private" as const, members: ["U0OLIVIA0001"] },
    ),
  ],
])("team.info does not know %s", async (_case, team, channels) => {
  await using on = await clientOnSandbox({ workspace: { ...defaultWorkspace, channels } });
  expect(await errorOf(on.client.team.info({ team }))).toBe("team_not_found");
});

test.each([
  ["S0BACKUPTEAM", ["U0OLIVIA0001", "U0NOAH000001"]],
  ["S0NIGHTSHIFT", ["U0NOAH000001"]],
])("user group %s is %j", async (usergroup, users) => {
  await using on = await clientOnSandbox();
  expect((await on.client.usergroups.users.list({ usergroup })).users).toEqual(users);
});

test.each([
  ["usergroups:read", "usergroups.users.list", { usergroup: "S0BACKUPTEAM" }],
  ["team:read", "team.info", {}],
])("without %s there is no %s", async (scope, method, args) => {
  await using on = await clientOnSandbox({ scopes: ALL_SCOPES.filter((granted) => granted !== scope) });
  expect(await errorOf(on.client.apiCall(method, args))).toBe("missing_scope");
});

test("a direct message is opened once, and a user id is as good as its channel", async () => {
  await using on = await clientOnSandbox();
  const first = await on.client.conversations.open({ users: "U0GUEST00001" });
  const second = await on.client.conversations.open({ users: "U0GUEST00001" });
  expect(second.channel?.id).toBe(first.channel?.id);
  const posted = await on.client.chat.postMessage({ channel: "U0GUEST00001", text: "hello" });
  expect(posted.channel).toBe(first.channel?.id);
});

test("calls are recorded with their arguments opened up and without a token", async () => {
  await using on = await clientOnSandbox();
  const blocks = [{ type: "divider" }];
  await on.client.chat.postMessage({ channel: "C0GENERAL001", blocks, token: on.sandbox.botToken });
  await errorOf(on.client.users.info({ user: "U0NOBODY" }));
  expect(on.sandbox.calls).toMatchObject([
    { method: "chat.postMessage", ok: true, status: 200, arguments: { blocks, token: "[redacted]" } },
    { method: "users.info", ok: false, error: "user_not_found" },
  ]);
  expect(JSON.stringify(on.sandbox.calls)).not.toContain(on.sandbox.botToken);
});

test("an Enterprise Grid workspace says so everywhere", async () => {
  const workspace = { ...defaultWorkspace, enterprise: { id: "E0SANDBOX", name: "Sandbox Org" } };
  await using on = await clientOnSandbox({ workspace });
  const sent = on.sandbox.waitFor((event) => event?.type === "envelope" && event.envelope.payload);
  expect(await on.client.auth.test()).toMatchObject({ enterprise_id: "E0SANDBOX" });
  await on.trigger();
  expect(await sent).toMatchObject({ enterprise_id: "E0SANDBOX", enterprise_name: "Sandbox Org" });
});
