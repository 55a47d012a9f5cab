import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HISTORY_ACTION } from "../../src/slack/messages/history.ts";
import { CHANNEL, type House, openHouse } from "./house.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");

let house: House;
beforeAll(async () => {
  house = await openHouse({ now: () => NOW });
});
afterAll(() => house?.stop());

describe("the command", () => {
  it("sends both formats as two runs, each with one card and one file", async () => {
    const typed = await house.type("yesterday both");
    expect(typed.answer).toMatch(/as PDF and CSV.*reports appear here/s);
    await house.slack.waitFor(() => house.cards().filter(({ text }) => /: Done/.test(text)).length === 2, {
      timeoutMs: 20_000,
    });
    const names = house.slack.state.files.map(({ name }) => name.split(".").at(-1));
    expect(names.sort()).toEqual(["csv", "pdf"]);
    expect(house.shared()).toHaveLength(2);
  });

  it("sends to another channel, and to the person", async () => {
    const typed = await house.type("yesterday to #licences");
    expect(typed.answer).toContain(`in <#${house.slack.state.channel("licences").id}>`);
    await house.cardSays(/: Done/, "licences");
    await house.type("yesterday to me", { channel: "no-bot" });
    await house.cardSays(/: Done/, "D0OLIVIA0001");
    expect(house.cards()).toHaveLength(2);
  });

  it.each<[text: string, answer: RegExp]>([
    ["last month cvs", /Format.*cvs.*Did you mean csv\?/],
    ["last month in Belrin", /Time zone.*Belrin.*Europe\/Berlin/],
    ["last month on mars", /Server.*mars.*127\.0\.0\.1/],
    ["last month to #nowhere", /no channel #nowhere/],
    ["yesterday to #no-bot", /not a member.*\/invite/],
    ["histroy", /histroy.*Did you mean.*license-report history/s],
  ])("names the mistake of %j", async (text, answer) => {
    const before = house.cards().length;
    expect((await house.type(text)).answer).toMatch(answer);
    expect(house.cards()).toHaveLength(before);
  });

  it("tells the licence and health of the servers", async () => {
    const { answer } = await house.type("status");
    expect(answer).toMatch(/127\.0\.0\.1: \w+ licence, .* of .* licences used.*Health: \w+/);
    const guest = await house.type("status", { user: "gus" });
    expect(guest.answer).toContain("Les invités ne peuvent pas");
  });

  it("pages through the person's own reports", async () => {
    for (let count = 0; count < 9; count++) await house.type("yesterday to me");
    const { answer } = await house.type("history");
    expect(answer.match(/23 November 2026 00:00/g)).toHaveLength(10);
    const shown = house.slack.state.ephemerals("olivia").at(-1);
    await house.slack.clickAction({
      user: "olivia",
      message: { channel: CHANNEL, ts: shown?.ts ?? "" },
      actionId: HISTORY_ACTION,
    });
    const older = await house.slack.waitFor(() => {
      const now = house.slack.state.ephemerals("olivia").at(-1);
      return now && !JSON.stringify(now.blocks).includes(HISTORY_ACTION) && now;
    });
    expect(JSON.stringify(older.blocks).match(/23 November 2026 00:00/g)).toHaveLength(3);
    expect((await house.type("history", { user: "noah" })).answer).toContain("not asked for a report yet");
  });

  it("cancels what is under way", async () => {
    await house.slack.waitFor(() => house.cards("D0OLIVIA0001").every(({ text }) => /: Done/.test(text)), {
      timeoutMs: 30_000,
    });
    expect((await house.type("cancel")).answer).toContain("under way");
    await house.vb365.setSwitches({ reportSeconds: 30 });
    await house.type("yesterday");
    await house.cardSays(/: (Generating|Queued)/);
    expect((await house.type("cancel")).answer).toContain("Cancelled.");
    await house.cardSays(/: Cancelled/);
  });

  it("cancels nothing that is being shared", async () => {
    await house.vb365.setSwitches({ reportSeconds: 0 });
    const before = house.shared().length;
    house.slack.faults.arm("files.completeUploadExternal", { kind: "slow", ms: 3000 });
    await house.type("yesterday csv");
    await house.slack.waitFor(() => house.shared().length > before, { timeoutMs: 20_000 });
    expect((await house.type("cancel")).answer).toContain("too late");
    await house.cardSays(/: Done/);
  });
});
