import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import * as chrono from "chrono-node";
import { DateTime } from "luxon";
import { resolveRange } from "../../src/range/index.ts";

export interface Spoken {
  readonly now: Date;
  readonly zone: string;
  readonly locale: string;
}

/** [start, end) as epoch milliseconds. */
export type Answer = readonly [start: number, end: number];

export interface Engine {
  readonly name: string;
  /** Its answers; a peer whose ends may or may not count the last day gives both, and one right one is enough. */
  read(text: string, spoken: Spoken): readonly Answer[];
}

export const ours: Engine = {
  name: "ours",
  read(text, spoken) {
    const result = resolveRange(text, spoken);
    return result.ok ? [[Date.parse(result.interval.start), Date.parse(result.interval.end)]] : [];
  },
};

const CHRONOS: Readonly<Record<string, Pick<chrono.Chrono, "parse">>> = {
  de: chrono.de.casual,
  fr: chrono.fr.casual,
  es: chrono.es.casual,
  pt: chrono.pt.casual,
  it: chrono.it.casual,
  nl: chrono.nl.casual,
  ja: chrono.ja.casual,
  "en-GB": chrono.en.GB,
};

/** chrono-node as it comes, in the locale: its start and end, the end grown to the whole day or month that it names. */
export const rawChrono: Engine = {
  name: "chrono-node",
  read(text, { now, zone, locale }) {
    const offset = DateTime.fromJSDate(now, { zone }).offset;
    const parser = CHRONOS[locale] ?? CHRONOS[locale.slice(0, 2)] ?? chrono.casual;
    const [found] = parser.parse(text, { instant: now, timezone: offset });
    if (found === undefined) return [];
    const at = (parts: typeof found.start) =>
      DateTime.fromObject(
        {
          year: parts.get("year") ?? 1970,
          month: parts.get("month") ?? 1,
          day: parts.isCertain("day") || parts.isCertain("weekday") ? (parts.get("day") ?? 1) : 1,
          ...(parts.isCertain("hour") && { hour: parts.get("hour") ?? 0, minute: parts.get("minute") ?? 0 }),
        },
        { zone },
      );
    const last = found.end ?? found.start;
    const unit = last.isCertain("hour")
      ? "hours"
      : last.isCertain("day") || last.isCertain("weekday")
        ? "days"
        : last.isCertain("month")
          ? "months"
          : "years";
    const end = unit === "hours" && found.end ? at(last) : at(last).plus({ [unit]: 1 });
    return [[at(found.start).toMillis(), end.toMillis()]];
  },
};

const PACKAGES = ["@microsoft/recognizers-text-date-time@1.3.2", "compromise@14", "compromise-dates@3"];

/** Engines that are fetched into a temporary folder when the bench first wants them; they aren't dependencies. */
export function fetchPeers(): Engine[] {
  const folder = path.join(tmpdir(), "license-report-range-peers");
  if (!existsSync(path.join(folder, "node_modules"))) {
    mkdirSync(folder, { recursive: true });
    execFileSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--silent", ...PACKAGES]);
  }
  const load = createRequire(path.join(folder, "index.js"));
  return [recognizers(load), compromise(load)];
}

type Load = (name: string) => unknown;

interface Recognized {
  readonly resolution?: { readonly values?: readonly Record<string, string>[] };
}

function recognizers(load: Load): Engine {
  const { recognizeDateTime, Culture } = load("@microsoft/recognizers-text-date-time") as {
    recognizeDateTime(text: string, culture: string, options: number, now: Date): Recognized[];
    Culture: Readonly<Record<string, string>>;
  };
  const cultures: Readonly<Record<string, string | undefined>> = {
    de: Culture.German,
    fr: Culture.French,
    es: Culture.Spanish,
    pt: Culture.Portuguese,
    it: Culture.Italian,
    nl: Culture.Dutch,
    ja: Culture.Japanese,
  };
  return {
    name: "recognizers",
    read(text, { now, zone, locale }) {
      const culture = cultures[locale.slice(0, 2)] ?? Culture.English ?? "en-us";
      // It works on the process's own clock, which the bench has set to UTC: hand it the clock of the zone.
      const shown = DateTime.fromJSDate(now, { zone }).setZone("UTC", { keepLocalTime: true }).toJSDate();
      const values = recognizeDateTime(text, culture, 0, shown)[0]?.resolution?.values ?? [];
      const at = (clock: string) => DateTime.fromSQL(clock, { zone });
      const spans = values.flatMap(({ type, start, end, value }) => {
        if (type === "duration" || (start ?? value) === undefined) return [];
        const from = at(start ?? value ?? "");
        // Open ranges run up to now; the end of a pair may or may not count its last day.
        if (start !== undefined && end === undefined) return [[from.toMillis(), now.getTime()] as const];
        const next = at(end ?? value ?? "")
          .plus({ days: 1 })
          .toMillis();
        const literal = [from.toMillis(), at(end ?? value ?? "").toMillis()] as const;
        return end === undefined
          ? [[from.toMillis(), next] as const]
          : [literal, [from.toMillis(), next] as const];
      });
      const begun = spans.filter(([start]) => start <= now.getTime());
      const latest = begun.at(-1)?.[0];
      return begun.filter(([start]) => start === latest);
    },
  };
}

interface Compromised {
  dates(options: object): { get(): { start?: string; end?: string }[] };
}

function compromise(load: Load): Engine {
  const nlp = load("compromise") as { plugin(plugin: unknown): void } & ((text: string) => Compromised);
  const dates = load("compromise-dates") as { default?: unknown };
  nlp.plugin(dates.default ?? dates);
  return {
    name: "compromise",
    read(text, { now, zone }) {
      const [found] = nlp(text).dates({ timezone: zone, today: now.toISOString() }).get();
      if (found?.start === undefined || found.end === undefined) return [];
      // Its ends are the last millisecond.
      return [[Date.parse(found.start), Date.parse(found.end) + 1]];
    },
  };
}
