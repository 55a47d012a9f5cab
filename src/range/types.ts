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

/** What each note tells: the values that stand in its sentence, so that it can be said in another language. */
export type NoteParams = {
  /** `written` is the operator's own word, `read` the one it was taken for. */
  spelling: { written: string; read: string };
  "day-month-order": { order: "month/day" | "day/month"; locale: string };
  "past-year-assumed": Record<never, never>;
  /** 0 = Sunday … 6 = Saturday. */
  "weekday-differs": { weekday: number };
  /** 0 = Sunday … 6 = Saturday. */
  "week-start": { weekday: number; locale: string };
  "open-start": Record<never, never>;
  /** `written` is the word that leaves it open: "around". */
  approximate: { written: string };
  /** A letter that may be a minute or a month: "6m". */
  "unit-guessed": { letter: "m" | "M" };
  "includes-now": Record<never, never>;
  /** The clocks go forward over `time`, "02:30"; `meant` is what they show instead, "03:30". */
  "time-in-gap": { time: string; meant: string; zone: string };
  /** The clocks go back over `time`. */
  "time-in-overlap": { time: string; zone: string };
  "offset-changes": { zone: string };
};

export type NoteCode = keyof NoteParams;

/** Something the operator should know about how the text was read; `src/i18n` has its words. */
export type RangeNote = {
  readonly [Code in NoteCode]: {
    readonly code: Code;
    readonly params: Readonly<NoteParams[Code]>;
  };
}[NoteCode];

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
  | "ends-far-ahead"
  | "several-ranges"
  | "instant"
  | "fiscal-year-unset"
  | "unknown-zone";

export interface Refused {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** The part of the text that was not understood. Foreign text. */
  readonly leftover?: string;
  /** The languages that ranges are read in, as BCP 47 tags, where nothing of the text was understood. */
  readonly languages?: readonly string[];
  /** Up to three texts that would be understood. */
  readonly suggestions: readonly string[];
}

export type RangeResult = Understood | Refused;

/** A range found inside a sentence, with the words around it. */
export type FoundRange =
  | (Understood & { readonly text: string; readonly before: string; readonly after: string })
  | Refused;
