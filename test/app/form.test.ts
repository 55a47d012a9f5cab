import { describe, expect } from "vitest";
import type { View } from "../../sandbox/slack/index.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL, type TestApp } from "./test-app.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");

const it = onApp({ now: () => NOW });

/** Opens the form and waits until the person's zone is in it. */
async function open(app: TestApp, user = "olivia", channel = CHANNEL): Promise<View> {
  const before = app.slack.state.views(user).map(({ id }) => id);
  await app.type("", { user, channel });
  return formSays(app, /to use yours, [A-Z]/, user, before);
}

const formSays = (
  app: TestApp,
  words: RegExp,
  user = "olivia",
  others: readonly string[] = [],
): Promise<View> =>
  app.slack.waitFor(() => {
    const view = app.slack.state.views(user).at(-1);
    return view && !others.includes(view.id) && words.test(JSON.stringify(view.blocks)) && view;
  });

const type = (app: TestApp, viewId: string, value: string) =>
  app.slack.viewAction({ user: "olivia", viewId, actionId: REPORT_FORM.range.action, value });

const typed = (view: View) =>
  Object.entries(view.state).flatMap(([block, fields]) =>
    fields[REPORT_FORM.range.action] ? [[block, fields[REPORT_FORM.range.action]?.value]] : [],
  );

describe("the form while somebody types", () => {
  it("shows the interval that is understood, and what is not", async ({ app }) => {
    const { id } = await open(app);
    await type(app, id, "last month");
    await formSays(app, /= 1–31 October 2026 · Europe\/Berlin/);
    await type(app, id, "last banana");
    await formSays(app, /don’t understand “[^”]*banana/);
    const zone = { value: "Asia/Tokyo", text: { type: "plain_text", text: "Asia/Tokyo", emoji: false } };
    await type(app, id, "yesterday");
    await app.slack.viewAction({
      user: "olivia",
      viewId: id,
      actionId: REPORT_FORM.zone.action,
      value: zone,
    });
    await formSays(app, /= 23 November 2026 · Asia\/Tokyo/);
    const updates = app.slack.calls.filter(({ method }) => method === "views.update");
    expect(updates.length).toBeGreaterThan(3);
    expect(updates.every((call) => JSON.stringify(call).includes('"hash"'))).toBe(true);
  });

  it("takes the other reading, and a quick pick, into the field", async ({ app }) => {
    const { id } = await open(app);
    await type(app, id, "03/04/2026");
    await formSays(app, /Or did you mean 4 March 2026/);
    await app.slack.viewAction({ user: "olivia", viewId: id, actionId: "range_pick:alternative_0" });
    const other = await formSays(app, /= 4 March 2026 · /);
    expect(typed(other)).toEqual([["range_1", "2026-03-04"]]);
    await app.slack.viewAction({ user: "olivia", viewId: id, actionId: "range_pick:last_quarter" });
    const picked = await formSays(app, /= 1 July – 30 September 2026/);
    expect(typed(picked)).toEqual([["range_2", "last quarter"]]);

    const { errors } = await app.slack.submitView({
      user: "olivia",
      viewId: id,
      state: { range_2: { [REPORT_FORM.range.action]: "bananas" } },
    });
    expect(Object.keys(errors)).toEqual(["range_2"]);
  });

  it("tells a bad range once: under the field while it is typed, and not again when the form is sent", async ({
    app,
  }) => {
    const { id } = await open(app);
    await type(app, id, "last banana");
    await formSays(app, /don’t understand “[^”]*banana/);
    const { errors } = await app.slack.submitView({
      user: "olivia",
      viewId: id,
      state: { range: { [REPORT_FORM.range.action]: "last banana" } },
    });
    expect(errors).toEqual({ range: "Nothing was requested. For help, type /license-report help." });
  });

  it("sends both formats as two reports, to the person alone", async ({ app }) => {
    const { id } = await open(app, "noah", "no-bot");
    const sent = await app.slack.submitView({
      user: "noah",
      viewId: id,
      state: {
        [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "yesterday" },
        [REPORT_FORM.format.block]: { [REPORT_FORM.format.action]: "BOTH" },
        [REPORT_FORM.destination.block]: { [REPORT_FORM.destination.action]: "me" },
      },
    });
    expect(sent).toMatchObject({ acked: true, errors: {} });
    const direct = "D0NOAH000001";
    await app.slack.waitFor(() => app.cards(direct).filter(({ text }) => /^Done/.test(text)).length === 2, {
      timeoutMs: 20_000,
    });
    expect(app.shared(direct)).toHaveLength(2);
    expect(app.shared(direct).flatMap(({ files }) => files)).toHaveLength(2);
  });

  it("comes back as it was used last", async ({ app }) => {
    await app.type("yesterday", { user: "noah" });
    const view = await open(app, "noah", CHANNEL);
    expect(typed(view)).toEqual([["range", "yesterday"]]);
    const state = JSON.stringify(view.state);
    expect(state).toContain(app.slack.state.channel(CHANNEL).id);
    expect(JSON.stringify(view.blocks)).toContain("= November 23, 2026");
  });

  it("offers the server's local time, and orders with it", async ({ app }) => {
    const { id } = await open(app);
    const offered = await app.slack.suggestOptions({
      user: "olivia",
      viewId: id,
      actionId: REPORT_FORM.zone.action,
      query: "local",
    });
    expect(offered[0]).toMatchObject({ value: "Local" });
    const local = offered[0] ?? {};
    await app.slack.submitView({
      user: "olivia",
      viewId: id,
      state: {
        [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "yesterday" },
        [REPORT_FORM.zone.block]: { [REPORT_FORM.zone.action]: local },
      },
    });
    await app.cardSays(/^Done/);
    expect(JSON.stringify(app.cards().at(-1)?.blocks)).toContain("server’s time zone");
  });
});
