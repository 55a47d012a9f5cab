import { readFileSync } from "node:fs";
import { DateTime } from "luxon";
import { AMERICAN, BRITISH, type Case } from "../../test/range/cases/english.ts";
import { LANGUAGES } from "../../test/range/cases/languages.ts";
import { REFUSED } from "../../test/range/cases/refused.ts";
import type { Spoken } from "./peers.ts";

export interface BenchCase extends Spoken {
  readonly text: string;
  readonly group: string;
  /** Accepted answers as epoch milliseconds; none when the text must be refused. */
  readonly accepted: readonly (readonly [start: number, end: number])[];
}

type Table = Readonly<Record<string, readonly Case[]>>;

/** The repository's own tables. */
export function ownCases(): BenchCase[] {
  const american = { now: new Date("2024-05-15T18:37:22Z"), zone: "America/New_York", locale: "en-US" };
  const british = { now: new Date("2024-05-15T12:00:00Z"), zone: "Europe/London", locale: "en-GB" };
  const german = { now: new Date("2024-05-15T12:37:22Z"), zone: "Europe/Berlin" };
  const table = (cases: Table, spoken: (group: string) => Spoken, prefix = "") =>
    Object.entries(cases).flatMap(([group, rows]) =>
      rows.map(([text, start, end]): BenchCase => {
        const where = spoken(group);
        const at = (clock: string) => DateTime.fromSQL(clock, { zone: where.zone }).toMillis();
        return { ...where, text, group: prefix + group, accepted: [[at(start), at(end)]] };
      }),
    );
  return [
    ...table(AMERICAN, () => american),
    ...table(BRITISH, () => british),
    ...REFUSED.map(([text]): BenchCase => ({ ...american, text, group: "must be refused", accepted: [] })),
    ...table(LANGUAGES, (locale) => ({ ...german, locale }), "language "),
  ];
}

interface CaseLine {
  readonly text: string;
  readonly ref: string;
  readonly tz: string;
  readonly locale: string;
  readonly lang: string;
  readonly scope: string;
  readonly class: string;
  readonly start?: string;
  readonly end?: string;
  readonly error?: unknown;
  readonly lenient?: readonly (readonly [string, string])[];
}

/** Cases from a file of JSON lines: whole texts, English by class, the others by language. */
export function casesFrom(file: string): BenchCase[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines
    .map((line) => JSON.parse(line) as CaseLine)
    .filter(({ scope }) => scope === "main")
    .map(({ text, ref, tz, locale, lang, start, end, error, lenient = [], ...rest }) => ({
      text,
      now: new Date(ref),
      zone: tz,
      locale,
      group: lang === "en" ? rest.class : `language ${lang}`,
      accepted:
        error || start === undefined || end === undefined
          ? []
          : [[start, end] as const, ...lenient].map(([a, b]) => [Date.parse(a), Date.parse(b)] as const),
    }));
}
