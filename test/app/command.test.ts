import { describe, expect } from "vitest";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { HISTORY_ACTION } from "../../src/slack/messages/history.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL } from "./test-app.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");

const it = onApp({ now: () => NOW });

describe("the command", () => {
  it("sends both formats as two runs, each with one card and one file", async ({ app }) => {
    const typed = await app.type("yesterday both");
    expect(typed.answer).toMatch(/as PDF and CSV.*reports will appear here/s);
    await app.slack.waitFor(() => app.cards().filter(({ text }) => /^Done/.test(text)).length === 2, {
      timeoutMs: 20_000,
    });
    const names = app.slack.state.files.map(({ name }) => name.split(".").at(-1));
    expect(names.sort()).toEqual(["csv", "pdf"]);
    const shown = app.slack.state.messages(CHANNEL).map(({ files }) => (files.length > 0 ? "file" : "card"));
    expect(shown).toEqual(["card", "file", "card", "file"]);
    expect(app.shared()).toHaveLength(2);
  });

  it("sends to another channel, and to the person", async ({ app }) => {
    const typed = await app.type("yesterday to #licenses");
    expect(typed.answer).toContain(`in <#${app.slack.state.channel("licenses").id}>`);
    await app.cardSays(/^Done/, "licenses");
    await app.type("yesterday to me", { channel: "no-bot" });
    await app.cardSays(/^Done/, "D0OLIVIA0001");
    expect(app.cards()).toEqual([]);
  });

  it.for<[text: string, answer: RegExp]>([
    ["last month cvs", /“cvs” isn’t a format.*Did you mean.*last month csv/],
    ["last month in Belrin", /“Belrin” isn’t a time zone.*Did you mean.*last month in Berlin/],
    ["last month on mars", /“mars” isn’t one of my VB365 servers.*127\.0\.0\.1/],
    ["last month to #nowhere", /find a channel #nowhere/],
    ["yesterday to #no-bot", /not in #no-bot, so I can’t share the report there\..*\/invite.* there/],
    ["histroy", /histroy.*Did you mean.*license-report history/s],
  ])("names the mistake of %j", async ([text, answer], { app }) => {
    const before = app.cards().length;
    expect((await app.type(text)).answer).toMatch(answer);
    expect(app.cards()).toHaveLength(before);
  });

  it("tells the license and health of the servers", async ({ app }) => {
    const { answer } = await app.type("status");
    expect(answer).toMatch(/127\.0\.0\.1: \w+ license, .* of .* licenses used.*Health: \w+/);
    const guest = await app.type("status", { user: "gus" });
    expect(guest.answer).toContain("Les invités ne peuvent pas");
  });

  it("pages through the person's own reports", async ({ app }) => {
    for (let count = 0; count < 13; count++) await app.type("yesterday to me");
    const { answer } = await app.type("history");
    expect(answer.match(/23 November 2026 · /g)).toHaveLength(10);
    const shown = app.slack.state.ephemerals("olivia").at(-1);
    await app.slack.clickAction({
      user: "olivia",
      message: { channel: CHANNEL, ts: shown?.ts ?? "" },
      actionId: HISTORY_ACTION,
    });
    const older = await app.slack.waitFor(() => {
      const now = app.slack.state.ephemerals("olivia").at(-1);
      return now && !JSON.stringify(now.blocks).includes(HISTORY_ACTION) && now;
    });
    expect(JSON.stringify(older.blocks).match(/23 November 2026 · /g)).toHaveLength(3);
    expect((await app.type("history", { user: "noah" })).answer).toContain("haven’t requested a report yet");
  });

  it("cancels what is under way", async ({ app }) => {
    await app.slack.waitFor(() => app.cards("D0OLIVIA0001").every(({ text }) => /^Done/.test(text)), {
      timeoutMs: 30_000,
    });
    expect((await app.type("cancel")).answer).toContain("in progress");
    await app.vb365.setSwitches({ reportSeconds: 30 });
    await app.type("yesterday");
    await app.cardSays(/^(Generating|Queued)/);
    expect((await app.type("cancel")).answer).toContain("Canceled.");
    await app.cardSays(/^Canceled/);
  });

  it("lets the choice of several go when it is answered", async ({ app }) => {
    await app.type("3 October 2026");
    await app.type("4 October 2026");
    await app.type("cancel");
    const { ts } = await app.slack.waitFor(() => {
      const shown = app.slack.state.ephemerals("olivia").at(-1);
      return shown && /Which one/.test(shown.text) && shown;
    });
    await app.slack.clickAction({
      user: "olivia",
      message: { channel: CHANNEL, ts },
      actionId: CARD_ACTIONS.cancel,
    });
    const answered = await app.slack.waitFor(() =>
      app.slack.state.ephemerals("olivia").find((shown) => shown.ts === ts && /Canceled/.test(shown.text)),
    );
    expect(answered.text).toMatch(/That was the report for \d October 2026/);
    expect(JSON.stringify(answered.blocks)).not.toContain(CARD_ACTIONS.cancel);
    expect((await app.type("cancel")).answer).toContain("Canceled.");
  });

  it("cancels nothing that is being shared", async ({ app }) => {
    await app.vb365.setSwitches({ reportSeconds: 0 });
    const before = app.shared().length;
    const answer = Promise.withResolvers<void>();
    app.slack.faults.arm("files.completeUploadExternal", { kind: "answer_held", until: answer.promise });
    await app.type("yesterday csv");
    await app.slack.waitFor(() => app.shared().length > before, { timeoutMs: 20_000 });
    expect((await app.type("cancel")).answer).toContain("too late");
    answer.resolve();
    await app.cardSays(/^Done/);
  });
});
