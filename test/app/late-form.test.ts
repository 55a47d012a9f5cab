import { describe, expect, vi } from "vitest";
import { messagesFor } from "../../src/i18n/index.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { NOW, onApp } from "./fixtures.ts";
import { LONG_PATIENCE, type TestApp } from "./test-app.ts";

const it = onApp();

describe("a form that is answered too late", () => {
  it("has ordered nothing: sent again with another range, it is that order alone", async ({ openApp }) => {
    const patience = { ...LONG_PATIENCE };
    const app = await openApp({ now: () => NOW, patience });
    const submit = await openForm(app);
    app.slack.faults.arm("conversations.info", { kind: "slow", ms: 1000 });
    patience.ackMs = 100;
    const late = await submit("October 2026");
    patience.ackMs = LONG_PATIENCE.ackMs;
    expect(JSON.stringify(late.errors)).toMatch(/took too long/);
    const { errors } = await submit("September 2026");
    expect(errors).toEqual({});
    await app.cardSays(/^Done.*September 2026/);
    expect(app.cards()).toHaveLength(1);
    expect((await app.orders()).map(({ request }) => request.rangeText)).toEqual(["September 2026"]);
  });

  it("says so when it is sent again, and what it had ordered after all came to nothing", async ({
    openApp,
  }) => {
    const patience = { ...LONG_PATIENCE };
    const app = await openApp({ now: () => NOW, patience });
    const submit = await openForm(app);
    const { runs } = app.store;
    const written = Promise.withResolvers<void>();
    const create = vi.spyOn(runs, "create").mockImplementationOnce(async (order) => {
      await written.promise;
      return runs.create(order);
    });
    // Nobody can be told that it was taken: as where the form was closed, what it ordered is cancelled.
    app.slack.faults.arm("views.update", { kind: "error", error: "not_found" });
    patience.ackMs = 100;
    const late = await submit("October 2026");
    patience.ackMs = LONG_PATIENCE.ackMs;
    expect(JSON.stringify(late.errors)).toMatch(/took too long/);
    expect(create).toHaveBeenCalledOnce();
    written.resolve();
    const states = async () => (await runs.list({}, { limit: 10 })).runs.map(({ state }) => state);
    await expect.poll(states).toEqual(["cancelled"]);

    const { errors } = await submit("October 2026");
    const { problem } = messagesFor("en-GB").clicks.orderedJustNow;
    expect(Object.values(errors).join()).toContain(problem);
    expect(await states()).toEqual(["cancelled"]);
  });
});

/** @returns sends the form with a range, as often as it is called */
async function openForm(app: TestApp) {
  await app.type("");
  const { id: viewId } = await app.slack.waitFor(() => {
    const view = app.slack.state.views("olivia").at(-1);
    return view && /to use yours/.test(JSON.stringify(view.blocks)) && view;
  });
  return (range: string) =>
    app.slack.submitView({
      user: "olivia",
      viewId,
      state: { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: range } },
    });
}
