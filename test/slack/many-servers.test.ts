import { describe, expect, it } from "vitest";
import { messagesFor } from "../../src/i18n/index.ts";
import { orderedReply } from "../../src/slack/messages/replies.ts";
import { statusReply } from "../../src/slack/messages/status.ts";
import { aRun } from "./a-run.ts";

const messages = messagesFor("en-US");
const context = { now: new Date("2026-11-24T10:00:00.000Z"), zone: "UTC" };
const servers = Array.from({ length: 50 }, (_, index) => ({
  name: `server-${index + 1}`,
  ok: true as const,
  license: { status: "Valid", type: "Rental", expires: undefined, totalUnits: null, usedUnits: 5 },
  health: undefined,
  version: undefined,
}));

const namesIn = (reply: object) =>
  [...new Set(JSON.stringify(reply).match(/server-\d+/g))].map((name) => Number(name.slice(7)));
const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe("fifty servers", () => {
  it.each([
    [undefined, from(1, 40), /and 10 more: status 2/],
    [2, from(41, 50), /^(?!.*more:)/],
    [9, from(41, 50), /^(?!.*more:)/],
  ])("have their status on two pages: %s", (page, shown, words) => {
    const reply = statusReply(servers, context, messages, page);
    expect(namesIn(reply)).toEqual(shown);
    expect(JSON.stringify(reply)).toMatch(words);
    expect(reply.blocks?.length).toBeLessThanOrEqual(50);
  });

  it("say of one what is known of it", () => {
    const text = JSON.stringify(statusReply(servers.slice(6, 7), context, messages));
    expect(text).toMatch(/server-7.*end unknown.*doesn’t say how many licenses/);
  });

  it.each([
    [true, true],
    [false, false],
  ])("are told apart in the reply to an order: %s", (several, named) => {
    const run = aRun();
    const text = JSON.stringify(orderedReply([run], "C1", messages, several));
    expect(text.includes(`Server: ${run.request.server}`)).toBe(named);
  });
});
