import { isAnchor } from "./finding/anchors.ts";
import { extentOf, isDayish } from "./finding/extent.ts";
import { spansOf, without } from "./finding/rest.ts";
import { strayRefusal } from "./finding/stray.ts";
import type { Clause } from "./grammar/clause.ts";
import { type Parsed, type Placed, parse } from "./grammar/clauses.ts";
import type { Reader } from "./grammar/reader.ts";
import { lexiconsOf } from "./lexicon/language.ts";
import { draftOf } from "./meaning/draft.ts";
import { isProblem, type Problem, problem } from "./meaning/problem.ts";
import { ruleOf } from "./meaning/rule-of.ts";
import {
  contextTrouble,
  DEFAULT_LOCALE,
  readerOf,
  readSchedule,
  refuseProblem,
  scheduleOf,
} from "./read-schedule.ts";
import type { FoundSchedule, ScheduleContext, ScheduleRefused } from "./types.ts";

/**
 * Takes the schedule out of a command and gives back the rest in its own words: "last month csv every Monday to #ops".
 * Undefined where nothing says that it repeats: the command runs once. Never throws.
 */
export function findSchedule(text: string, context: ScheduleContext): FoundSchedule | undefined {
  const trouble = contextTrouble(text, context);
  if (trouble?.reason === "empty") return undefined;
  if (trouble !== undefined) return trouble;
  let refusal: ScheduleRefused | undefined;
  for (const lexicon of lexiconsOf(context.locale ?? DEFAULT_LOCALE)) {
    const found = findIn(readerOf(lexicon, text, context), context);
    if (found?.ok) return found;
    refusal ??= found;
  }
  return refusal?.reason === "leftover" ? hinted(refusal, context) : refusal;
}

/** What the words alone would suggest: "every Mondy" → "every monday". */
function hinted(refusal: ScheduleRefused, context: ScheduleContext): ScheduleRefused {
  const alone = readSchedule(refusal.leftover ?? "", context);
  return alone.ok ? refusal : { ...refusal, suggestions: alone.suggestions };
}

function findIn(reader: Reader, context: ScheduleContext): FoundSchedule | undefined {
  const parsed = parse(reader);
  const anchor = parsed.clauses.findIndex(({ clause }) => isAnchor(reader, clause));
  if (anchor < 0) return strayRefusal(reader, parsed);
  const own = extentOf(reader, parsed, anchor);
  const apart = clausesApart(reader, parsed, own);
  const draft = otherAnchor(reader, parsed, own) ?? draftOf([...own, ...apart.taken, ...apart.shared]);
  if (isProblem(draft)) return refuseProblem(draft, reader);
  const stray = strayRefusal(reader, parsed, own.at(-1)?.clause.to);
  if (stray !== undefined) return stray;
  const rule = ruleOf(draft, context.now, context.zone);
  if (isProblem(rule)) return refuseProblem(rule, reader);
  const stretches = [
    { from: own[0]?.clause.from ?? 0, to: own.at(-1)?.clause.to ?? 0 },
    ...apart.taken.map(({ clause }) => clause),
  ];
  const spans = spansOf(reader, stretches);
  const words = spans.map(({ from, to }) => reader.source.slice(from, to)).join(" ");
  return { ok: true, schedule: scheduleOf(rule, words), text: words, rest: without(reader.source, spans) };
}

/** A second recurrence that stands apart. */
function otherAnchor(reader: Reader, { clauses }: Parsed, own: readonly Placed[]): Problem | undefined {
  const other = clauses.find((placed) => !own.includes(placed) && isAnchor(reader, placed.clause));
  return other && problem("contradiction", other.clause);
}

interface Apart {
  /** Of the schedule, wherever it stands. */
  readonly taken: readonly Placed[];
  /** Of the range as well; it stays in the rest. */
  readonly shared: readonly Placed[];
}

/** A time that follows later, with its zone, is the schedule's; a zone that stands apart serves both. */
function clausesApart(reader: Reader, { clauses }: Parsed, own: readonly Placed[]): Apart {
  const has = (kind: Clause["kind"]) => own.some(({ clause }) => clause.kind === kind);
  const end = own.at(-1)?.clause.to ?? 0;
  const taken: Placed[] = [];
  const isHourly = own.some(
    ({ clause }) => clause.kind === "period" && (clause.unit === "hour" || clause.unit === "minute"),
  );
  if (!has("times") && !has("cron") && !isHourly) {
    const time = clauses.find(
      ({ clause }) =>
        clause.kind === "times" &&
        clause.from >= end &&
        reader.is(clause.from, "at") &&
        !isDayish(reader, clause.from - 1),
    );
    if (time !== undefined) taken.push(time);
  }
  if (has("zone")) return { taken, shared: [] };
  const zones = clauses.filter(({ clause }) => clause.kind === "zone");
  const besideTime = zones.find(({ clause }) => taken.some((time) => time.clause.to === clause.from));
  if (besideTime !== undefined) return { taken: [...taken, besideTime], shared: [] };
  return { taken, shared: zones.slice(0, 1) };
}
