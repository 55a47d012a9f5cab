import { parse } from "csv-parse/sync";
import { describe, expect } from "vitest";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL } from "./test-app.ts";

/** Noon on a Tuesday in Berlin, with a change of the clocks in the month before. */
const NOW = new Date("2026-11-24T11:00:00.000Z");

describe.each([
  ["Socket Mode", false],
  ["signed HTTP", true],
])("the main job over %s", (_name, http) => {
  const it = onApp({ http, now: () => NOW });

  it("brings last month's report into the channel, once, below its card", async ({ app }) => {
    const typed = await app.type("last month");
    expect(typed.answer).toContain("Understood: 1–31 October 2026 · Europe/Berlin");

    const card = await app.cardSays(/^Done/);
    for (const words of ["<@U0OLIVIA0001>", "PDF", "127.0.0.1", "UTC+01:00"]) {
      expect(JSON.stringify(card.blocks)).toContain(words);
    }
    expect(app.cards()).toHaveLength(1);
    const shared = app.shared();
    expect(shared).toHaveLength(1);
    expect(shared[0]?.ts.localeCompare(card.ts)).toBe(1);

    const file = app.slack.state.files.find(({ id }) => id === shared[0]?.files[0]);
    expect(file?.name).toBe("License-Overview_127.0.0.1_2026-10-01_2026-10-31.pdf");
    const bytes = await app.slack.state.bytes(file?.id ?? "");
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(bytes.subarray(-8).toString()).toContain("%%EOF");
    expect(file?.uploadAuthorization).toBeUndefined();
    expect(app.reports()).toBe(1);
  });

  it("brings a CSV whose rows are the licensed users of the interval", async ({ app }) => {
    await app.type("Q1 2026 csv in Tokyo");
    const card = await app.cardSays(/^Done.*1 January.*31 March 2026.*csv/);
    const expected = app.vb365.tenant.licensedUsers({
      start: "2025-12-31T15:00:00.000Z",
      end: "2026-03-31T15:00:00.000Z",
    });
    const file = app.slack.state.files.find(({ name }) => name.endsWith("2026-01-01_2026-03-31.csv"));
    const rows = parse(await app.slack.state.bytes(file?.id ?? ""), {
      columns: true,
      bom: true,
    }) as object[];
    expect(rows).toHaveLength(expected.length);
    expect(JSON.stringify(card.blocks)).toContain(`${expected.length.toLocaleString("en")} accounts in`);
  });

  it("asks for one token for all of it", async ({ app }) => {
    await app.type("yesterday both");
    await app.slack.waitFor(() => app.cards().filter(({ text }) => /^Done/.test(text)).length === 2);
    const tokens = app.vb365.requests.filter(({ path }) => /token$/i.test(path));
    expect(tokens).toHaveLength(1);
  });

  it("answers help with usage", async ({ app }) => {
    const { answer } = await app.type("help");
    expect(answer).toContain("/license-report &lt;range&gt; [pdf|csv|both] [in &lt;time zone&gt;]");
    expect(app.cards()).toEqual([]);
  });

  it("opens the form without words, with the operator's zone and this channel, and takes an order from it", async ({
    app,
  }) => {
    await app.type("");
    const [view] = await app.slack.waitFor(() => {
      const views = app.slack.state.views("olivia");
      return JSON.stringify(views).includes("Europe/Berlin") && views;
    });
    expect(view).toBeDefined();
    const channel = app.slack.state.channel(CHANNEL).id;
    expect(JSON.stringify(view?.state)).toContain(channel);

    const viewId = view?.id ?? "";
    const state = { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "bananas" } };
    const refused = await app.slack.submitView({ user: "olivia", viewId, state });
    expect(refused.errors).toEqual({
      [REPORT_FORM.range.block]: expect.stringContaining("For help, type /license-report help."),
    });

    const zones = await app.slack.suggestOptions({
      user: "olivia",
      viewId,
      actionId: REPORT_FORM.zone.action,
      query: "tok",
    });
    expect(JSON.stringify(zones[0])).toContain("Asia/Tokyo");

    const sent = await app.slack.submitView({
      user: "olivia",
      viewId,
      state: {
        [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "yesterday" },
        [REPORT_FORM.format.block]: { [REPORT_FORM.format.action]: "CSV" },
      },
    });
    expect(sent).toMatchObject({ acked: true, errors: {} });
    await app.cardSays(/^Done.*23 November 2026.*csv/);
    expect(app.slack.state.views("olivia")).toEqual([]);
  });

  it("shows an error on the channel's field where the bot is not a member", async ({ app }) => {
    await app.type("", { channel: "no-bot" });
    const view = await app.slack.waitFor(() => app.slack.state.views("olivia")[0]);
    const state = { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "yesterday" } };
    const { errors } = await app.slack.submitView({ user: "olivia", viewId: view.id, state });
    expect(errors).toEqual({
      [REPORT_FORM.channel.block]: expect.stringContaining("/invite @license-report"),
    });
  });

  it("works in a direct message with the bot", async ({ app }) => {
    await app.type("yesterday csv", { channel: "D0OLIVIA0001" });
    await app.cardSays(/^Done/, "D0OLIVIA0001");
    expect(app.shared("D0OLIVIA0001")).toHaveLength(1);
  });
});

onApp()("answers what is not Slack's and lives on", async ({ openApp }) => {
  const app = await openApp({ http: true });
  try {
    const base = `http://127.0.0.1:${app.port}`;
    const headers = { "x-slack-request-timestamp": String(Math.floor(Date.now() / 1000)) };
    const statuses = [
      await fetch(`${base}/`, { headers }),
      await fetch(`${base}/slack/events`, { headers }),
      await fetch(`${base}/slack/install`, { method: "POST", headers }),
      await fetch(`${base}/slack/events`, { method: "POST", headers, body: "no signature" }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([404, 405, 404, 401]);
    expect((await app.type("help")).acked).toBe(true);
  } finally {
    await app.stop();
  }
});
