import type { Parsed } from "../grammar/clauses.ts";
import type { Reader } from "../grammar/reader.ts";
import { refuse } from "../refusal.ts";
import type { ScheduleRefused } from "../types.ts";

/** Words that begin a part of a schedule, whatever follows. */
const OPENERS = ["every", "except", "until", "starting", "at", "or", "before"];
/** Words that begin another part of the command. */
const STOPS = ["to", "for", "hash", "<", "csv", "pdf", "as"];

/**
 * Refuses words that want to be a part of the schedule and are none: "every blue moon", "every day except holidays",
 * "in Atlantis". Left in the rest they would change its meaning unseen.
 */
export function strayRefusal(reader: Reader, { gaps }: Parsed, end?: number): ScheduleRefused | undefined {
  for (const gap of gaps) {
    for (let at = gap.from; at < gap.to; at++) {
      const follows = at === end;
      if (reader.is(at, "every") || (follows && reader.is(at, ...OPENERS) && !reader.is(at + 1, "hash")))
        return refuse("leftover", { leftover: reader.words(at, stopBehind(reader, at, gap.to)) });
      if (follows && isPlace(reader, at)) {
        const to = reader.is(at + 2, "time") ? at + 3 : at + 2;
        return refuse("unknown-zone", { leftover: reader.words(at, to) });
      }
    }
  }
  return undefined;
}

function stopBehind(reader: Reader, at: number, end: number): number {
  let to = at + 1;
  while (to < end && !reader.is(to, ...STOPS)) to += 1;
  return to;
}

/** "in Atlantis", not "in CSV". */
const isPlace = (reader: Reader, at: number): boolean =>
  reader.is(at, "in") &&
  reader.tokens[at + 1]?.unknown === true &&
  /^\p{Lu}\p{Ll}/u.test(reader.words(at + 1, at + 2));
