import { boundsClause } from "./bounds.ts";
import type { Clause } from "./clause.ts";
import { clockTimes, dayPart } from "./clock.ts";
import { cronClause } from "./cron.ts";
import { daysClause } from "./days.ts";
import { everyClause } from "./every.ts";
import type { Reader } from "./reader.ts";
import { zoneClause } from "./zone.ts";

const KINDS = [
  cronClause,
  everyClause,
  daysClause,
  boundsClause,
  timesClause,
  partClause,
  zoneClause,
  ambiguousWord,
];

/** The clause at a token that explains the most words; of equals the first kind. */
function clauseAt(reader: Reader, at: number): Clause | undefined {
  let best: Clause | undefined;
  for (const read of KINDS) {
    const clause = read(reader, at);
    if (clause !== undefined && clause.to > (best?.to ?? at)) best = clause;
  }
  return best;
}

/** A clause, whether "and" or a comma joins it to the one before, and where that joint begins. */
export interface Placed {
  readonly clause: Clause;
  readonly joined: boolean;
}

/** What was understood of a text, and the stretches of tokens that were not. */
export interface Parsed {
  readonly clauses: readonly Placed[];
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
}

/** Reads a text clause by clause. */
export function parse(reader: Reader): Parsed {
  const clauses: Placed[] = [];
  const gaps: { from: number; to: number }[] = [];
  for (let at = 0; at < reader.end; ) {
    const joint = clauses.length > 0 && gaps.at(-1)?.to !== at ? reader.skip(at, "and") : at;
    const clause = clauseAt(reader, joint) ?? (joint > at ? clauseAt(reader, at) : undefined);
    if (clause !== undefined) {
      clauses.push({ clause, joined: joint > at || reader.isParted(at) });
      at = clause.to;
      continue;
    }
    const gap = gaps.at(-1);
    if (gap?.to === at) gap.to = at + 1;
    else gaps.push({ from: at, to: at + 1 });
    at += 1;
  }
  return { clauses, gaps };
}

/** "at 9, 12 and 17", "9am". */
function timesClause(reader: Reader, at: number): Clause | undefined {
  const found = clockTimes(reader, at);
  if (found === undefined) return undefined;
  const times = found.value.filter((time) => time !== "impossible");
  const span = { from: at, to: found.to };
  if (times.length < found.value.length) return { kind: "error", reason: "impossible", ...span };
  return { kind: "times", times, ...span };
}

/** "in the evening", "Friday afternoon". */
function partClause(reader: Reader, at: number): Clause | undefined {
  const index = reader.skip(at, "in", "at", "on");
  const part = dayPart(reader.text(index));
  return part && { kind: "part", part, every: false, from: at, to: index + 1 };
}

const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  "?biweekly": ["every 2 weeks", "every Monday and Thursday"],
  "?bimonthly": ["every 2 months", "every month on the 1st and 15th"],
  "?ordinal": ["every Monday and Friday", "every month on the 2nd Friday"],
  "?fortnight": ["every 2 weeks", "every 15 days"],
  "?biannually": ["every 6 months", "every 2 years"],
  "?semimonthly": ["every month on the 1st and 15th", "every 2 weeks"],
  "?semiweekly": ["every Monday and Thursday", "every 2 weeks"],
};

/** "biweekly" and its like. */
function ambiguousWord(reader: Reader, at: number): Clause | undefined {
  const suggestions = AMBIGUOUS[reader.text(at)];
  return suggestions && { kind: "error", reason: "ambiguous", suggestions, from: at, to: at + 1 };
}
