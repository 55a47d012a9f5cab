import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { HISTORY_ACTION } from "../../src/slack/messages/history.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { PAYLOAD_FORMS } from "../slack/payload-forms.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");
const USER = "olivia";

describe.each(PAYLOAD_FORMS)("listeners take the payloads of $name:", (form) => {
  const { channel } = form;
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({ form, now: () => NOW });
  });
  afterAll(() => app?.stop());

  const type = (text: string) => app.type(text, { channel });
  const done = (count: number) =>
    app.slack.waitFor(() => app.cards(channel).filter(({ text }) => /^Done/.test(text)).length === count, {
      timeoutMs: 20_000,
    });
  const newest = () => app.cards(channel).at(-1)?.ts ?? "";
  const click = (actionId: string, ts = newest()) =>
    app.slack.clickAction({ user: USER, message: { channel, ts }, actionId });
  const openForm = async () => {
    await type("");
    return app.slack.waitFor(() => {
      const view = app.slack.state.views(USER).at(-1);
      return view && /to use yours, [A-Z]/.test(JSON.stringify(view.blocks)) && view;
    });
  };

  it("the command orders, answers and pages", async () => {
    expect((await type("help")).answer).toContain("license-report history");
    const typed = await type("yesterday");
    expect(typed).toMatchObject({ acked: true, answer: expect.stringContaining("will appear here") });
    await done(1);
    const card = app.cards(channel)[0];
    expect(JSON.stringify(card?.blocks)).toContain("U0OLIVIA0001");
    expect((await type("history")).answer).toContain("23 November 2026");
    expect((await type("cancel")).answer).toContain("in progress");
    expect((await type("status")).answer).toContain("licenses used");
  });

  it("the buttons of a card order again, once for two clicks", async () => {
    const card = newest();
    const outcomes = await Promise.all([click(CARD_ACTIONS.again, card), click(CARD_ACTIONS.again, card)]);
    expect(outcomes.map(({ acked }) => acked)).toEqual([true, true]);
    await done(2);
    await click(CARD_ACTIONS.otherFormat, card);
    await done(3);
    expect(app.shared(channel)).toHaveLength(3);
  });

  it("the form is opened, checked while it is typed, searched and sent", async () => {
    const { id: viewId } = await openForm();
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
    const { errors, acked } = await app.slack.submitView({ user: USER, viewId });
    expect({ errors, acked }).toEqual({ errors: {}, acked: true });
    await done(4);
  });

  it("the history pages, and everything belongs to one person", async () => {
    for (let count = 0; count < 8; count += 1) await type("yesterday to me");
    const { answer } = await type("history");
    expect(answer.match(/2026 · /g)?.length).toBe(10);
    const shown = app.slack.state.ephemerals(USER).at(-1)?.ts ?? "";
    await click(HISTORY_ACTION, shown);
    await app.slack.waitFor(
      () => JSON.stringify(app.slack.state.ephemerals(USER).at(-1)?.blocks).match(/2026 · /g)?.length === 2,
    );
  });

  it("a run is changed, cancelled, retried and deleted", async () => {
    await app.slack.waitFor(
      () =>
        [channel, "D0OLIVIA0001"].every((name) => app.cards(name).every(({ text }) => /^Done/.test(text))),
      { timeoutMs: 20_000 },
    );
    const finished = app.cards(channel)[0]?.ts ?? "";
    await click(CARD_ACTIONS.changeRange, finished);
    await app.slack.waitFor(() => app.slack.state.views(USER).length === 1);
    await app.vb365.setSwitches({ faults: [{ kind: "status", on: "report", status: 500, times: 1 }] });
    await type("last month");
    await app.slack.waitFor(() => /^Failed/.test(app.cards(channel).at(-1)?.text ?? ""), {
      timeoutMs: 20_000,
    });
    await app.vb365.setSwitches({ faults: [{ kind: "hold", on: "report" }] });
    await click(CARD_ACTIONS.retry);
    await app.slack.waitFor(() => /Generating/.test(app.cards(channel).at(-1)?.text ?? ""), {
      timeoutMs: 20_000,
    });
    await click(CARD_ACTIONS.cancel);
    await app.slack.waitFor(() => /^Canceled/.test(app.cards(channel).at(-1)?.text ?? ""));
    await click(CARD_ACTIONS.delete, finished);
    await app.slack.waitFor(() => app.cards(channel).every(({ ts }) => ts !== finished));
  });
});
