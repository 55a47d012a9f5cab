import { describe, expect } from "vitest";
import { onApp } from "./fixtures.ts";
import type { TestApp } from "./test-app.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");

const it = onApp({ now: () => NOW });

/** Nothing was requested: no card, no call of VB365. */
function expectNothing(app: TestApp, channel?: string): void {
  expect(app.cards(channel)).toEqual([]);
  expect(app.vb365.requests).toEqual([]);
}

describe("words that are no range of the past", () => {
  it.for<[why: string, text: string, answer: RegExp]>([
    ["nonsense", "banana", /banana.*Nothing was requested.*Try/s],
    ["a day that no calendar has", "30 February", /Nothing was requested/],
    ["an end before its start", "from 5 November 2026 to 3 November 2026", /Nothing was requested/],
    ["the future", "tomorrow", /future|not begun/],
    ["5,000 characters", "last month ".repeat(455), /Nothing was requested/],
    ["5,000 letters", "a".repeat(5000), /Nothing was requested/],
    ["words behind a range", "last month for contoso", /contoso.*Nothing was requested/s],
    ["a zone that is none", "last month in Atlantis", /Atlantis/],
    ["two formats", "last month pdf csv", /Use one of them/],
    ["a format alone", "csv", /Nothing was requested/],
    ["control characters", "last\u0000month\u202e", /Nothing was requested/],
  ])("refuses %s", async ([_why, text, answer], { app }) => {
    const typed = await app.type(text);
    expect(typed.acked).toBe(true);
    expect(typed.answer).toMatch(answer);
    expectNothing(app);
  });

  it.for([
    "<!channel> banana",
    "*bold* _it_ <https://evil.example|last month>",
    "<@U0NOAH000001> & co",
    "`code` &lt;!here&gt;",
  ])("shows %j letter by letter", async (text, { app }) => {
    const before = app.slack.state.ephemerals("olivia").length;
    await app.type(text);
    const answer = app.slack.state.ephemerals("olivia")[before];
    expect(answer?.text).not.toMatch(/<[!@#h]/);
    const marked = JSON.stringify(answer?.blocks).match(/"type":"mrkdwn","text":"[^"]*"/g) ?? [];
    for (const words of marked) expect(words).not.toMatch(/<[!@#h]/);
    expectNothing(app);
  });
});

describe("people and places", () => {
  it.for<[why: string, user: string, channel: string, answer: RegExp]>([
    ["a guest", "gus", "backup-reports", /Les invités ne peuvent pas/],
    ["a person of another organization", "sam", "shared-with-partner", /ほかの組織の方は/],
    ["a channel without the bot", "olivia", "no-bot", /\/invite @license-report/],
    ["a private channel without the bot", "olivia", "private-no-bot", /can’t see.*\/invite @license-report/s],
    ["an archived channel", "olivia", "old-reports", /archived/],
  ])("refuses %s", async ([_why, user, channel, answer], { app }) => {
    const typed = await app.type("last month", { user, channel });
    expect(typed.answer).toMatch(answer);
    expectNothing(app, channel);
  });

  it("answers late, but answers, when Slack is slow to tell who asks", async ({ openApp }) => {
    const hasty = await openApp({ now: () => NOW, patience: { ackMs: 100, languageMs: 100 } });
    hasty.slack.faults.arm("users.info", { kind: "slow", ms: 1000 });
    const typed = await hasty.type("yesterday", { user: "noah" });
    expect(typed.acked).toBe(true);
    expect(typed.answer).toContain("One moment");
    await hasty.cardSays(/^Done: November 23, 2026.*America\/New_York/);
    await hasty.stop();
  });

  it("says so when Slack does not tell who asks", async ({ app }) => {
    app.slack.faults.arm("conversations.info", { kind: "error", error: "fatal_error" }, 5);
    const typed = await app.type("yesterday");
    app.slack.faults.clear();
    expect(typed.answer).toMatch(/Slack isn’t responding.*nothing was requested/);
  });
});
