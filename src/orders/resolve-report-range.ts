import { type Messages, messagesFor } from "../i18n/index.ts";
import { type Interval, type RangeContext, type Refused, resolveRange } from "../range/index.ts";
import { type FileHeading, fileHeading } from "./file-heading.ts";
import type { OrderNote } from "./order-note.ts";
import type { RangeRefusalReason } from "./range-refusal.ts";
import type { ReportRequest } from "./report-request.ts";
import { timezoneAt } from "./timezone.ts";
import { SERVER_LOCAL } from "./zones.ts";

/** The part of a request that the words of a range settle. */
export type ResolvedRange = Pick<ReportRequest, "rangeText" | "interval" | "zone" | "notes" | "timezone">;

/** Another plausible reading: the text that means it and only it, and its interval in words. */
export interface Alternative {
  readonly text: string;
  readonly words: string;
}

export type RangeResolution =
  | { readonly ok: true; readonly range: ResolvedRange; readonly alternatives: readonly Alternative[] }
  | RangeRefusal;

/** Why there is no range, and up to three texts in the person's language that would be understood. */
export interface RangeRefusal extends RangeRefusalReason, Pick<Refused, "leftover" | "suggestions"> {
  readonly ok: false;
}

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
 * about the past; with a note for everything the operator might not expect. With `Local`
 * the report's times are in the server's own zone, which the API never reveals: the interval itself is read in the
 * operator's.
 */
export function resolveReportRange(text: string, { ownZone, ...given }: ReportRangeContext): RangeResolution {
  const isLocal = given.zone === SERVER_LOCAL;
  const context = { ...given, zone: readingZone({ ...given, ownZone }) };
  const {
    range: { phrases },
    formats,
  } = messagesFor(context.locale);
  const refuse = (refused: Omit<RangeRefusal, "ok">) => refusalOf(refused, phrases, context);
  const result = resolveRange(text, context);
  if (!result.ok) return refuse(result);
  if (result.notes.some(({ code }) => code === "open-start")) {
    return refuse({ reason: "no-beginning", suggestions: ["this year so far", "last 12 months"] });
  }
  // "yesterday 9am UTC": the words themselves may name a zone. Its days are not those of the person’s own, so that it
  // stays with the interval wherever that is shown; it may be a mere offset, such as `UTC-5`.
  const { zone } = result;
  const interval = clampToNow(result.interval, context.now);
  if (interval.start >= interval.end) {
    return refuse({ reason: "not-begun", suggestions: ["yesterday", "last month"] });
  }
  const offset = timezoneAt(interval.end, zone);
  const heading = isLocal ? undefined : fileHeading({ interval, zone }, offset, formats.isoDay);
  // What the heading reads says why, too.
  const told = heading ? ["includes-now", "offset-changes"] : ["includes-now"];
  const notes: OrderNote[] = result.notes.filter(({ code }) => !told.includes(code));
  if (interval.end !== result.interval.end) notes.push({ code: "ends-now", params: {} });
  if (Date.parse(interval.end) - Date.parse(interval.start) > LONG_MS) {
    notes.push({ code: "longer-than-a-year", params: {} });
  }
  if (isLocal) notes.push({ code: "server-zone", params: { ownZone } });
  else if (heading) notes.push({ code: "heading-reads", params: headingParams(heading) });
  else if (timezoneAt(interval.start, zone) !== offset)
    notes.push({ code: "one-offset", params: { offset } });
  const timezone = isLocal ? SERVER_LOCAL : offset;
  return {
    ok: true,
    range: {
      rangeText: text,
      interval,
      zone,
      notes,
      timezone,
    },
    alternatives: result.alternatives,
  };
}

const headingParams = ({ first, last, offset }: FileHeading) => ({
  first: first.toISOString(),
  last: last.toISOString(),
  offset,
});

/** A refusal to somebody: of its suggestions, in their language, those that would be understood, and each meaning once. */
function refusalOf(
  { suggestions, ...refused }: Omit<RangeRefusal, "ok">,
  phrases: Messages["range"]["phrases"],
  context: RangeContext,
): RangeRefusal {
  const translated = (text: string) =>
    Object.hasOwn(phrases, text) ? phrases[text as keyof typeof phrases] : text;
  const byMeaning = new Map<string, string>();
  for (const text of suggestions.map(translated)) {
    const meant = resolveRange(text, context);
    if (!meant.ok) continue;
    const { start, end } = meant.interval;
    if (!byMeaning.has(`${start} ${end}`)) byMeaning.set(`${start} ${end}`, text);
  }
  return { ...refused, ok: false, suggestions: [...byMeaning.values()] };
}

/** A year and a day: a leap year is not long. */
const LONG_MS = 367 * 86_400_000;

function clampToNow(interval: Interval, now: Date): Interval {
  const instant = now.toISOString();
  return interval.end > instant ? { start: interval.start, end: instant } : interval;
}
