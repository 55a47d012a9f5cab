import { afterEach, describe, expect, it } from "vitest";
import { type House, openHouse } from "./house.ts";

const NOW = () => new Date("2026-11-24T09:00:00.000Z");

let house: House;
afterEach(() => house.stop());

describe("DELIVERY", () => {
  it.each([
    ["thread", true],
    ["channel", false],
  ] as const)("%s shares the file where it says", async (DELIVERY, inThread) => {
    house = await openHouse({ now: NOW, env: { DELIVERY } });
    await house.type("yesterday");
    const card = await house.cardSays(/: Done/);
    expect(house.shared().map(({ threadTs }) => threadTs)).toEqual([inThread ? card.ts : undefined]);
    expect(card.threadTs).toBeUndefined();
  });

  it("thread leaves what was asked for in a thread in that thread", async () => {
    house = await openHouse({ now: NOW, env: { DELIVERY: "thread" } });
    const { ts } = house.slack.say({ user: "olivia", channel: "backup-reports", text: "who pays for this?" });
    await house.slack.mention({
      user: "olivia",
      channel: "backup-reports",
      text: "@License Report yesterday",
      threadTs: ts,
    });
    await house.cardSays(/: Done/);
    expect(house.shared().map(({ threadTs }) => threadTs)).toEqual([ts]);
  });
});

describe("FISCAL_YEAR_START", () => {
  it("lets fiscal periods be asked for", async () => {
    house = await openHouse({ now: NOW, env: { FISCAL_YEAR_START: "7" } });
    const { answer } = await house.type("last fiscal year");
    expect(answer).toContain("1 July 2025 00:00 – 30 June 2026 23:59:59");
  });

  it("is asked for where it is not set", async () => {
    house = await openHouse({ now: NOW });
    const { answer } = await house.type("last fiscal year");
    expect(answer).toContain("first month of the fiscal year is not configured");
    expect(house.cards()).toEqual([]);
  });
});
