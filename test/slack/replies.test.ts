import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockFaults } from "../../sandbox/slack/block-rules.ts";
import { messagesFor } from "../../src/i18n/index.ts";
import { cancelChoiceReply, historyReply } from "../../src/slack/messages/history.ts";
import { keywordReply, refusedReply } from "../../src/slack/messages/refusals.ts";
import { helpReply, noticeReply, orderedReply } from "../../src/slack/messages/replies.ts";
import { serverLine, statusReply } from "../../src/slack/messages/status.ts";
import type { ServerFacts } from "../../src/slack/server-status-cache.ts";
import { aRun, LOCALES } from "./a-run.ts";

const context = { now: new Date("2026-11-24T11:00:00.000Z"), zone: "Europe/Berlin" };
const messages = messagesFor("en-GB");

const license = {
  status: "Valid",
  type: "Subscription",
  expires: "2027-06-30T00:00:00.000Z",
  totalUnits: 12_000,
  usedUnits: 1_234,
};

const facts = (more: object = {}): ServerFacts => ({
  name: "berlin",
  ok: true,
  license: { ...license, ...more },
  health: "Healthy",
  version: "8.0.2.159",
});

describe("a server's line", () => {
  it.each<[what: string, given: ServerFacts, line: string]>([
    [
      "type, end, use, health and version",
      facts(),
      "Subscription license, valid, until 30 June 2027. 1,234 of 12,000 licenses used, 10,766 free. Health: Healthy. Version 8.0.2.159.",
    ],
    [
      "a license that soon ends",
      facts({ expires: "2026-11-26T00:00:00.000Z" }),
      "26 November 2026 (2 days left)",
    ],
    ["a license that has ended", facts({ expires: "2026-10-01T00:00:00.000Z" }), "ended 1 October 2026"],
    ["a license never expires", facts({ expires: null }), "never expires"],
    ["too many users", facts({ usedUnits: 12_005 }), "12,005 of 12,000 licenses used, 5 too many"],
    [
      "a server that does not answer",
      { name: "berlin", ok: false, trouble: { code: "vb365_unreachable", params: { server: "berlin" } } },
      "Can’t connect to VB365 server berlin. Check that",
    ],
  ])("tells %s", (_what, given, line) => {
    expect(serverLine(given, context, messages)).toContain(line);
  });
});

describe("the end of a license", () => {
  it.each<[zone: string, now: string, end: string]>([
    ["America/Los_Angeles", "2026-11-24T11:00:00Z", "until 26 November 2026 (2 days left)"],
    ["Pacific/Kiritimati", "2026-11-24T09:00:00Z", "until 26 November 2026 (2 days left)"],
    ["Pacific/Kiritimati", "2026-11-24T11:00:00Z", "until 26 November 2026 (1 day left)"],
    ["America/Los_Angeles", "2026-11-26T12:00:00Z", "until 26 November 2026 (0 days left)"],
    ["America/Los_Angeles", "2026-11-27T07:59:00Z", "until 26 November 2026 (0 days left)"],
    ["America/Los_Angeles", "2026-11-27T08:00:00Z", "ended 26 November 2026"],
    ["UTC+13:00", "2026-11-26T11:00:00Z", "ended 26 November 2026"],
  ])("is the same day in %s at %s", (zone, now, end) => {
    const given = facts({ expires: "2026-11-26T00:00:00.000Z" });
    expect(serverLine(given, { now: new Date(now), zone }, messages)).toContain(end);
  });
});

describe("answers", () => {
  const word = fc.string({ unit: "binary", minLength: 1, maxLength: 5000 });
  it("are sound for Slack and inert whatever the words are, in every language", () => {
    fc.assert(
      fc.property(
        word,
        word,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(...LOCALES),
        (text, name, many, locale) => {
          const messages = messagesFor(locale);
          const run = aRun({ request: { server: name, notes: [{ code: "sentence", params: { text } }] } });
          const refusal = {
            ok: false as const,
            reason: "leftover" as const,
            leftover: name,
            suggestions: ["last month"],
          };
          const mistakes = [
            { part: "format" as const, words: text, near: ["csv", name] },
            { part: "zone" as const, words: text, near: [name] },
            { part: "server" as const, words: text, near: [] },
            { part: "range" as const, refusal },
          ];
          const corrections = [
            { line: text, sealed: "a", isToMe: false },
            { line: name, sealed: "b", isToMe: true },
          ];
          const answers = [
            helpReply("/license-report", messages),
            keywordReply("/license-report", text, ["help"], messages),
            refusedReply("/license-report", { mistakes, corrections: [] }, messages),
            refusedReply("/license-report", { mistakes: mistakes.slice(0, 1), corrections }, messages),
            noticeReply({ problem: text, fix: name }),
            orderedReply([run, run], "C2", messages, true),
            orderedReply([run], "C1", messages, false),
            historyReply({ runs: Array.from({ length: 10 }, () => run), next: "x" }, messages),
            historyReply({ runs: [] }, messages),
            cancelChoiceReply([run, run], messages),
            statusReply(
              Array.from({ length: many }, () => ({ ...facts(), name })),
              context,
              messages,
            ),
          ];
          for (const { blocks, text: plainText } of answers) {
            expect(
              blockFaults(
                blocks.map((block) => ({ ...block })),
                "message",
              ),
            ).toEqual([]);
            expect(plainText).not.toMatch(/<!/);
            for (const marked of JSON.stringify(blocks).match(/"mrkdwn","text":"[^"]*"/g) ?? []) {
              expect(marked).not.toMatch(/<[^#]/);
            }
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});
