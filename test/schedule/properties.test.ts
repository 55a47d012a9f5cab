import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSchedule, readRule, readSchedule } from "../../src/schedule/index.ts";
import { BERLIN } from "./support.ts";

const RECURRENCES = [
  "every day",
  "every 3 days",
  "every weekday",
  "every other Friday",
  "Mondays and Thursdays",
  "every 2 weeks on Tuesday",
  "every month on the 1st and 31st",
  "monthly on the last working day",
  "every first and third Monday",
  "every 2 months on the 30th",
  "every quarter on the 5th working day",
  "end of each quarter",
  "every 2 quarters",
  "every 29 February",
  "every 2 years on 1 March",
  "every Monday in December",
  "every half year",
];
const TIMES = ["", "at 9:30", "at 2:30 and 14:00", "at noon", "at half past seven"];
const ZONES = ["", "in Tokyo", "in America/New_York", "UTC"];
const LIMITS = ["", "until the end of 2030", "for 7 times", "starting 13 January 2027", "except Wednesdays"];

const sentence = fc
  .tuple(
    fc.constantFrom(...RECURRENCES),
    fc.constantFrom(...TIMES),
    fc.constantFrom(...ZONES),
    fc.constantFrom(...LIMITS),
  )
  .map((parts) => parts.filter((part) => part !== ""));

/** A word that no language knows. */
const strange = fc
  .string({ unit: fc.constantFrom(..."bcdfgkpvwz"), minLength: 3, maxLength: 8 })
  .map((tail) => `zq${tail}`);

const locale = fc.constantFrom("en-US", "de-DE", "fr-FR", "ja-JP");

describe("a word that is not known", () => {
  it("orders nothing, wherever it stands, and is named", () => {
    fc.assert(
      fc.property(sentence, strange, fc.nat(), locale, (parts, word, position, where) => {
        const words = parts.join(" ").split(" ");
        words.splice(position % (words.length + 1), 0, word);
        const read = readSchedule(words.join(" "), { ...BERLIN, locale: where });
        expect(read.ok).toBe(false);
        expect(read.ok ? "" : read.leftover).toContain(word);
      }),
      { numRuns: 400 },
    );
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 60 }),
          fc
            .array(
              fc.constantFrom(
                ..."every last 5 of : 99 - at 31th month cron * / monday until for in 0 to".split(" "),
              ),
              { maxLength: 12 },
            )
            .map((words) => words.join(" ")),
        ),
        locale,
        (text, where) => {
          const context = { ...BERLIN, locale: where };
          const read = readSchedule(text, context);
          if (read.ok) expect(read.next(2).length).toBeGreaterThan(0);
          findSchedule(text, context);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("the parts of a schedule", () => {
  it("mean the same in any order", () => {
    fc.assert(
      fc.property(
        sentence.chain((parts) =>
          fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
        ),
        ([parts, shuffled]) => {
          // Days behind "except Wednesdays" would go on its list.
          const isLast = (part: string) => Number(part.startsWith("except"));
          const ordered = shuffled.toSorted((a, b) => isLast(a) - isLast(b));
          const [one, other] = [parts, ordered].map((order) => readSchedule(order.join(" "), BERLIN));
          expect(other?.ok && other.rule).toEqual(one?.ok && one.rule);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("runs", () => {
  it("rise, page, and come back from what was stored", () => {
    fc.assert(
      fc.property(
        sentence,
        fc.date({ min: new Date("2026-01-01"), max: new Date("2029-12-31"), noInvalidDate: true }),
        fc.integer({ min: 1, max: 9 }),
        (parts, now, split) => {
          const read = readSchedule(parts.join(" "), { ...BERLIN, now });
          if (!read.ok) return expect(["past-end", "never"]).toContain(read.reason);
          const all = read.next(10).map(Number);
          expect(all[0]).toBeGreaterThanOrEqual(now.getTime());
          for (const [index, run] of all.entries())
            if (index > 0) expect(run).toBeGreaterThan(all[index - 1] ?? 0);
          const last = all[Math.min(split, all.length) - 1] ?? 0;
          const stored = readRule(JSON.parse(JSON.stringify(read.rule)));
          expect(stored.rule).toEqual(read.rule);
          expect(stored.next(10).map(Number)).toEqual(all);
          expect(
            stored
              .next(10, new Date(last))
              .map(Number)
              .slice(0, all.length - split),
          ).toEqual(all.slice(split));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("a command", () => {
  it("gets its rest back, wherever the schedule stands", () => {
    const rests = [
      "last month csv",
      "last quarter pdf to #ops",
      "Q1 2026 csv for contoso",
      "yesterday both to <#C012AB3CD|billing>",
    ];
    fc.assert(
      fc.property(sentence, fc.constantFrom(...rests), fc.boolean(), (parts, rest, front) => {
        const schedule = parts.join(" ");
        const found = findSchedule(front ? `${schedule} ${rest}` : `${rest} ${schedule}`, BERLIN);
        expect(found).toMatchObject({ ok: true, rest, text: schedule });
        const read = readSchedule(schedule, BERLIN);
        expect(found?.ok && found.schedule.rule).toEqual(read.ok && read.rule);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a stored rule", () => {
  it.each([
    { times: ["25:00"] },
    { zone: "Mars/Olympus" },
    { days: [] },
    { days: [{ start: "2026-12-01", rrule: "FREQ=SECONDLY" }] },
    { count: 0 },
    { since: "yesterday" },
    { version: 2 },
    { more: true },
  ])("is refused where it is none: %j", (change) => {
    const read = readSchedule("every Monday", BERLIN);
    expect(() => readRule({ ...(read.ok && read.rule), ...change })).toThrow();
  });
});
