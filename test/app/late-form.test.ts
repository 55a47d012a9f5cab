import { afterEach, describe, expect, it } from "vitest";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { LONG_PATIENCE, openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp | undefined;
afterEach(async () => {
  await app?.stop();
  app = undefined;
});

describe("a form that is answered too late", () => {
  it("has ordered nothing: sent again with another range, it is that order alone", async () => {
    const patience = { ...LONG_PATIENCE };
    const open = await openTestApp({ now: () => new Date("2026-11-24T11:00:00.000Z"), patience });
    app = open;
    await open.type("");
    const { id: viewId } = await open.slack.waitFor(() => {
      const view = open.slack.state.views("olivia").at(-1);
      return view && /to use yours/.test(JSON.stringify(view.blocks)) && view;
    });
    const submit = (range: string) =>
      open.slack.submitView({
        user: "olivia",
        viewId,
        state: { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: range } },
      });
    open.slack.faults.arm("conversations.info", { kind: "slow", ms: 1000 });
    patience.ackMs = 100;
    const late = await submit("October 2026");
    patience.ackMs = LONG_PATIENCE.ackMs;
    expect(JSON.stringify(late.errors)).toMatch(/took too long/);
    const { errors } = await submit("September 2026");
    expect(errors).toEqual({});
    await open.cardSays(/^Done.*September 2026/);
    expect(open.cards()).toHaveLength(1);
    expect((await open.orders()).map(({ request }) => request.rangeText)).toEqual(["September 2026"]);
  });
});
