import { describe, expect } from "vitest";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { NOW, onApp } from "./fixtures.ts";
import { CHANNEL, type TestApp } from "./test-app.ts";

const NOT_LISTED = /don’t have permission to request/;

const withAccess = (env: Record<string, string>) => onApp({ env, now: () => NOW });
const viewOf = (app: TestApp, user: string) => app.slack.waitFor(() => app.slack.state.views(user).at(-1));
const whispered = (app: TestApp, user: string, words: RegExp) =>
  app.slack.waitFor(() => app.slack.state.ephemerals(user).some(({ text }) => words.test(text)));

describe("with lists of people, groups and channels", () => {
  const it = withAccess({
    ACCESS_USERS: "U0OLIVIA0001, U0GUEST00001",
    ACCESS_USER_GROUPS: "S0EMPTY00001",
    ACCESS_CHANNELS: "C0BACKUP0001",
    ACCESS_CONTACT: "U0OLIVIA0001",
  });

  it("lets those on a list order into a listed channel, and to themselves from anywhere", async ({ app }) => {
    await app.type("yesterday csv");
    await app.cardSays(/^Done/);
    await app.type("yesterday csv to me", { channel: "general" });
    await app.cardSays(/^Done/, "D0OLIVIA0001");
    await app.type("yesterday csv", { channel: "D0OLIVIA0001" });
    await app.slack.waitFor(() => app.cards("D0OLIVIA0001").length === 2);
  });

  it("refuses any other channel, and says where to go and who to ask", async ({ app }) => {
    for (const [text, channel] of [
      ["yesterday", "general"],
      ["yesterday to #licenses", CHANNEL],
    ] as const) {
      const { answer } = await app.type(text, { channel });
      expect(answer).toMatch(/can’t be sent to this channel.*sent to you/s);
      expect(answer).toContain("Contact: <@U0OLIVIA0001>");
    }
    expect(app.cards("general")).toEqual([]);
  });

  it("says so on the form's field, in plain text", async ({ app }) => {
    await app.type("", { channel: "general" });
    const { id: viewId } = await viewOf(app, "olivia");
    const state = { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "yesterday" } };
    const { errors } = await app.slack.submitView({ user: "olivia", viewId, state });
    expect(errors[REPORT_FORM.channel.block]).toMatch(/can’t be sent.*Contact: olivia/);
  });

  it.for(["yesterday", "bananas"])("refuses a guest who is on the list: %s", async (text, { app }) => {
    expect((await app.type(text, { user: "gus" })).answer).toMatch(/Les invités ne peuvent pas/);
    expect(await app.orders()).toEqual([]);
  });

  it.for(["yesterday", "status", "history", "cancel"])("refuses others: %s", async (text, { app }) => {
    // The group of the settings is gone: Slack does not tell, and nobody is let in for that.
    const { answer, acked } = await app.type(text, { user: "noah" });
    expect(acked).toBe(true);
    expect(answer).toMatch(/can’t check with Slack right now whether you can request/);
    expect(answer).toContain("Contact: <@U0OLIVIA0001>");
  });

  it("answers help to anybody", async ({ app }) => {
    expect((await app.type("help", { user: "noah" })).answer).toContain("license-report status");
  });
});

describe("with a list of people", () => {
  const it = withAccess({ ACCESS_USERS: "U0OLIVIA0001", ACCESS_CONTACT: "the *backup* team <!here>" });

  it("refuses others at every way of asking, and writes that down", async ({ app }) => {
    await app.type("yesterday csv");
    const card = await app.cardSays(/^Done/);
    expect((await app.type("yesterday", { user: "noah" })).answer).toMatch(NOT_LISTED);
    for (const actionId of [CARD_ACTIONS.again, CARD_ACTIONS.otherFormat, CARD_ACTIONS.delete]) {
      const before = app.slack.state.ephemerals("noah").length;
      await app.slack.clickAction({ user: "noah", message: { channel: CHANNEL, ts: card.ts }, actionId });
      await app.slack.waitFor(() => app.slack.state.ephemerals("noah").length > before);
      await whispered(app, "noah", NOT_LISTED);
    }
    expect(app.cards()).toHaveLength(1);
    expect(app.shared()).toHaveLength(1);
    expect((await app.refusals()).filter(({ userId }) => userId === "U0NOAH000001")).toHaveLength(4);
  });

  it("opens no form for them but the reason, inert", async ({ app }) => {
    await app.type("yesterday csv");
    await app.type("", { user: "noah" });
    const view = await app.slack.waitFor(() => {
      const shown = app.slack.state.views("noah").at(-1);
      return shown && NOT_LISTED.test(JSON.stringify(shown.blocks)) && shown;
    });
    expect(view.content.submit).toBeUndefined();
    expect(JSON.stringify(view.blocks)).toContain("the *backup* team &lt;!here&gt;");
    await app.slack.closeView({ user: "noah", viewId: view.id });
    const { ts } = await app.cardSays(/^Done/);
    await app.slack.clickAction({
      user: "noah",
      message: { channel: CHANNEL, ts },
      actionId: CARD_ACTIONS.changeRange,
    });
    expect((await viewOf(app, "noah")).content.submit).toBeUndefined();
  });

  it("closes a form that opened before Slack told who it is", async ({ app }) => {
    app.slack.faults.arm("users.info", { kind: "slow", ms: 600 });
    // Nobody of the sandbox is unknown but the guest.
    await app.type("", { user: "gus" });
    const view = await app.slack.waitFor(() => {
      const shown = app.slack.state.views("gus").at(-1);
      return shown && /Les invités/.test(JSON.stringify(shown.blocks)) && shown;
    });
    expect(view.content.submit).toBeUndefined();
  });
});

describe("with a user group", () => {
  const it = withAccess({ ACCESS_USER_GROUPS: "S0NIGHTSHIFT" });

  it("lets its members order, and nobody else", async ({ app }) => {
    expect((await app.type("yesterday csv", { user: "noah" })).answer).toContain("Understood");
    const { answer } = await app.type("yesterday csv");
    expect(answer).toMatch(NOT_LISTED);
    expect(answer).toContain("Contact: a workspace admin");
  });
});
