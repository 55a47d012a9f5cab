import type { Clause, ClauseOf, Item, Of, Unit } from "../grammar/clause.ts";
import type { Placed } from "../grammar/clauses.ts";
import { type Problem, problem } from "./problem.ts";

/** All that the clauses of a text say, each thing once. */
export interface Draft {
  /** How surely it repeats: "every", "Mondays" and their like; "Monday to Friday", "of the month" say it only alone. */
  recurs: "surely" | "weakly" | "no";
  period?: {
    readonly unit: Unit;
    readonly interval: number;
    readonly clause: Clause;
    readonly explicit: boolean;
  };
  weekdays?: { readonly days: readonly number[]; readonly grouped: boolean; readonly clause: Clause };
  items?: { readonly items: readonly Item[]; readonly clause: Clause; readonly month?: number | undefined };
  months?: { readonly months: readonly number[]; readonly every: boolean; readonly clause: Clause };
  dates?: ClauseOf<"dates">;
  claim?: ClauseOf<"claim">;
  times?: ClauseOf<"times">;
  part?: ClauseOf<"part">;
  zone?: ClauseOf<"zone">;
  start?: ClauseOf<"start"> | ClauseOf<"bounds">;
  startTime?: ClauseOf<"startTime">;
  end?: ClauseOf<"end"> | ClauseOf<"bounds">;
  count?: ClauseOf<"count">;
  span?: ClauseOf<"span">;
  except?: ClauseOf<"except">;
  cron?: ClauseOf<"cron">;
}

/** Puts the clauses together; a thing said twice and differently is a contradiction. */
export function draftOf(placed: readonly Placed[]): Draft | Problem {
  const draft: Draft = { recurs: "no" };
  for (const { clause, joined } of placed) {
    const trouble = add(draft, clause, joined);
    if (trouble !== undefined) return trouble;
  }
  return draft;
}

function add(draft: Draft, clause: Clause, joined: boolean): Problem | undefined {
  switch (clause.kind) {
    case "error":
      return problem(clause.reason, clause, clause.suggestions);
    case "period":
      return addPeriod(draft, clause.unit, clause.interval, clause, true);
    case "claim":
      return addPeriod(draft, clause.unit, 1, clause, true) ?? once(draft, "claim", clause);
    case "weekdays":
      return addWeekdays(draft, clause, joined);
    case "items":
      return addItems(draft, clause, joined);
    case "months":
      if (clause.every) draft.recurs = "surely";
      return addMonths(draft, clause.months, clause.every, clause);
    case "dates":
      return addDates(draft, clause, joined);
    case "part":
      if (clause.every) {
        draft.recurs = "surely";
        draft.period ??= { unit: "day", interval: 1, clause, explicit: false };
      }
      return once(draft, "part", clause);
    case "bounds":
      return once(draft, "start", clause) ?? once(draft, "end", clause);
    case "cron":
      draft.recurs = "surely";
      return once(draft, "cron", clause);
    default:
      return once(draft, clause.kind, clause);
  }
}

/** Sets what may be said only once. */
function once<Key extends Exclude<keyof Draft, "recurs">>(
  draft: Draft,
  key: Key,
  clause: Clause,
): Problem | undefined {
  if (draft[key] !== undefined) return problem("contradiction", clause);
  Object.assign(draft, { [key]: clause });
  return undefined;
}

function addPeriod(
  draft: Draft,
  unit: Unit,
  interval: number,
  clause: Clause,
  explicit: boolean,
): Problem | undefined {
  const known = draft.period;
  if (explicit) draft.recurs = "surely";
  else if (draft.recurs === "no") draft.recurs = "weakly";
  if (known === undefined || (!known.explicit && explicit && canRefine(known.unit, unit))) {
    // "every evening every 2 days": the interval stands, whoever says it.
    draft.period = { unit, interval, clause, explicit };
    return undefined;
  }
  if (known.unit !== unit) return explicit || known.explicit ? problem("contradiction", clause) : undefined;
  if (known.interval === interval || !explicit) return undefined;
  return problem("contradiction", clause);
}

/** "Friday evening every 2 weeks", "of the month … every 2 months". */
const canRefine = (known: Unit, unit: Unit): boolean => known === unit || known === "day";

function addWeekdays(draft: Draft, clause: ClauseOf<"weekdays">, joined: boolean): Problem | undefined {
  const { form, interval, days, grouped } = clause;
  if (form === "every" || form === "plural") draft.recurs = "surely";
  else if (form !== "single" && draft.recurs === "no") draft.recurs = "weakly";
  if (draft.period !== undefined && !draft.period.explicit && draft.period.unit === "day")
    delete draft.period;
  if (interval > 1) {
    const trouble = addPeriod(draft, "week", interval, clause, true);
    if (trouble !== undefined) return trouble;
  }
  const known = draft.weekdays;
  if (known === undefined) draft.weekdays = { days, grouped, clause };
  else if (!joined) return problem("contradiction", clause);
  else
    draft.weekdays = {
      days: [...new Set([...known.days, ...days])].sort(),
      grouped: known.grouped && grouped,
      clause,
    };
  return undefined;
}

function addItems(draft: Draft, clause: ClauseOf<"items">, joined: boolean): Problem | undefined {
  const { items, of, every } = clause;
  if (every) draft.recurs = "surely";
  const month = of !== undefined && "unit" in of ? of.month : undefined;
  if (draft.items !== undefined && !joined) return problem("contradiction", clause);
  draft.items = {
    items: [...(draft.items?.items ?? []), ...items],
    clause,
    month: month ?? draft.items?.month,
  };
  return of === undefined ? undefined : addOf(draft, of, clause);
}

function addOf(draft: Draft, of: Of, clause: Clause): Problem | undefined {
  if ("unit" in of) return addPeriod(draft, of.unit, of.interval, clause, of.every);
  if (of.every) draft.recurs = "surely";
  // "on the last day of March, June and September": who names several says that it repeats.
  else if (of.months.length > 1 && draft.recurs === "no") draft.recurs = "weakly";
  return addMonths(draft, of.months, of.every, clause);
}

function addMonths(
  draft: Draft,
  months: readonly number[],
  every: boolean,
  clause: Clause,
): Problem | undefined {
  if (draft.months !== undefined) return problem("contradiction", clause);
  draft.months = { months: [...new Set(months)].sort((a, b) => a - b), every, clause };
  return undefined;
}

function addDates(draft: Draft, clause: ClauseOf<"dates">, joined: boolean): Problem | undefined {
  if (clause.every) draft.recurs = "surely";
  if (draft.dates !== undefined && !joined) return problem("contradiction", clause);
  draft.dates = { ...clause, dates: [...(draft.dates?.dates ?? []), ...clause.dates] };
  return undefined;
}
