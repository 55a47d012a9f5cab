import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { HISTORY_ACTION } from "../../src/slack/messages/history.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { PAYLOAD_FORMS } from "../slack/payload-forms.ts";
import { type House, openHouse } from "./house.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");
const USER = "olivia";

describe.each(PAYLOAD_FORMS)("listeners take the payloads of $name:", (form) => {
  const { channel } = form;
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ form, now: () => NOW });
  });
  afterAll(() => house?.stop());

  const type = (text: string) => house.type(text, { channel });
  const done = (count: number) =>
    house.slack.waitFor(
      () => house.cards(channel).filter(({ text }) => /: Done/.test(text)).length === count,
      { timeoutMs: 20_000 },
    );
  const newest = () => house.cards(channel).at(-1)?.ts ?? "";
  const click = (actionId: string, ts = newest()) =>
    house.slack.clickAction({ user: USER, message: { channel, ts }, actionId });
  const openForm = async () => {
    await type("");
    return house.slack.waitFor(() => {
      const view = house.slack.state.views(USER).at(-1);
      return view && /your own, [A-Z]/.test(JSON.stringify(view.blocks)) && view;
    });
  };

  it("the command orders, answers and pages", async () => {
    expect((await type("help")).answer).toContain("license-report history");
    const typed = await type("yesterday");
    expect(typed).toMatchObject({ acked: true, answer: expect.stringContaining("appears here") });
    await done(1);
    const card = house.cards(channel)[0];
    expect(JSON.stringify(card?.blocks)).toContain("U0OLIVIA0001");
    expect((await type("history")).answer).toContain("23 November 2026");
    expect((await type("cancel")).answer).toContain("under way");
    expect((await type("status")).answer).toContain("licences used");
  });

  it("the buttons of a card order again, once for two clicks", async () => {
    const card = newest();
    const outcomes = await Promise.all([click(CARD_ACTIONS.again, card), click(CARD_ACTIONS.again, card)]);
    expect(outcomes.map(({ acked }) => acked)).toEqual([true, true]);
    await done(2);
    await click(CARD_ACTIONS.otherFormat, card);
    await done(3);
    expect(house.shared(channel)).toHaveLength(3);
  });

  it("the form is opened, checked while it is typed, searched and sent", async () => {
    const { id: viewId } = await openForm();
    await house.slack.viewAction({
      user: USER,
      viewId,
      actionId: REPORT_FORM.range.action,
      value: "last month",
    });
    await house.slack.waitFor(() =>
      JSON.stringify(house.slack.state.views(USER)).includes("= 1 October 2026 00:00"),
    );
    const zones = await house.slack.suggestOptions({
      user: USER,
      viewId,
      actionId: REPORT_FORM.zone.action,
      query: "tok",
    });
    expect(JSON.stringify(zones[0])).toContain("Asia/Tokyo");
    const { errors, acked } = await house.slack.submitView({ user: USER, viewId });
    expect({ errors, acked }).toEqual({ errors: {}, acked: true });
    await done(4);
  });

  it("the history pages, and everything belongs to one person", async () => {
    for (let count = 0; count < 8; count += 1) await type("yesterday to me");
    const { answer } = await type("history");
    expect(answer.match(/2026 00:00/g)?.length).toBe(10);
    const shown = house.slack.state.ephemerals(USER).at(-1)?.ts ?? "";
    await click(HISTORY_ACTION, shown);
    await house.slack.waitFor(
      () =>
        JSON.stringify(house.slack.state.ephemerals(USER).at(-1)?.blocks).match(/2026 00:00/g)?.length === 2,
    );
  });

  it("a run is changed, cancelled, retried and deleted", async () => {
    await house.slack.waitFor(
      () =>
        [channel, "D0OLIVIA0001"].every((name) => house.cards(name).every(({ text }) => /: Done/.test(text))),
      { timeoutMs: 20_000 },
    );
    const finished = house.cards(channel)[0]?.ts ?? "";
    await click(CARD_ACTIONS.changeRange, finished);
    await house.slack.waitFor(() => house.slack.state.views(USER).length === 1);
    await house.vb365.setSwitches({ faults: [{ kind: "status", on: "report", status: 500, times: 1 }] });
    await type("last month");
    await house.slack.waitFor(() => /: Failed/.test(house.cards(channel).at(-1)?.text ?? ""), {
      timeoutMs: 20_000,
    });
    await house.vb365.setSwitches({ faults: [{ kind: "hold", on: "report" }] });
    await click(CARD_ACTIONS.retry);
    await house.slack.waitFor(() => /Generating/.test(house.cards(channel).at(-1)?.text ?? ""), {
      timeoutMs: 20_000,
    });
    await click(CARD_ACTIONS.cancel);
    await house.slack.waitFor(() => /: Cancelled/.test(house.cards(channel).at(-1)?.text ?? ""));
    await click(CARD_ACTIONS.delete, finished);
    await house.slack.waitFor(() => house.cards(channel).every(({ ts }) => ts !== finished));
  });
});
