/** A half-open interval [start, end): UTC ISO 8601 with milliseconds and `Z`. */
export interface Interval {
  readonly start: string;
  readonly end: string;
}

export interface RangeContext {
  /** The instant at which the text is said. The engine never reads a clock. */
  readonly now: Date;
  /** IANA zone of the operator, e.g. `Europe/Berlin`; wall-clock boundaries are taken there. */
  readonly zone: string;
  /** BCP 47 tag, e.g. `en-US`: order of day and month, first day of the week, language. Default `en-US`. */
  readonly locale?: string;
  /** First month of the fiscal year, 1–12. Without it fiscal periods are refused. */
  readonly fiscalYearStart?: number;
}

export type Grain = "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "half" | "year";

/** Something the operator should know about how the text was read. */
export interface RangeNote {
  readonly code:
    | "past-year-assumed"
    | "day-month-order"
    | "offset-changes"
    | "includes-now"
    | "spelling"
    | "week-start"
    | "open-start"
    | "weekday-differs"
    | "time-in-gap"
    | "time-in-overlap";
  /** One plain sentence in English. */
  readonly text: string;
}

export interface Understood {
  readonly ok: true;
  readonly interval: Interval;
  readonly zone: string;
  /** Unit that the text speaks in. */
  readonly grain: Grain;
  /** The interval in words, absolute: "1 October 2026 00:00 – 31 October 2026 23:59:59, Europe/Berlin (UTC+1)". */
  readonly words: string;
  readonly notes: readonly RangeNote[];
  /** Other plausible readings, most plausible first; each with a text that resolves to it. */
  readonly alternatives: readonly {
    readonly text: string;
    readonly interval: Interval;
    readonly words: string;
  }[];
}

export type RefusalReason =
  | "empty"
  | "too-long"
  | "not-understood"
  | "leftover"
  | "impossible-date"
  | "start-after-end"
  | "future"
  | "fiscal-year-unset"
  | "unknown-zone";

export interface Refused {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** One plain sentence in English that says what was wrong; holds foreign text only in `leftover`. */
  readonly message: string;
  /** The part of the text that was not understood. */
  readonly leftover?: string;
  /** Up to three texts that would be understood. */
  readonly suggestions: readonly string[];
}

export type RangeResult = Understood | Refused;

/** A range found inside a sentence, with the words around it. */
export type FoundRange =
  | (Understood & { readonly text: string; readonly before: string; readonly after: string })
  | Refused;
