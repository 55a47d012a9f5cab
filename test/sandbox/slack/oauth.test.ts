import type { AddressInfo } from "node:net";
import { App, HTTPReceiver, type Installation } from "@slack/bolt";
import { expect, test } from "vitest";
import {
  defaultWorkspace,
  gridWorkspaces,
  otherWorkspace,
  type SlackSandbox,
  type SlackSandboxOptions,
  startSlackSandbox,
} from "../../../sandbox/slack/index.ts";
import { standingClock } from "./bolt.ts";
import { clientFor, errorOf, silent } from "./client.ts";

const REDIRECT = "http://127.0.0.1:9/slack/oauth_redirect";
const workspaces = [otherWorkspace, ...gridWorkspaces];
const [CONTOSO_IT, CONTOSO_SALES] = gridWorkspaces;

const sandboxWith = (options: Partial<SlackSandboxOptions> = {}) =>
  startSlackSandbox({ workspaces, oauth: {}, eventRetryDelaysMs: [], ...options });

/** The redirect of Slack's page, over the wire. */
async function agree(sandbox: SlackSandbox, query: Readonly<Record<string, string>> = {}): Promise<URL> {
  const all = {
    client_id: sandbox.clientId,
    scope: "commands,chat:write",
    redirect_uri: REDIRECT,
    state: "abc",
    ...query,
  };
  const response = await fetch(`${sandbox.authorizeUrl}?${new URLSearchParams(all)}`, { redirect: "manual" });
  expect(response.status).toBe(302);
  return new URL(response.headers.get("location") ?? "");
}

const credentials = ({ clientId: client_id, clientSecret: client_secret }: SlackSandbox) => ({
  client_id,
  client_secret,
});

async function tokenFor(sandbox: SlackSandbox, query: Readonly<Record<string, string>> = {}) {
  const code = (await agree(sandbox, query)).searchParams.get("code") ?? "";
  return clientFor(sandbox, undefined).oauth.v2.access({
    ...credentials(sandbox),
    code,
    redirect_uri: REDIRECT,
  });
}

test("a code comes back with the state, and buys one token of the workspace that was asked for", async () => {
  const sandbox = await sandboxWith();
  const back = await agree(sandbox, { team: otherWorkspace.team.id });
  expect(back.href.startsWith(`${REDIRECT}?`)).toBe(true);
  expect(back.searchParams.get("state")).toBe("abc");
  const code = back.searchParams.get("code") ?? "";
  const access = () =>
    clientFor(sandbox, undefined).oauth.v2.access({ ...credentials(sandbox), code, redirect_uri: REDIRECT });
  const answer = await access();
  expect(answer).toMatchObject({
    access_token: expect.stringMatching(/^xoxb-/),
    token_type: "bot",
    scope: "commands,chat:write",
    bot_user_id: otherWorkspace.bot.userId,
    app_id: defaultWorkspace.appId,
    team: { id: otherWorkspace.team.id, name: "Northwind" },
    enterprise: null,
    is_enterprise_install: false,
    authed_user: { id: otherWorkspace.users[0]?.id },
  });
  expect(answer).not.toHaveProperty("refresh_token");
  expect(await errorOf(access())).toBe("invalid_code");
  expect(await clientFor(sandbox, answer.access_token).auth.test()).toMatchObject({
    team_id: otherWorkspace.team.id,
    bot_id: otherWorkspace.bot.botId,
  });
  await sandbox.close();
});

test.each([
  ["another client", { client_id: "1.2" }, "invalid_client_id"],
  ["a wrong secret", { client_secret: "guess" }, "bad_client_secret"],
  ["no code", { code: "" }, "invalid_code"],
  ["a code of one's own", { code: "1.2.3" }, "invalid_code"],
  ["another redirect address", { redirect_uri: "http://127.0.0.1:9/elsewhere" }, "bad_redirect_uri"],
  ["another grant", { grant_type: "password" }, "invalid_grant_type"],
  ["a made-up refresh token", { grant_type: "refresh_token", refresh_token: "x" }, "invalid_refresh_token"],
])("there is no token for %s", async (_case, wrong, error) => {
  const sandbox = await sandboxWith();
  const code = (await agree(sandbox)).searchParams.get("code") ?? "";
  const args = { ...credentials(sandbox), code, redirect_uri: REDIRECT, ...wrong };
  expect(await errorOf(clientFor(sandbox, undefined).apiCall("oauth.v2.access", args))).toBe(error);
  await sandbox.close();
});

test("the client's id and secret may come as Basic authentication, and are not recorded", async () => {
  const sandbox = await sandboxWith();
  const code = (await agree(sandbox)).searchParams.get("code") ?? "";
  const basic = Buffer.from(`${sandbox.clientId}:${sandbox.clientSecret}`).toString("base64");
  const response = await fetch(`${sandbox.apiUrl}oauth.v2.access`, {
    method: "POST",
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ code, redirect_uri: REDIRECT }),
  });
  expect(await response.json()).toMatchObject({ ok: true, team: { id: "T0SANDBOX001" } });
  const recorded = JSON.stringify(sandbox.calls);
  expect(recorded).not.toContain(sandbox.clientSecret);
  expect(recorded).not.toContain(code);
  await sandbox.close();
});

test("a code is too old after ten minutes", async () => {
  const clock = standingClock();
  const sandbox = await sandboxWith({ now: clock.now });
  const code = (await agree(sandbox)).searchParams.get("code") ?? "";
  clock.advance(10 * 60_000 + 1);
  const args = { ...credentials(sandbox), code, redirect_uri: REDIRECT };
  expect(await errorOf(clientFor(sandbox, undefined).oauth.v2.access(args))).toBe("invalid_code");
  await sandbox.close();
});

test.each([
  ["client_id", "nobody", "invalid_client_id"],
  ["redirect_uri", "nowhere", "bad_redirect_uri"],
  ["scope", "", "no_scopes"],
  ["team", "T0NOWHERE", "no workspace"],
])("Slack's page refuses %s %s", async (key, value, words) => {
  const sandbox = await sandboxWith();
  const query = { client_id: sandbox.clientId, scope: "commands", redirect_uri: REDIRECT, [key]: value };
  const response = await fetch(`${sandbox.authorizeUrl}?${new URLSearchParams(query)}`, {
    redirect: "manual",
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(words);
  await sandbox.close();
});

test("rotated tokens end after twelve hours, and are renewed once each", async () => {
  const clock = standingClock();
  const sandbox = await sandboxWith({ now: clock.now, oauth: { tokenRotation: true } });
  const first = await tokenFor(sandbox);
  expect(first).toMatchObject({
    access_token: expect.stringMatching(/^xoxe\.xoxb-1-/),
    refresh_token: expect.stringMatching(/^xoxe-1-/),
    expires_in: 43_200,
  });
  const refresh = (refresh_token = "") =>
    clientFor(sandbox, undefined).oauth.v2.access({
      ...credentials(sandbox),
      grant_type: "refresh_token",
      refresh_token,
    });
  const isGood = async (token = "") => (await errorOf(clientFor(sandbox, token).auth.test())) ?? "good";
  const second = await refresh(first.refresh_token);
  expect(second).toMatchObject({ token_type: "bot", team: { id: "T0SANDBOX001" } });
  expect(second.refresh_token).not.toBe(first.refresh_token);
  expect(await errorOf(refresh(first.refresh_token))).toBe("invalid_refresh_token");
  expect(await isGood(first.access_token)).toBe("good");
  expect(sandbox.botToken).toBe(second.access_token);
  clock.advance(12 * 60 * 60_000);
  expect(await isGood(first.access_token)).toBe("token_expired");
  expect(await isGood(second.access_token)).toBe("token_expired");
  expect(sandbox.botToken).toBe(second.access_token);
  const third = await refresh(second.refresh_token);
  expect(await isGood(third.access_token)).toBe("good");
  await sandbox.close();
});

test("before it is installed, nobody has the app to use", async () => {
  const sandbox = await sandboxWith();
  expect(() => sandbox.botToken).toThrow("not installed in Sandbox");
  const command = { user: "olivia", channel: "#general", command: "/license-report" };
  await expect(sandbox.command(command)).rejects.toThrow("not installed");
  expect((await sandbox.post({ ...command, text: "@license-report hello" })).ack).toBeUndefined();
  await sandbox.close();
});

/** A real Bolt app that installs itself, over HTTP. */
async function installable(options: Partial<SlackSandboxOptions> = {}) {
  let port = 0;
  const origin = () => `http://127.0.0.1:${port}`;
  const http = { url: () => `${origin()}/slack/events` };
  const redirectUri = () => `${origin()}/slack/oauth_redirect`;
  const sandbox = await sandboxWith({ http, ...options, oauth: { redirectUri, ...options.oauth } });
  const installations = new Map<string, Installation>();
  const clientOptions = { slackApiUrl: sandbox.apiUrl, retryConfig: { retries: 0 } };
  const receiver = new HTTPReceiver({
    signingSecret: sandbox.signingSecret,
    logger: silent,
    clientId: sandbox.clientId,
    clientSecret: sandbox.clientSecret,
    stateSecret: "state secret",
    scopes: ["commands", "chat:write", "app_mentions:read", "usergroups:read"],
    installerOptions: { authorizationUrl: sandbox.authorizeUrl, clientOptions },
    installationStore: {
      storeInstallation: async (one) => {
        installations.set((one.isEnterpriseInstall ? one.enterprise?.id : one.team?.id) ?? "", one);
      },
      fetchInstallation: async ({ isEnterpriseInstall, enterpriseId, teamId }) => {
        const found = installations.get((isEnterpriseInstall ? enterpriseId : teamId) ?? "");
        if (found === undefined) throw new Error(`no installation for ${teamId}`);
        return found as Installation<"v1" | "v2", boolean>;
      },
    },
  });
  const app = new App({ receiver, clientOptions, convoStore: false, logger: silent });
  const seen: unknown[] = [];
  app.command("/license-report", async ({ ack, client, command, context }) => {
    await ack();
    seen.push({ team: context.teamId, org: context.isEnterpriseInstall });
    await client.chat.postMessage({ channel: command.channel_id, text: `report for ${command.user_name}` });
  });
  app.shortcut("report", async ({ ack }) => ack());
  for (const type of ["app_uninstalled", "tokens_revoked"] as const) {
    app.event(type, async ({ event, body }) => {
      seen.push({
        type: event.type,
        team: body.team_id,
        org: body.authorizations?.[0]?.is_enterprise_install,
      });
    });
  }
  const server = await receiver.start(0);
  port = (server.address() as AddressInfo).port;
  return {
    sandbox,
    seen,
    installations,
    url: `${origin()}/slack/install`,
    [Symbol.asyncDispose]: async () => {
      await app.stop();
      await sandbox.close();
    },
  };
}

test("an app in two workspaces answers each in its own", async () => {
  await using on = await installable();
  const { sandbox, url, seen } = on;
  for (const team of ["Sandbox", "Northwind"]) {
    expect(await sandbox.install({ url, team })).toMatchObject({ status: 200 });
  }
  expect([...on.installations.keys()]).toEqual(["T0SANDBOX001", otherWorkspace.team.id]);
  const northwind = sandbox.workspace("Northwind");
  const command = { channel: "#general", command: "/license-report" };
  await sandbox.command({ ...command, user: "olivia" });
  await northwind.command({ ...command, user: "nadia" });
  await sandbox.waitFor(() => northwind.state.messages("#general").length > 0);
  expect(seen).toEqual([
    { team: "T0SANDBOX001", org: false },
    { team: otherWorkspace.team.id, org: false },
  ]);
  const texts = (workspace: typeof northwind) =>
    workspace.state.messages("#general").map(({ text, user }) => [text, user]);
  expect(texts(sandbox)).toEqual([["report for olivia", defaultWorkspace.bot.userId]]);
  expect(texts(northwind)).toEqual([["report for nadia", otherWorkspace.bot.userId]]);
});

test("an organization installs it once for all of its workspaces", async () => {
  await using on = await installable();
  const { sandbox, url, seen, installations } = on;
  await sandbox.install({ url, team: "Contoso IT", orgWide: true, user: "ida" });
  expect(installations.get("E0CONTOSO01")).toMatchObject({
    team: undefined,
    enterprise: { id: "E0CONTOSO01", name: "Contoso" },
    isEnterpriseInstall: true,
    bot: { userId: CONTOSO_IT.bot.userId },
  });
  const sales = sandbox.workspace(CONTOSO_SALES.team.id);
  await sales.command({ user: "ben", channel: "#general", command: "/license-report" });
  await sandbox.waitFor(() => sales.state.messages("#general").length > 0);
  expect(seen).toEqual([{ team: CONTOSO_SALES.team.id, org: true }]);
  expect(sandbox.workspace("Contoso IT").state.messages("#general")).toEqual([]);
});

test("what an organization's app is told leaves the workspace open, or names it", async () => {
  await using on = await installable();
  const { sandbox, url } = on;
  await sandbox.install({ url, team: "Contoso IT", orgWide: true });
  const payloads: unknown[] = [];
  sandbox.onEvent((event) => event.type === "envelope" && payloads.push(event.envelope.payload));
  const sales = sandbox.workspace("Contoso Sales");
  await sales.globalShortcut({ user: "ben", callbackId: "report" });
  await sales.openHome({ user: "ben" });
  await sales.command({ user: "ben", channel: "#general", command: "/license-report" });
  await sandbox.waitFor(() => sales.state.messages("#general").length > 0);
  expect(payloads).toMatchObject([
    {
      team: null,
      user: { team_id: CONTOSO_SALES.team.id },
      enterprise: { id: "E0CONTOSO01" },
      is_enterprise_install: true,
    },
    {
      team_id: CONTOSO_SALES.team.id,
      enterprise_id: "E0CONTOSO01",
      authorizations: [{ enterprise_id: "E0CONTOSO01", team_id: null, is_enterprise_install: true }],
    },
    { team_id: CONTOSO_SALES.team.id, enterprise_id: "E0CONTOSO01", is_enterprise_install: "true" },
  ]);
});

test("an organization's token must say whose user group it asks for", async () => {
  await using on = await installable();
  const { sandbox, url } = on;
  await sandbox.install({ url, team: "Contoso IT", orgWide: true });
  const { botToken } = sandbox.workspace("Contoso Sales");
  const usergroup = CONTOSO_SALES.userGroups[0]?.id ?? "";
  const list = (team_id?: string) =>
    clientFor(sandbox, botToken).usergroups.users.list({ usergroup, ...(team_id && { team_id }) });
  expect(await errorOf(list())).toBe("missing_argument");
  expect(await errorOf(list(CONTOSO_IT.team.id))).toBe("no_such_subteam");
  expect(await errorOf(list("T0NOWHERE"))).toBe("team_access_not_granted");
  expect(await list(CONTOSO_SALES.team.id)).toMatchObject({ users: CONTOSO_SALES.userGroups[0]?.users });
});

test("whoever denies sends the app an error, and nothing is installed", async () => {
  await using on = await installable();
  const outcome = await on.sandbox.install({ url: on.url, isDenied: true });
  expect(outcome.status).toBeGreaterThanOrEqual(400);
  expect(on.installations.size).toBe(0);
});

test("a workspace outside any organization cannot install it for one", async () => {
  await using on = await installable();
  await expect(on.sandbox.install({ url: on.url, orgWide: true })).rejects.toThrow("no organization");
});

test("an uninstallation ends every token, and is told", async () => {
  await using on = await installable({ oauth: { tokenRotation: true } });
  const { sandbox, url, seen } = on;
  await sandbox.install({ url, team: "Northwind" });
  await sandbox.install({ url, team: "Sandbox" });
  const { botToken } = sandbox.workspace("Northwind");
  expect(await sandbox.uninstall({ team: "Northwind" })).toMatchObject({ acked: true });
  await sandbox.waitFor(() => seen.length === 2);
  const team = otherWorkspace.team.id;
  expect(seen).toEqual([
    { type: "tokens_revoked", team, org: false },
    { type: "app_uninstalled", team, org: false },
  ]);
  expect(await errorOf(clientFor(sandbox, botToken).auth.test())).toBe("account_inactive");
  const refresh_token = on.installations.get(team)?.bot?.refreshToken ?? "";
  const renewal = { ...credentials(sandbox), grant_type: "refresh_token", refresh_token } as const;
  expect(await errorOf(clientFor(sandbox, undefined).oauth.v2.access(renewal))).toBe("invalid_refresh_token");
  expect(await errorOf(clientFor(sandbox, sandbox.botToken).auth.test())).toBeUndefined();
});

test("an app can leave by itself", async () => {
  await using on = await installable();
  const { sandbox, url, seen } = on;
  await sandbox.install({ url });
  const client = clientFor(sandbox, sandbox.botToken);
  const wrong = { client_id: sandbox.clientId, client_secret: "guess" };
  expect(await errorOf(client.apps.uninstall(wrong))).toBe("bad_client_secret");
  await client.apps.uninstall(credentials(sandbox));
  await sandbox.waitFor(() => seen.length === 2);
  expect(await errorOf(client.auth.test())).toBe("account_inactive");
});

test("a token given back is dead; the last one takes the app with it", async () => {
  await using on = await installable();
  const { sandbox, url, seen } = on;
  await sandbox.install({ url });
  const client = clientFor(sandbox, sandbox.botToken);
  expect(await client.auth.revoke({ test: true })).toMatchObject({ revoked: false });
  expect(await errorOf(client.auth.test())).toBeUndefined();
  expect(await client.auth.revoke()).toMatchObject({ revoked: true });
  expect(await errorOf(client.auth.test())).toBe("token_revoked");
  await sandbox.waitFor(() => seen.length === 2);
  expect(seen).toMatchObject([{ type: "tokens_revoked" }, { type: "app_uninstalled" }]);
});
