import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { CHANNEL, type House, openHouse } from "./house.ts";

/** Noon on a Tuesday in Berlin, with a change of the clocks in the month before. */
const NOW = new Date("2026-11-24T11:00:00.000Z");

describe.each([
  ["Socket Mode", false],
  ["signed HTTP", true],
])("the main job over %s", (_name, http) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ http, now: () => NOW });
  });
  afterAll(() => house?.stop());

  it("brings last month's report into the channel, once, below its card", async () => {
    const typed = await house.type("last month");
    expect(typed.answer).toContain(
      "Understood: 1 October 2026 00:00 – 31 October 2026 23:59:59, Europe/Berlin",
    );

    const card = await house.cardSays(/: Done/);
    for (const words of [
      "<@U0OLIVIA0001>",
      "PDF",
      "127.0.0.1",
      "Europe/Berlin (UTC+1, UTC+2 until 25 Oct)",
      "UTC+01:00",
    ]) {
      expect(JSON.stringify(card.blocks)).toContain(words);
    }
    expect(house.cards()).toHaveLength(1);
    const shared = house.shared();
    expect(shared).toHaveLength(1);
    expect(shared[0]?.ts.localeCompare(card.ts)).toBe(1);

    const file = house.slack.state.files.find(({ id }) => id === shared[0]?.files[0]);
    expect(file?.name).toBe("License-Overview_127.0.0.1_2026-10-01_2026-10-31.pdf");
    const bytes = await house.slack.state.bytes(file?.id ?? "");
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(bytes.subarray(-8).toString()).toContain("%%EOF");
    expect(file?.uploadAuthorization).toBeUndefined();
    expect(house.reports()).toBe(1);
  });

  it("brings a CSV whose rows are the licensed users of the interval", async () => {
    await house.type("Q1 2026 csv in Tokyo");
    const card = await house.cardSays(/1 January 2026.*: Done.*csv/);
    const expected = house.vb365.tenant.licensedUsers({
      start: "2025-12-31T15:00:00.000Z",
      end: "2026-03-31T15:00:00.000Z",
    });
    const file = house.slack.state.files.find(({ name }) => name.endsWith("2026-01-01_2026-03-31.csv"));
    const rows = parse(await house.slack.state.bytes(file?.id ?? ""), {
      columns: true,
      bom: true,
    }) as object[];
    expect(rows).toHaveLength(expected.length);
    expect(JSON.stringify(card.blocks)).toContain(`${expected.length.toLocaleString("en")} accounts in`);
  });

  it("asks for one token for all of it", () => {
    const tokens = house.vb365.requests.filter(({ path }) => /token$/i.test(path));
    expect(tokens).toHaveLength(1);
  });

  it("answers help with usage", async () => {
    const { answer } = await house.type("help");
    expect(answer).toContain("/license-report &lt;range&gt; [pdf|csv|both] [in &lt;time zone&gt;]");
    expect(house.cards()).toHaveLength(2);
  });

  it("opens the form without words, with the operator's zone and this channel, and takes an order from it", async () => {
    await house.type("");
    const [view] = await house.slack.waitFor(() => {
      const views = house.slack.state.views("olivia");
      return JSON.stringify(views).includes("Europe/Berlin") && views;
    });
    expect(view).toBeDefined();
    const channel = house.slack.state.channel(CHANNEL).id;
    expect(JSON.stringify(view?.state)).toContain(channel);

    const viewId = view?.id ?? "";
    const state = { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "bananas" } };
    const refused = await house.slack.submitView({ user: "olivia", viewId, state });
    expect(Object.keys(refused.errors)).toEqual([REPORT_FORM.range.block]);

    const zones = await house.slack.suggestOptions({
      user: "olivia",
      viewId,
      actionId: REPORT_FORM.zone.action,
      query: "tok",
    });
    expect(JSON.stringify(zones[0])).toContain("Asia/Tokyo");

    const sent = await house.slack.submitView({
      user: "olivia",
      viewId,
      state: {
        [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "yesterday" },
        [REPORT_FORM.format.block]: { [REPORT_FORM.format.action]: "CSV" },
      },
    });
    expect(sent).toMatchObject({ acked: true, errors: {} });
    await house.cardSays(/23 November 2026 00:00 – 23 November 2026 23:59:59, Europe\/Berlin.*: Done.*csv/);
    expect(house.slack.state.views("olivia")).toEqual([]);
  });

  it("shows an error on the channel's field where the bot is not a member", async () => {
    await house.type("", { channel: "no-bot" });
    const view = await house.slack.waitFor(() => house.slack.state.views("olivia")[0]);
    const state = { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "yesterday" } };
    const { errors } = await house.slack.submitView({ user: "olivia", viewId: view.id, state });
    expect(errors).toEqual({
      [REPORT_FORM.channel.block]: expect.stringContaining("/invite @license-report"),
    });
  });

  it("works in a direct message with the bot", async () => {
    await house.type("yesterday", { channel: "D0OLIVIA0001" });
    await house.cardSays(/: Done/, "D0OLIVIA0001");
    expect(house.shared("D0OLIVIA0001")).toHaveLength(1);
  });
});

it("answers what is not Slack's and lives on", async () => {
  const house = await openHouse({ http: true });
  try {
    const base = `http://127.0.0.1:${house.port}`;
    const headers = { "x-slack-request-timestamp": String(Math.floor(Date.now() / 1000)) };
    const statuses = [
      await fetch(`${base}/`, { headers }),
      await fetch(`${base}/slack/events`, { headers }),
      await fetch(`${base}/slack/install`, { method: "POST", headers }),
      await fetch(`${base}/slack/events`, { method: "POST", headers, body: "no signature" }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([404, 405, 404, 401]);
    expect((await house.type("help")).acked).toBe(true);
  } finally {
    await house.stop();
  }
});
