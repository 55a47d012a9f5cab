import { describe, expect } from "vitest";
import { SHORTCUTS } from "../../src/slack/names.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { PAYLOAD_FORMS } from "../slack/payload-forms.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL, type TestApp } from "./test-app.ts";

const it = onApp({ now: () => new Date("2026-11-24T11:00:00.000Z") });

/** Chooses the shortcut and waits for the form. */
async function open(app: TestApp, user: string) {
  const before = app.slack.state.views(user).map(({ id }) => id);
  const { acked } = await app.slack.globalShortcut({ user, callbackId: SHORTCUTS.newReport });
  expect(acked).toBe(true);
  return app.slack.waitFor(() => {
    const view = app.slack.state.views(user).at(-1);
    return (
      view && !before.includes(view.id) && /to use yours, [A-Z]/.test(JSON.stringify(view.blocks)) && view
    );
  });
}

describe("the global shortcut", () => {
  it("opens the form, which sends to the person where nothing was asked for before", async ({ app }) => {
    const { id, state, blocks } = await open(app, "olivia");
    expect(JSON.stringify(blocks)).toContain("Card and file appear in our direct messages");
    expect(state.destination).toMatchObject({
      destination_choice: { selected_option: expect.objectContaining({ value: "me" }) },
    });
    const sent = await app.slack.submitView({
      user: "olivia",
      viewId: id,
      state: { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "yesterday" } },
    });
    expect(sent).toMatchObject({ acked: true, errors: {} });
    await app.cardSays(/^Done/, "D0OLIVIA0001");
  });

  it("shows what the person used last, and where it went", async ({ app }) => {
    await app.type("last quarter csv", { user: "noah" });
    await app.cardSays(/^Done/);
    const state = JSON.stringify((await open(app, "noah")).state);
    for (const part of ["last quarter", "CSV", '"channel"', app.slack.state.channel(CHANNEL).id]) {
      expect(state).toContain(part);
    }
    await app.type("yesterday to me");
    expect(JSON.stringify((await open(app, "olivia")).state)).toMatch(/yesterday.*"me"/);
  });
});

describe.each(PAYLOAD_FORMS)("the global shortcut in the form of $name", (form) => {
  it("opens the form", async ({ openApp }) => {
    const grid = await openApp({ form });
    try {
      await grid.slack.globalShortcut({ user: "olivia", callbackId: SHORTCUTS.newReport });
      const view = await grid.slack.waitFor(() => grid.slack.state.views("olivia")[0]);
      expect(view.content.callback_id).toBe(REPORT_FORM.callback);
    } finally {
      await grid.stop();
    }
  });
});
