import { describe, expect } from "vitest";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { NOW, onApp } from "./fixtures.ts";
import { LONG_PATIENCE } from "./test-app.ts";

const it = onApp();

describe("a form that is answered too late", () => {
  it("has ordered nothing: sent again with another range, it is that order alone", async ({ openApp }) => {
    const patience = { ...LONG_PATIENCE };
    const app = await openApp({ now: () => NOW, patience });
    await app.type("");
    const { id: viewId } = await app.slack.waitFor(() => {
      const view = app.slack.state.views("olivia").at(-1);
      return view && /to use yours/.test(JSON.stringify(view.blocks)) && view;
    });
    const submit = (range: string) =>
      app.slack.submitView({
        user: "olivia",
        viewId,
        state: { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: range } },
      });
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
});
