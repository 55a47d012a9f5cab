import { type Messages, messagesFor } from "../i18n/index.ts";
import {
  describeInterval,
  type Interval,
  type RangeContext,
  type Refused,
  resolveRange,
} from "../range/index.ts";
import { fileHeading } from "./file-heading.ts";
import type { ReportRequest } from "./report-request.ts";
import { timezoneAt } from "./timezone.ts";
import { SERVER_LOCAL } from "./zones.ts";

/** The part of a request that the words of a range settle. */
export type ResolvedRange = Pick<
  ReportRequest,
  "rangeText" | "interval" | "zone" | "rangeLabel" | "notes" | "timezone"
>;

/** Another plausible reading: the text that means it and only it, and its interval in words. */
export interface Alternative {
  readonly text: string;
  readonly words: string;
}

export type RangeResolution =
  | { readonly ok: true; readonly range: ResolvedRange; readonly alternatives: readonly Alternative[] }
  | ({ readonly ok: false } & Refusal);

/** What somebody's range is read in, beside its words. */
export interface ReportRangeContext extends Omit<RangeContext, "zone"> {
  /** The operator's own IANA zone. */
  readonly ownZone: string;
  /** An IANA zone, `Local`, or nothing for the operator's own. */
  readonly zone?: string | undefined;
}

/** The zone that words are read in: with `Local`, which the API never reveals, the operator's own. */
export const readingZone = ({ zone, ownZone }: Pick<ReportRangeContext, "zone" | "ownZone">): string =>
  zone === undefined || zone === SERVER_LOCAL ? ownZone : zone;

/**
 * From an operator's words to the interval that is ordered: what the words mean, clamped to now, because a report is
 * about the past; with a sentence for everything the operator might not expect, in the locale's language. With `Local`
 * the report's times are in the server's own zone, which the API never reveals: the interval itself is read in the
 * operator's.
 */
export function resolveReportRange(text: string, { ownZone, ...given }: ReportRangeContext): RangeResolution {
  const isLocal = given.zone === SERVER_LOCAL;
  const context = { ...given, zone: readingZone({ ...given, ownZone }) };
  const { range: words, formats } = messagesFor(context.locale);
  const refuse = (refused: Refusal) => refusalOf(refused, words, context);
  const result = resolveRange(text, context);
  if (!result.ok) return refuse({ ...result, message: words.refusal(result) });
  if (result.notes.some(({ code }) => code === "open-start")) {
    return refuse({
      message: words.noBeginning,
      suggestions: ["this year so far", "last 12 months"],
    });
  }
  // "yesterday 9am UTC": the words themselves may name a zone. Its days are not those of the person’s own, so that it
  // stays with the interval wherever that is shown; it may be a mere offset, such as `UTC-5`.
  const { zone } = result;
  const interval = clampToNow(result.interval, context.now);
  if (interval.start >= interval.end) {
    return refuse({ message: words.notBegun, suggestions: ["yesterday", "last month"] });
  }
  const clamped = interval.end !== result.interval.end;
  const offset = timezoneAt(interval.end, zone);
  const heading = isLocal ? undefined : fileHeading({ interval, zone }, offset, formats.isoDay);
  // What the heading reads says why, too.
  const told = heading ? ["includes-now", "offset-changes"] : ["includes-now"];
  const notes = result.notes.filter(({ code }) => !told.includes(code)).map(words.note);
  if (clamped) notes.push(words.endsNow);
  if (Date.parse(interval.end) - Date.parse(interval.start) > LONG_MS) {
    notes.push(words.longerThanAYear);
  }
  if (isLocal) notes.push(words.serverZone(ownZone));
  else if (heading) notes.push(words.headingReads(formats.days(heading.first, heading.last, offset), offset));
  else if (timezoneAt(interval.start, zone) !== offset) notes.push(words.oneOffset(offset));
  const timezone = isLocal ? SERVER_LOCAL : offset;
  return {
    ok: true,
    range: {
      rangeText: text,
      interval,
      zone,
      rangeLabel: clamped ? describeInterval(interval, zone, context.locale) : result.words,
      notes,
      timezone,
    },
    alternatives: result.alternatives,
  };
}

/** Why there is no range, as a sentence in the person’s language. */
interface Refusal extends Pick<Refused, "leftover" | "suggestions"> {
  readonly message: string;
}

/** A refusal in a language: of its suggestions, translated, those that would be understood, and each meaning once. */
function refusalOf(
  { message, leftover, suggestions }: Refusal,
  { phrases }: Messages["range"],
  context: RangeContext,
): RangeResolution {
  const translated = (text: string) =>
    Object.hasOwn(phrases, text) ? phrases[text as keyof typeof phrases] : text;
  const byMeaning = new Map<string, string>();
  for (const text of suggestions.map(translated)) {
    const meant = resolveRange(text, context);
    if (!meant.ok) continue;
    const { start, end } = meant.interval;
    if (!byMeaning.has(`${start} ${end}`)) byMeaning.set(`${start} ${end}`, text);
  }
  return {
    ok: false,
    message,
    ...(leftover !== undefined && { leftover }),
    suggestions: [...byMeaning.values()],
  };
}

/** A year and a day: a leap year is not long. */
const LONG_MS = 367 * 86_400_000;

function clampToNow(interval: Interval, now: Date): Interval {
  const instant = now.toISOString();
  return interval.end > instant ? { start: interval.start, end: instant } : interval;
}
