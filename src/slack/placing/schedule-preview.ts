import { completeOrder } from "../../orders/complete-order.ts";
import { rangeLabelOf } from "../../orders/range-label.ts";
import type { RangeRefusalReason } from "../../orders/range-refusal.ts";
import { clockChangesOf, readRule } from "../../schedule/index.ts";
import type { Definition } from "../../schedules/types.ts";
import type { ReadingDeps } from "../context.ts";
import { scheduleReading } from "./schedule-reading.ts";

/** A run to come, and the interval that it will report, or why it can report none; labeled in the schedule's language. */
export interface RunAhead {
  readonly at: Date;
  readonly range: { readonly label: string; readonly start: string; readonly end: string } | undefined;
  readonly refused: RangeRefusalReason | undefined;
}

/** What people may not expect of a schedule. */
export type ScheduleWarning =
  | { readonly code: "same"; readonly range: string }
  | { readonly code: "empty"; readonly at: Date; readonly range: string }
  | { readonly code: "skipped" | "twice"; readonly at: Date };

export interface SchedulePreview {
  /** The next three. */
  readonly runs: readonly RunAhead[];
  readonly warnings: readonly ScheduleWarning[];
}

const YEAR_MS = 366 * 86_400_000;
const DAY_MS = 86_400_000;

/** An interval that is this part of the time between two runs, and ends with the run, has hardly begun. */
const HARDLY = 0.1;

/**
 * The next runs of a schedule with the interval that each will report, and what is odd about them.
 * @param from the first run is the first strictly after; without it, the first of the rule
 */
export function previewSchedule(
  deps: Pick<ReadingDeps, "fiscalYearStart" | "now">,
  definition: Definition,
  from?: Date,
): SchedulePreview {
  const { rule } = definition;
  const { next } = readRule(rule);
  const ahead = next(4, from);
  const runs = ahead.slice(0, 3).map((at) => runAhead(deps, definition, at));
  return { runs, warnings: [...rangeWarnings(runs, ahead), ...clockWarnings(definition, deps.now())] };
}

function runAhead(
  deps: Pick<ReadingDeps, "fiscalYearStart">,
  { order, zone, locale }: Definition,
  at: Date,
): RunAhead {
  const completion = completeOrder(
    { ...order, range: { text: order.rangeText } },
    {
      defaults: [],
      here: undefined,
      servers: [order.server],
      reading: scheduleReading(deps, { zone, locale }, at),
    },
  );
  if (!completion.ok) return { at, range: undefined, refused: completion.refusal };
  const { interval } = completion.order;
  const label = rangeLabelOf(completion.order, locale);
  return { at, range: { label, ...interval }, refused: undefined };
}

function rangeWarnings(runs: readonly RunAhead[], ahead: readonly Date[]): ScheduleWarning[] {
  const warnings: ScheduleWarning[] = [];
  const [first, second] = runs;
  if (
    first?.range &&
    second?.range &&
    first.range.start === second.range.start &&
    first.range.end === second.range.end
  )
    warnings.push({ code: "same", range: first.range.label });
  runs.some(({ at, range }, index) => {
    const following = ahead[index + 1];
    if (!range || !following || range.end !== at.toISOString()) return false;
    const length = Date.parse(range.end) - Date.parse(range.start);
    const isHardly = length < DAY_MS && length < HARDLY * (following.getTime() - at.getTime());
    if (isHardly) warnings.push({ code: "empty", at, range: range.label });
    return isHardly;
  });
  return warnings;
}

/** One of each kind: those of a year say the same. */
function clockWarnings({ rule }: Definition, now: Date): ScheduleWarning[] {
  const changes = clockChangesOf(rule, now, new Date(now.getTime() + YEAR_MS));
  return (["skipped", "twice"] as const).flatMap((kind) => {
    const change = changes.find((one) => one.kind === kind);
    return change ? [{ code: kind, at: change.at }] : [];
  });
}
