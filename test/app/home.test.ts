import { describe, expect } from "vitest";
import { HOME_ACTIONS } from "../../src/slack/home/view/index.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { PAYLOAD_FORMS } from "../slack/payload-forms.ts";
import { onApp } from "./fixtures.ts";
import type { TestApp } from "./test-app.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");
const now = () => NOW;

const shown = (app: TestApp, user: string) => {
  const home = app.slack.state.home(user);
  return home && { id: home.id, text: JSON.stringify(home.blocks) };
};

/** The person's App Home once it says so. */
const says = (app: TestApp, words: RegExp, user = "olivia") =>
  app.slack.waitFor(
    () => {
      const home = shown(app, user);
      return home && words.test(home.text) && home;
    },
    { timeoutMs: 20_000 },
  );

const press = (app: TestApp, actionId: string, { user = "olivia", blockId = "" } = {}) =>
  app.slack.viewAction({
    user,
    viewId: shown(app, user)?.id ?? "",
    actionId,
    ...(blockId !== "" && { blockId }),
  });

const publishes = (app: TestApp) => app.slack.calls.filter(({ method }) => method === "views.publish").length;

/** Slack names blocks anew at each publication. */
const withoutIds = (text = "") => text.replace(/"block_id":"[^"]*"/g, "");

const count = (text: string, words: RegExp) => text.match(words)?.length ?? 0;

describe("the App Home", () => {
  const it = onApp({ now });

  it("tells a newcomer the servers and what applies to them", async ({ app }) => {
    expect((await app.slack.openHome({ user: "noah" })).acked).toBe(true);
    const { text } = await says(app, /licenses used/, "noah");
    for (const words of [
      "New report",
      "No finished reports yet",
      "America/New_York",
      "American English",
      "Yes",
    ]) {
      expect(text).toContain(words);
    }
  });

  it("is not published for the messages tab", async ({ app }) => {
    const before = publishes(app);
    await app.slack.openHome({ user: "noah", tab: "messages" });
    await app.slack.openHome({ user: "olivia" });
    await says(app, /licenses used/);
    expect(publishes(app)).toBe(before + 1);
  });

  it("opens the form, and shows after a refresh what came of it", async ({ app }) => {
    await app.slack.openHome({ user: "olivia" });
    await says(app, /home_new_report/);
    await press(app, HOME_ACTIONS.newReport);
    const view = await app.slack.waitFor(() => app.slack.state.views("olivia")[0]);
    const { errors } = await app.slack.submitView({
      user: "olivia",
      viewId: view.id,
      state: { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "yesterday" } },
    });
    expect(errors).toEqual({});
    await app.cardSays(/^Done/, "D0OLIVIA0001");
    await press(app, HOME_ACTIONS.refresh);
    const { text } = await says(app, /Done/);
    expect(text).toMatch(/<https:[^|]*\|License-Overview_127\.0\.0\.1_2026-11-23\.pdf>/);
  });

  it("cancels what is under way", async ({ app }) => {
    await app.vb365.setSwitches({ reportSeconds: 30 });
    await app.type("last month csv");
    await app.cardSays(/^Generating/);
    await app.slack.openHome({ user: "olivia" });
    await says(app, /In progress.*Generating/);
    await press(app, HOME_ACTIONS.cancel);
    const { text } = await says(app, /Canceled/);
    expect(text).not.toContain("In progress");
    await app.cardSays(/^Canceled/);
  });

  it("pages to the older and back to the newer, and a refresh keeps the page", async ({ app }) => {
    for (let order = 0; order < 12; order += 1) await app.type("yesterday csv to me");
    await app.slack.waitFor(
      () => app.cards("D0OLIVIA0001").filter(({ text }) => /^Done/.test(text)).length === 12,
      { timeoutMs: 40_000 },
    );
    await app.slack.openHome({ user: "olivia" });
    const first = await says(app, /home_older/);
    expect(count(first.text, /23 November 2026 · /g)).toBe(10);
    await press(app, HOME_ACTIONS.older);
    const second = await says(app, /home_newer/);
    expect(count(second.text, /2026 · /g)).toBe(2);
    const before = publishes(app);
    await press(app, HOME_ACTIONS.refresh);
    await app.slack.waitFor(() => publishes(app) > before);
    expect(withoutIds(shown(app, "olivia")?.text)).toBe(withoutIds(second.text));
    await press(app, HOME_ACTIONS.newer);
    await says(app, /home_older/);
    expect(shown(app, "olivia")?.text).not.toContain("home_newer");
  });

  it("tells a guest why not, in their language, and nothing else", async ({ app }) => {
    await app.slack.openHome({ user: "gus" });
    const { text } = await says(app, /invités ne peuvent pas/, "gus");
    expect(text).toContain("Europe/Paris");
    expect(text).not.toMatch(/127\.0\.0\.1|home_new_report/);
  });

  it("says so when Slack cannot tell who it is, and recovers by its button", async ({ openApp }) => {
    const other = await openApp({ now });
    try {
      other.slack.faults.arm("users.info", { kind: "error", error: "internal_error" }, 10);
      await other.slack.openHome({ user: "olivia" });
      await says(other, /home_refresh/);
      expect(shown(other, "olivia")?.text).not.toContain("home_new_report");
      other.slack.faults.clear();
      await press(other, HOME_ACTIONS.refresh);
      await says(other, /licenses used/);
    } finally {
      await other.stop();
    }
  });
});

describe("the App Home of a server that does not answer", () => {
  const it = onApp({
    now,
    switches: { faults: [{ kind: "hold", on: "License" }] },
  });

  it("is there at once, and tells of the server when it answers", async ({ app }) => {
    await app.slack.openHome({ user: "olivia" });
    const { text } = await says(app, /checking the servers/);
    // Nobody has answered, and nobody's patience has ended.
    expect(text).not.toMatch(/didn’t answer in time/);
    expect(text).toContain("home_new_report");
    await app.vb365.setSwitches({ faults: [] });
    await says(app, /licenses used|didn’t answer in time/);
    const [first, second] = app.slack.calls.filter(({ method }) => method === "views.publish");
    expect(first?.arguments.hash).toBeUndefined();
    expect(second?.arguments.hash).toEqual(expect.any(String));
  }, 40_000);
});

describe.each(PAYLOAD_FORMS.filter(({ channel }) => channel === "backup-reports"))(
  "the App Home in the form of $name",
  (form) => {
    const it = onApp({ form, now });

    it("shows the person's runs, whatever Slack leaves out of its payloads", async ({ app }) => {
      await app.type("yesterday csv");
      await app.cardSays(/^Done/);
      await app.slack.openHome({ user: "olivia" });
      await says(app, /23 November 2026.*Done/);
      await press(app, HOME_ACTIONS.refresh);
      await says(app, /23 November 2026.*Done/);
      await press(app, HOME_ACTIONS.newReport);
      await app.slack.waitFor(() => app.slack.state.views("olivia")[0]);
    });
  },
);
