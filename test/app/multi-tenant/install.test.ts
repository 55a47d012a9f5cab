import { describe, expect } from "vitest";
import { onMultiTenantApp } from "../fixtures.ts";
import type { MultiTenantTestApp } from "./test-app.ts";

const it = onMultiTenantApp();

const get = (app: MultiTenantTestApp, path: string, cookie = "") =>
  fetch(`${app.origin}${path}`, { redirect: "manual", headers: { cookie } });

/** What a browser has when it leaves for Slack: its cookie and the state in the address. */
async function leave(app: MultiTenantTestApp): Promise<{ cookie: string; state: string; address: URL }> {
  const response = await get(app, "/slack/install");
  expect(response.status).toBe(302);
  const address = new URL(response.headers.get("location") ?? "");
  const cookie = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  return { cookie, state: address.searchParams.get("state") ?? "", address };
}

/** A code that Slack gives for the first workspace. */
async function codeFor({ address }: { address: URL }): Promise<string> {
  const back = await fetch(address, { redirect: "manual" });
  return new URL(back.headers.get("location") ?? "").searchParams.get("code") ?? "";
}

const kept = (app: MultiTenantTestApp) =>
  app.store.query<{ id: string }>("SELECT id FROM installations ORDER BY id");

describe("the install pages", () => {
  it("send the browser to Slack with the app's scopes and a state that stands in a safe cookie", async ({
    app,
  }) => {
    const response = await get(app, "/slack/install");
    const address = new URL(response.headers.get("location") ?? "");
    expect(address.origin + address.pathname).toBe(app.slack.authorizeUrl);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      client_id: app.slack.clientId,
      redirect_uri: "https://bot.example.com/slack/oauth_redirect",
      scope: expect.stringMatching(/chat:write.*files:write/),
    });
    expect(response.headers.get("set-cookie")).toBe(
      `__Host-license-report-install=${address.searchParams.get("state")}; Max-Age=600; Path=/; HttpOnly; SameSite=Lax; Secure`,
    );
  });

  it("refuse other methods, and everything that was not begun in the same browser", async ({ app }) => {
    expect((await fetch(`${app.origin}/slack/install`, { method: "POST" })).status).toBe(405);
    const mine = await leave(app);
    const other = await leave(app);
    const code = await codeFor(mine);
    for (const [state, cookie] of [
      ["", ""],
      [mine.state, ""],
      [mine.state, other.cookie],
      [other.state, mine.cookie],
      ["", mine.cookie],
      ["a.b.c", "__Host-license-report-install=a.b.c"],
      [`${mine.state}x`, `${mine.cookie}x`],
    ] as const) {
      const page = await get(app, `/slack/oauth_redirect?code=${code}&state=${state}`, cookie);
      expect(page.status).toBe(400);
      expect(await page.text()).toContain("Start again");
    }
    expect(app.slack.calls.filter(({ method }) => method === "oauth.v2.access")).toEqual([]);
    expect(await kept(app)).toEqual([]);
  });

  it("tell a person who did not agree that nothing was installed", async ({ app }) => {
    const page = await app.install({ isDenied: true });
    expect(page).toMatchObject({ status: 400, body: expect.stringContaining("Nothing was installed") });
    expect(await kept(app)).toEqual([]);
  });

  it.for([
    ["de-AT,de;q=0.9,en;q=0.8", "de-AT", "Neu beginnen"],
    ["fi-FI,fi;q=0.9,ja;q=0.5", "ja", "やり直してください"],
    ["fi", "en-GB", "Start again"],
    ['en"><script>', "en-GB", "Start again"],
  ])("speak the language of a browser that wants %s", async ([wanted, lang, title], { app }) => {
    const response = await fetch(`${app.origin}/slack/oauth_redirect`, {
      headers: { "accept-language": wanted },
    });
    expect(await response.text()).toMatch(new RegExp(`<html lang="${lang}">.*<h1>${title}</h1>`));
  });

  it("keep nothing when Slack or the database fails on the way", async ({ app }) => {
    app.slack.faults.arm("oauth.v2.access", { kind: "status", status: 503 });
    expect(await app.install()).toMatchObject({ status: 502 });
    await app.store.query("ALTER TABLE audit RENAME TO elsewhere");
    expect(await app.install()).toMatchObject({ status: 502, body: expect.stringContaining("Try again") });
    await app.store.query("ALTER TABLE elsewhere RENAME TO audit");
    expect(await kept(app)).toEqual([]);
  });

  it("install once for a code, with a plain page that keeps the address to itself", async ({ app }) => {
    const mine = await leave(app);
    const path = `/slack/oauth_redirect?code=${await codeFor(mine)}&state=${mine.state}`;
    const page = await get(app, path, mine.cookie);
    expect(page.status).toBe(200);
    expect(Object.fromEntries(page.headers)).toMatchObject({
      "cache-control": "no-store",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "referrer-policy": "no-referrer",
      "set-cookie": expect.stringContaining("Max-Age=0"),
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
    expect(await page.text()).toContain("now in the workspace Sandbox");
    const replayed = await get(app, path, mine.cookie);
    expect(replayed.status).toBe(400);
    expect(await replayed.text()).toContain("It works once");
    expect(await kept(app)).toEqual([{ id: "T0SANDBOX001" }]);
  });

  it("install for other workspaces and for organizations, and write down who did", async ({ app }) => {
    await app.install();
    expect(await app.install({ team: "Northwind" })).toMatchObject({ status: 200 });
    const org = await app.install({ team: "Contoso IT", orgWide: true, user: "ida" });
    expect(org.body).toContain("now in the organization Contoso");
    expect(await kept(app)).toEqual([{ id: "E0CONTOSO01" }, { id: "T0SANDBOX001" }, { id: "T0TEAMNORTH1" }]);
    const audit = await app.store.query(
      "SELECT team_id, enterprise_id, user_id FROM audit WHERE event = 'installed' ORDER BY id",
    );
    expect(audit.at(-1)).toEqual({
      team_id: "E0CONTOSO01",
      enterprise_id: "E0CONTOSO01",
      user_id: app.slack.workspace("Contoso IT").state.user("ida").id,
    });
    expect(audit).toHaveLength(3);
  });

  it("keep codes, states and tokens out of the log, the database and the page", async ({ app }) => {
    for (const team of ["Sandbox", "Northwind"]) await app.install({ team });
    await app.install({ team: "Contoso IT", orgWide: true });
    const secrets = [
      ...["Sandbox", "Northwind", "Contoso IT"].map((name) => app.slack.workspace(name).botToken),
      app.slack.clientSecret,
    ];
    const rows = await app.store.query("SELECT * FROM installations");
    const everything = app.lines.join("") + JSON.stringify(rows);
    for (const secret of secrets) expect(everything).not.toContain(secret);
    expect(everything).not.toMatch(/code=|state=|xox/);
    expect(app.lines.join("")).toContain("app installed");
  });
});

it("installs in listed workspaces only, gives other tokens back, and serves none that was taken off the list", async ({
  openApp,
}) => {
  const listed = await openApp({ env: { SLACK_WORKSPACES: "T0SANDBOX001,E0CONTOSO01" } });
  expect(await listed.install({ team: "Sandbox" })).toMatchObject({ status: 200 });
  expect(await listed.install({ team: "Contoso Sales" })).toMatchObject({ status: 200 });
  const refused = await listed.install({ team: "Northwind" });
  expect(refused).toMatchObject({ status: 403, body: expect.stringContaining("T0TEAMNORTH1") });
  await listed.slack.waitFor(() => listed.slack.calls.some(({ method }) => method === "auth.revoke"));
  expect(() => listed.slack.workspace("Northwind").botToken).toThrow("not installed");
  expect(await listed.store.query("SELECT id FROM installations")).toHaveLength(2);

  expect(await listed.type("Sandbox", "olivia", "help")).toContain("/license-report");
  await listed.restart({ SLACK_WORKSPACES: "E0CONTOSO01" });
  expect(await listed.type("Sandbox", "olivia", "help")).toContain("no longer installed in this workspace");
});
