import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { viewFaults } from "../../sandbox/slack/block-rules.ts";
import { messagesFor } from "../../src/i18n/index.ts";
import { resolveReportRange } from "../../src/orders/resolve-report-range.ts";
import { rangeBlockId, rangeRevision } from "../../src/slack/views/range-field.ts";
import { readReportForm } from "../../src/slack/views/read-report-form.ts";
import { buildReportForm, REPORT_FORM, type ReportFormContent } from "../../src/slack/views/report-form.ts";
import { LOCALES } from "./a-run.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");

const check = (text: string, zone?: string) =>
  resolveReportRange(text, { now: NOW, ownZone: "Europe/Berlin", locale: "en-GB", zone });

const form = (content: Partial<ReportFormContent> = {}) =>
  buildReportForm({ servers: ["berlin"], ...content }, messagesFor("en-GB"));

const faults = (content: Partial<ReportFormContent>) => viewFaults({ ...form(content) }, "modal");

describe("the form", () => {
  it.each<[what: string, text: string, zone: string | undefined, shown: RegExp]>([
    [
      "the interval as absolute dates with the zone, and that the clocks change",
      "last month",
      undefined,
      /= 1–31 October 2026 · Europe\/Berlin.*heading reads 30 September.*clocks change/,
    ],
    ["the zone that is chosen", "yesterday", "Asia/Tokyo", /= 23 November 2026 · Asia\/Tokyo/],
    [
      "what the server's own zone means",
      "yesterday",
      "Local",
      /in the server’s time zone. Days start in Europe\/Berlin/,
    ],
    [
      "the other reading, to choose",
      "03/04/2026",
      undefined,
      /Or did you mean 4 March 2026.*range_pick:alternative_0.*2026-03-04/,
    ],
    ["what cannot be read", "last banana", undefined, /banana/],
    ["a range of the future", "tomorrow", undefined, /in the future/],
  ])("shows %s", (_what, text, zone, shown) => {
    const content = { rangeText: text, check: check(text, zone), zone };
    expect(JSON.stringify(form(content).blocks)).toMatch(shown);
    expect(faults(content)).toEqual([]);
  });

  it.each(LOCALES)("offers quick picks that are all understood in %s", (locale) => {
    const picks = buildReportForm({ servers: ["berlin"] }, messagesFor(locale)).blocks.find(
      ({ block_id }) => block_id === "range_picks",
    );
    const values = JSON.stringify(picks).match(/"value":"[^"]+"/g) ?? [];
    expect(values).toHaveLength(5);
    for (const value of values) {
      const context = { now: NOW, ownZone: "Europe/Berlin", locale };
      expect([value, resolveReportRange(value.slice(9, -1), context).ok]).toEqual([value, true]);
    }
  });

  it("tells typing as it happens, and gives the range field a new name only when the bot fills it", () => {
    expect(form().blocks[0]).toMatchObject({ block_id: REPORT_FORM.range.block, dispatch_action: true });
    expect(form({ revision: 2 }).blocks[0]).toMatchObject({ block_id: "range_2" });
    for (const revision of [0, 1, 17]) expect(rangeRevision(rangeBlockId(revision))).toBe(revision);
    expect(rangeRevision("range_check")).toBeUndefined();
  });

  it("is sound for Slack whatever the words are", () => {
    const text = fc.string({ unit: "binary", maxLength: 400 });
    const lines = fc.array(text, { maxLength: 15 });
    fc.assert(
      fc.property(
        text,
        text,
        lines,
        fc.boolean(),
        fc.constantFrom(...LOCALES),
        (words, name, many, ok, locale) => {
          const outcome = ok
            ? ({
                ok,
                range: {
                  rangeText: words,
                  interval: { start: NOW.toISOString(), end: NOW.toISOString() },
                  zone: "UTC",
                  notes: many
                    .filter(Boolean)
                    .map((said) => ({ code: "sentence" as const, params: { text: said } })),
                  timezone: "UTC",
                },
                alternatives: many.map((other) => ({ text: other, words: other.repeat(9) })),
              } as const)
            : ({
                ok,
                reason: "leftover",
                leftover: name.repeat(9),
                suggestions: many.filter(Boolean),
              } as const);
          const servers: [string, ...string[]] = [
            name || "a",
            ...many.map((server, index) => `${server}${index}`),
          ];
          const content = {
            rangeText: words,
            check: outcome,
            servers,
            server: "gone",
            ownZone: "Asia/Tokyo",
          };
          expect(viewFaults({ ...buildReportForm(content, messagesFor(locale)) }, "modal")).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("readReportForm", () => {
  const values = (more: Record<string, Record<string, object>> = {}) =>
    ({ state: { values: more } }) as unknown as Parameters<typeof readReportForm>[0];

  it.each<[why: string, given: Record<string, Record<string, object>>, read: object]>([
    [
      "nothing filled in",
      {},
      { rangeText: "", revision: 0, format: "PDF", destination: "channel", channelId: undefined },
    ],
    [
      "a range that the bot filled",
      { range_3: { range_text: { value: "last quarter" } } },
      { rangeText: "last quarter", revision: 3 },
    ],
    [
      "both formats",
      { format: { format_choice: { selected_option: { value: "BOTH" } } } },
      { format: "BOTH" },
    ],
    [
      "an unknown format",
      { format: { format_choice: { selected_option: { value: "EXE" } } } },
      { format: "PDF" },
    ],
    [
      "the server's zone",
      { zone: { zone_search: { selected_option: { value: "Local" } } } },
      { zone: "Local" },
    ],
    [
      "a zone that is none",
      { zone: { zone_search: { selected_option: { value: "Mars/X" } } } },
      { zone: undefined },
    ],
    [
      "a direct message",
      { destination: { destination_choice: { selected_option: { value: "me" } } } },
      { destination: "me" },
    ],
  ])("reads %s", (_why, given, read) => {
    expect(readReportForm(values(given))).toMatchObject(read);
  });
});
