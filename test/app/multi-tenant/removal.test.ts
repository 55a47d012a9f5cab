import { describe, expect } from "vitest";
import { sign } from "../../../sandbox/slack/index.ts";
import { onMultiTenantApp } from "../fixtures.ts";
import { KEY, type MultiTenantTestApp, SECRET } from "./test-app.ts";

const it = onMultiTenantApp();

/** All that is kept of a workspace, as one text. */
async function keptOf(app: MultiTenantTestApp, id: string): Promise<string> {
  const tables = ["installations", "runs", "audit"];
  const rows = await Promise.all(tables.map((table) => app.store.query(`SELECT * FROM ${table}`)));
  const of = rows.flat().filter((row) => JSON.stringify(row).includes(id));
  return of.length === 0 ? "" : JSON.stringify(of);
}

const forgotten = (app: MultiTenantTestApp, id: string) => expect.poll(() => keptOf(app, id)).toBe("");

/** An event that Slack may send late, or not at all. */
async function sendEvent(app: MultiTenantTestApp, event: object, changes: object = {}): Promise<void> {
  const body = JSON.stringify({
    type: "event_callback",
    team_id: "T0SANDBOX001",
    authorizations: [],
    event_id: "Ev1",
    event_time: Math.floor(Date.now() / 1000),
    event,
    ...changes,
  });
  const timestamp = Math.floor(Date.now() / 1000);
  const response = await fetch(`${app.origin}/slack/events`, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "x-slack-request-timestamp": String(timestamp),
      "x-slack-signature": sign(SECRET, timestamp, body),
    },
  });
  expect(response.status).toBe(200);
}

describe("when a workspace removes the app", () => {
  it("everything of it is forgotten, and nothing of the others", async ({ app }) => {
    for (const team of ["Sandbox", "Northwind"]) await app.install({ team });
    await app.type("Sandbox", "olivia", "yesterday csv");
    await app.cardSays("Sandbox", /^Done/);
    await app.type("Northwind", "nadia", "yesterday csv");
    await expect.poll(() => app.cards("Northwind").length).toBe(1);
    const northwind = app.slack.workspace("Northwind");
    const nadia = northwind.state.user("nadia").id;
    expect(await keptOf(app, northwind.teamId)).toContain(nadia);

    await app.slack.uninstall({ team: "Northwind" });
    await forgotten(app, northwind.teamId);
    expect(await keptOf(app, nadia)).toBe("");
    const audit = await app.store.query(
      "SELECT event, team_id, user_id, detail FROM audit WHERE event = 'forgotten'",
    );
    expect(audit[0]).toEqual({
      event: "forgotten",
      team_id: "",
      user_id: "",
      detail: JSON.stringify({ installations: 1, runs: 1, schedules: 0, audit: 2 }),
    });
    expect(await keptOf(app, "T0SANDBOX001")).not.toBe("");
    await app.type("Sandbox", "olivia", "yesterday csv");
    await app.cardSays("Sandbox", /^Done.*csv/s);
  });

  it("what is being made for it ends, and its report files go", async ({ app }) => {
    await app.install();
    app.slack.faults.arm("files.getUploadURLExternal", { kind: "error", error: "storage_limit_reached" });
    await app.type("Sandbox", "olivia", "yesterday csv");
    await app.cardSays("Sandbox", /^Failed/);
    expect(await app.spooled()).toHaveLength(1);
    await app.vb365.setSwitches({ reportSeconds: 20 });
    await app.type("Sandbox", "olivia", "last month csv");
    const underWay = () => app.vb365.requests.find(({ outcome }) => outcome === "open");
    await expect.poll(underWay).toBeDefined();
    const call = underWay();

    await app.slack.uninstall();
    await forgotten(app, "T0SANDBOX001");
    await expect.poll(() => call?.outcome).toBe("client-gone");
    await expect.poll(() => app.spooled()).toEqual([]);
    expect(app.slack.state.files).toEqual([]);
    expect(app.lines.join("")).not.toMatch(/"level":"error"/);
  });

  it("an organization takes all of its workspaces along", async ({ app }) => {
    await app.install({ team: "Contoso IT", orgWide: true });
    for (const [team, user] of [
      ["Contoso IT", "ida"],
      ["Contoso Sales", "ben"],
    ] as const) {
      await app.type(team, user, "yesterday csv");
      await expect.poll(() => app.cards(team).length).toBe(1);
    }
    await app.slack.uninstall({ team: "Contoso Sales" });
    await forgotten(app, "E0CONTOSO01");
  });

  it("who still has its form or its card open is told, and nothing is kept of it", async ({ app }) => {
    await app.install();
    const place = { team_id: "T0SANDBOX001", user_id: "U0OLIVIA0001", channel_id: "C1" };
    await app.slack.uninstall();
    await forgotten(app, "T0SANDBOX001");
    const command = { ...place, command: "/license-report", text: "yesterday csv", trigger_id: "1.2.3" };
    const answer = await app.sendForm({ ...command, response_url: "http://127.0.0.1:9/" });
    expect(await answer.text()).toContain("no longer installed in this workspace");
    const sent = await app.send({
      type: "view_submission",
      user: { id: place.user_id, team_id: place.team_id },
      team: { id: place.team_id },
      view: {
        id: "V1",
        callback_id: "report_form",
        team_id: place.team_id,
        state: { values: {} },
        blocks: [],
      },
    });
    expect(await sent.json()).toMatchObject({ response_action: "update", view: { type: "modal" } });
    expect(await keptOf(app, "T0SANDBOX001")).toBe("");
  });

  it("it can come back, and an event from before does not make it go again", async ({ app }) => {
    await app.install();
    await app.slack.uninstall();
    await forgotten(app, "T0SANDBOX001");
    await app.install();
    const earlier = { event_time: Math.floor(Date.now() / 1000) - 60 };
    await sendEvent(app, { type: "app_uninstalled" }, earlier);
    await sendEvent(app, { type: "tokens_revoked", tokens: { bot: ["U0LICENSEBOT"] } }, earlier);
    await sendEvent(app, { type: "tokens_revoked", tokens: { oauth: ["U0OLIVIA0001"] } });
    await expect
      .poll(() => app.slack.calls.filter(({ method }) => method === "auth.test").length)
      .toBeGreaterThanOrEqual(4);
    await app.type("Sandbox", "olivia", "yesterday csv");
    await app.cardSays("Sandbox", /^Done/);
  });

  it("the event of a workspace that its organization serves does not take the organization along", async ({
    app,
  }) => {
    await app.install({ team: "Contoso IT", orgWide: true });
    await sendEvent(
      app,
      { type: "app_uninstalled" },
      { team_id: app.slack.workspace("Contoso Sales").teamId, enterprise_id: "E0CONTOSO01" },
    );
    await expect
      .poll(() => app.slack.calls.filter(({ method }) => method === "auth.test").length)
      .toBeGreaterThanOrEqual(2);
    expect(await keptOf(app, "E0CONTOSO01")).not.toBe("");
  });
});

it("a workspace whose token died unnoticed reads that the app is to be reinstalled", async ({ app }) => {
  await app.install();
  const dead = { kind: "error", error: "token_revoked" } as const;
  app.slack.faults.arm("files.getUploadURLExternal", dead, Number.POSITIVE_INFINITY);
  await app.type("Sandbox", "olivia", "yesterday csv");
  const card = await app.cardSays("Sandbox", /^Failed/);
  expect(JSON.stringify(card)).toMatch(/no longer accepts the bot’s token.*Reinstall the app/);
  const [run] = await app.store.query("SELECT failure->>'code' AS code FROM runs");
  expect(run).toEqual({ code: "slack_token_revoked" });
});

it("a workspace whose tokens cannot be decrypted reads what is to be done", async ({ app }) => {
  await app.install();
  await app.store.query(
    "UPDATE installations SET tokens = substr(tokens, 1, 39) || 'AAAA' || substr(tokens, 44)",
  );
  await app.restart();
  expect(app.lines.join("")).toContain("can’t decrypt the tokens");
  expect(await app.type("Sandbox", "olivia", "yesterday csv")).toMatch(/can’t decrypt.*SLACK_TOKEN_KEY_OLD/s);
  expect(await app.install()).toMatchObject({ status: 200 });
  expect(await app.type("Sandbox", "olivia", "help")).toContain("/license-report");
});

it("a new key takes over from the old one, which can then be left out", async ({ app }) => {
  await app.install();
  const fresh = Buffer.alloc(32, 7).toString("hex");
  await app.restart({ SLACK_TOKEN_KEY: fresh, SLACK_TOKEN_KEY_OLD: KEY });
  await app.restart({ SLACK_TOKEN_KEY: fresh });
  await app.type("Sandbox", "olivia", "yesterday csv");
  await app.cardSays("Sandbox", /^Done/);
});
