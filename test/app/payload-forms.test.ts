import { describe, expect } from "vitest";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { HISTORY_ACTION } from "../../src/slack/messages/history.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { PAYLOAD_FORMS } from "../slack/payload-forms.ts";
import { onApp } from "./fixtures.ts";
import type { TestApp } from "./test-app.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");
const USER = "olivia";

describe.each(PAYLOAD_FORMS)("listeners take the payloads of $name:", (form) => {
  const { channel } = form;
  const it = onApp({ form, now: () => NOW });

  const type = (app: TestApp, text: string) => app.type(text, { channel });
  const done = (app: TestApp, count: number) =>
    app.slack.waitFor(() => app.cards(channel).filter(({ text }) => /^Done/.test(text)).length === count, {
      timeoutMs: 20_000,
    });
  const newest = (app: TestApp) => app.cards(channel).at(-1)?.ts ?? "";
  const click = (app: TestApp, actionId: string, ts = newest(app)) =>
    app.slack.clickAction({ user: USER, message: { channel, ts }, actionId });
  const openForm = async (app: TestApp) => {
    await type(app, "");
    return app.slack.waitFor(() => {
      const view = app.slack.state.views(USER).at(-1);
      return view && /to use yours, [A-Z]/.test(JSON.stringify(view.blocks)) && view;
    });
  };

  it("the command orders, answers and pages", async ({ app }) => {
    expect((await type(app, "help")).answer).toContain("license-report history");
    const typed = await type(app, "yesterday csv");
    expect(typed).toMatchObject({ acked: true, answer: expect.stringContaining("will appear here") });
    await done(app, 1);
    const card = app.cards(channel)[0];
    expect(JSON.stringify(card?.blocks)).toContain("U0OLIVIA0001");
    expect((await type(app, "history")).answer).toContain("23 November 2026");
    expect((await type(app, "cancel")).answer).toContain("in progress");
    expect((await type(app, "status")).answer).toContain("licenses used");
  });

  it("the buttons of a card order again, once for two clicks", async ({ app }) => {
    await type(app, "yesterday csv");
    await done(app, 1);
    const card = newest(app);
    const outcomes = await Promise.all([
      click(app, CARD_ACTIONS.again, card),
      click(app, CARD_ACTIONS.again, card),
    ]);
    expect(outcomes.map(({ acked }) => acked)).toEqual([true, true]);
    await done(app, 2);
    await click(app, CARD_ACTIONS.otherFormat, card);
    await done(app, 3);
    expect(app.shared(channel)).toHaveLength(3);
  });

  it("the form is opened, checked while it is typed, searched and sent", async ({ app }) => {
    const { id: viewId } = await openForm(app);
    await app.slack.viewAction({
      user: USER,
      viewId,
      actionId: REPORT_FORM.range.action,
      value: "last month",
    });
    await app.slack.waitFor(() =>
      JSON.stringify(app.slack.state.views(USER)).includes("= 1–31 October 2026"),
    );
    const zones = await app.slack.suggestOptions({
      user: USER,
      viewId,
      actionId: REPORT_FORM.zone.action,
      query: "tok",
    });
    expect(JSON.stringify(zones[0])).toContain("Asia/Tokyo");
    const state = { [REPORT_FORM.format.block]: { [REPORT_FORM.format.action]: "CSV" } };
    const { errors, acked } = await app.slack.submitView({ user: USER, viewId, state });
    expect({ errors, acked }).toEqual({ errors: {}, acked: true });
    await done(app, 1);
  });

  it("the history pages, and everything belongs to one person", async ({ app }) => {
    // Runs need not end to be of the history.
    await app.vb365.setSwitches({ faults: [{ kind: "hold", on: "report" }] });
    for (let count = 0; count < 12; count += 1) await type(app, "yesterday csv to me");
    const { answer } = await type(app, "history");
    expect(answer.match(/2026 · /g)?.length).toBe(10);
    const shown = app.slack.state.ephemerals(USER).at(-1)?.ts ?? "";
    await click(app, HISTORY_ACTION, shown);
    await app.slack.waitFor(
      () => JSON.stringify(app.slack.state.ephemerals(USER).at(-1)?.blocks).match(/2026 · /g)?.length === 2,
    );
  });

  it("a run is changed, cancelled, retried and deleted", async ({ app }) => {
    await type(app, "yesterday csv");
    await done(app, 1);
    const finished = app.cards(channel)[0]?.ts ?? "";
    await click(app, CARD_ACTIONS.changeRange, finished);
    await app.slack.waitFor(() => app.slack.state.views(USER).length === 1);
    await app.vb365.setSwitches({ faults: [{ kind: "status", on: "report", status: 500, times: 1 }] });
    await type(app, "last month csv");
    await app.slack.waitFor(() => /^Failed/.test(app.cards(channel).at(-1)?.text ?? ""), {
      timeoutMs: 20_000,
    });
    await app.vb365.setSwitches({ faults: [{ kind: "hold", on: "report" }] });
    await click(app, CARD_ACTIONS.retry);
    await app.slack.waitFor(() => /Generating/.test(app.cards(channel).at(-1)?.text ?? ""), {
      timeoutMs: 20_000,
    });
    await click(app, CARD_ACTIONS.cancel);
    await app.slack.waitFor(() => /^Canceled/.test(app.cards(channel).at(-1)?.text ?? ""));
    await click(app, CARD_ACTIONS.delete, finished);
    await app.slack.waitFor(() => app.cards(channel).every(({ ts }) => ts !== finished));
  });
});
