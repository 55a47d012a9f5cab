import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { CHANNEL, type House, openHouse } from "./house.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");
const NOT_LISTED = /not among those who may order/;

let house: House;
const open = async (env: Record<string, string>) => {
  house = await openHouse({ env, now: () => NOW });
};
const viewOf = (user: string) => house.slack.waitFor(() => house.slack.state.views(user).at(-1));
const whispered = (user: string, words: RegExp) =>
  house.slack.waitFor(() => house.slack.state.ephemerals(user).some(({ text }) => words.test(text)));

describe("with lists of people, groups and channels", () => {
  beforeAll(() =>
    open({
      ACCESS_USERS: "U0OLIVIA0001, U0GUEST00001",
      ACCESS_USER_GROUPS: "S0EMPTY00001",
      ACCESS_CHANNELS: "C0BACKUP0001",
      ACCESS_CONTACT: "U0OLIVIA0001",
    }),
  );
  afterAll(() => house?.stop());

  it("lets those on a list order into a listed channel, and to themselves from anywhere", async () => {
    await house.type("yesterday csv");
    await house.cardSays(/: Done/);
    await house.type("yesterday to me", { channel: "general" });
    await house.cardSays(/: Done/, "D0OLIVIA0001");
    await house.type("yesterday", { channel: "D0OLIVIA0001" });
    await house.slack.waitFor(() => house.cards("D0OLIVIA0001").length === 2);
  });

  it("refuses any other channel, and says where to go and who to ask", async () => {
    for (const [text, channel] of [
      ["yesterday", "general"],
      ["yesterday to #licences", CHANNEL],
    ] as const) {
      const { answer } = await house.type(text, { channel });
      expect(answer).toMatch(/may not be sent to this channel.*sent to you alone/s);
      expect(answer).toContain("Who to ask: <@U0OLIVIA0001>.");
    }
    expect(house.cards("general")).toEqual([]);
  });

  it("says so on the form's field, in plain text", async () => {
    await house.type("", { channel: "general" });
    const { id: viewId } = await viewOf("olivia");
    const state = { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "yesterday" } };
    const { errors } = await house.slack.submitView({ user: "olivia", viewId, state });
    expect(errors[REPORT_FORM.channel.block]).toMatch(/may not be sent.*Who to ask: olivia\./);
  });

  it("refuses a guest who is on the list", async () => {
    expect((await house.type("yesterday", { user: "gus" })).answer).toMatch(/Les invités ne peuvent pas/);
  });

  it.each(["yesterday", "status", "history", "cancel"])("refuses others: %s", async (text) => {
    // The group of the settings is gone: Slack does not tell, and nobody is let in for that.
    const { answer, acked } = await house.type(text, { user: "noah" });
    expect(acked).toBe(true);
    expect(answer).toMatch(/does not tell me just now whether you may order/);
    expect(answer).toContain("Who to ask: <@U0OLIVIA0001>.");
  });

  it("answers help to anybody", async () => {
    expect((await house.type("help", { user: "noah" })).answer).toContain("license-report status");
  });
});

describe("with a list of people", () => {
  beforeAll(() => open({ ACCESS_USERS: "U0OLIVIA0001", ACCESS_CONTACT: "the *backup* team <!here>" }));
  afterAll(() => house?.stop());

  it("refuses others at every way of asking, and writes that down", async () => {
    await house.type("yesterday csv");
    const card = await house.cardSays(/: Done/);
    expect((await house.type("yesterday", { user: "noah" })).answer).toMatch(NOT_LISTED);
    for (const actionId of [CARD_ACTIONS.again, CARD_ACTIONS.otherFormat, CARD_ACTIONS.delete]) {
      const before = house.slack.state.ephemerals("noah").length;
      await house.slack.clickAction({ user: "noah", message: { channel: CHANNEL, ts: card.ts }, actionId });
      await house.slack.waitFor(() => house.slack.state.ephemerals("noah").length > before);
      await whispered("noah", NOT_LISTED);
    }
    expect(house.cards()).toHaveLength(1);
    expect(house.shared()).toHaveLength(1);
    expect((await house.refusals()).filter(({ userId }) => userId === "U0NOAH000001")).toHaveLength(4);
  });

  it("opens no form for them but the reason, inert", async () => {
    await house.type("", { user: "noah" });
    const view = await house.slack.waitFor(() => {
      const shown = house.slack.state.views("noah").at(-1);
      return shown && NOT_LISTED.test(JSON.stringify(shown.blocks)) && shown;
    });
    expect(view.content.submit).toBeUndefined();
    expect(JSON.stringify(view.blocks)).toContain("the *backup* team &lt;!here&gt;");
    await house.slack.closeView({ user: "noah", viewId: view.id });
    const { ts } = await house.cardSays(/: Done/);
    await house.slack.clickAction({
      user: "noah",
      message: { channel: CHANNEL, ts },
      actionId: CARD_ACTIONS.changeRange,
    });
    expect((await viewOf("noah")).content.submit).toBeUndefined();
  });

  it("closes a form that opened before Slack told who it is", async () => {
    house.slack.faults.arm("users.info", { kind: "slow", ms: 600 });
    // Nobody of the sandbox is unknown but the guest.
    await house.type("", { user: "gus" });
    const view = await house.slack.waitFor(() => {
      const shown = house.slack.state.views("gus").at(-1);
      return shown && /Les invités/.test(JSON.stringify(shown.blocks)) && shown;
    });
    expect(view.content.submit).toBeUndefined();
  });
});

describe("with a user group", () => {
  beforeAll(() => open({ ACCESS_USER_GROUPS: "S0NIGHTSHIFT" }));
  afterAll(() => house?.stop());

  it("lets its members order, and nobody else", async () => {
    expect((await house.type("yesterday", { user: "noah" })).answer).toContain("Understood");
    const { answer } = await house.type("yesterday");
    expect(answer).toMatch(NOT_LISTED);
    expect(answer).toContain("Who to ask: an admin of this workspace");
  });
});
