import { describe, expect } from "vitest";
import { onApp } from "./fixtures.ts";

const it = onApp();

const NOW = () => new Date("2026-11-24T09:00:00.000Z");

describe("DELIVERY", () => {
  it.for([
    ["thread", true],
    ["channel", false],
  ] as const)("%s shares the file where it says", async ([DELIVERY, inThread], { openApp }) => {
    const app = await openApp({ now: NOW, env: { DELIVERY } });
    await app.type("yesterday csv");
    const card = await app.cardSays(/^Done/);
    expect(app.shared().map(({ threadTs }) => threadTs)).toEqual([inThread ? card.ts : undefined]);
    expect(card.threadTs).toBeUndefined();
  });

  it("thread leaves what was asked for in a thread in that thread", async ({ openApp }) => {
    const app = await openApp({ now: NOW, env: { DELIVERY: "thread" } });
    const { ts } = app.slack.say({ user: "olivia", channel: "backup-reports", text: "who pays for this?" });
    await app.slack.mention({
      user: "olivia",
      channel: "backup-reports",
      text: "@License Report yesterday csv",
      threadTs: ts,
    });
    await app.cardSays(/^Done/);
    expect(app.shared().map(({ threadTs }) => threadTs)).toEqual([ts]);
  });
});

describe("FISCAL_YEAR_START", () => {
  it("lets fiscal periods be asked for", async ({ openApp }) => {
    const app = await openApp({ now: NOW, env: { FISCAL_YEAR_START: "7" } });
    const { answer } = await app.type("last fiscal year");
    expect(answer).toContain("1 July 2025 – 30 June 2026");
  });

  it("is asked for where it is not set", async ({ openApp }) => {
    const app = await openApp({ now: NOW });
    const { answer } = await app.type("last fiscal year");
    expect(answer).toContain("first month of the fiscal year isn’t set");
    expect(app.cards()).toEqual([]);
  });
});
