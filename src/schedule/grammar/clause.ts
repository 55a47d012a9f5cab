import type { ScheduleRefusalReason } from "../types.ts";

export type Unit = "minute" | "hour" | "day" | "week" | "month" | "quarter" | "half" | "year";

/** A day within a month, quarter or year: the 15th, the last Friday, the 5th working day. Negative counts from the end. */
export type Item =
  | { readonly kind: "day"; readonly nth: number }
  | { readonly kind: "weekday"; readonly nth: number; readonly weekday: number }
  | { readonly kind: "workday"; readonly nth: number };

/** What such a day is counted in. */
export type Of =
  | { readonly unit: Unit; readonly interval: number; readonly every: boolean; readonly month?: number }
  | { readonly months: readonly number[]; readonly every: boolean };

/** A day or a stretch of days, once today is known; undefined where no calendar holds it. */
export interface Moment {
  /** First and last day. `ahead`: which day a date without its year must not lie before; default today. */
  readonly days: (
    today: number,
    ahead?: number,
  ) => { readonly first: number; readonly last: number } | undefined;
  /** One day by its date, not a week or a month. */
  readonly isDate: boolean;
  /** Says no year and is taken as the next to come. */
  readonly floating: boolean;
}

export type DayPart = "morning" | "afternoon" | "evening" | "night";

type Content =
  | { readonly kind: "period"; readonly unit: Unit; readonly interval: number }
  | { readonly kind: "claim"; readonly times: number; readonly unit: Unit }
  | {
      readonly kind: "weekdays";
      readonly days: readonly number[];
      /** `every`: every Monday; `plural`: Mondays; `habit`: "le lundi"; `range`: Monday to Friday. */
      readonly form: "every" | "plural" | "habit" | "range" | "single";
      readonly interval: number;
      /** Said as one word or as a range, so that "daily" may be narrowed by it. */
      readonly grouped: boolean;
    }
  | {
      readonly kind: "items";
      readonly items: readonly Item[];
      readonly of?: Of | undefined;
      readonly every: boolean;
    }
  | {
      readonly kind: "months";
      readonly months: readonly number[];
      readonly every: boolean;
      readonly interval: number;
    }
  | {
      readonly kind: "dates";
      readonly dates: readonly { readonly month: number; readonly day: number }[];
      readonly every: boolean;
    }
  | {
      readonly kind: "times";
      readonly times: readonly { readonly minute: number; readonly fixed: boolean }[];
    }
  | { readonly kind: "part"; readonly part: DayPart; readonly every: boolean }
  | { readonly kind: "zone"; readonly zone: string }
  | { readonly kind: "start"; readonly moment: Moment }
  | { readonly kind: "startTime"; readonly minute: number }
  | { readonly kind: "end"; readonly moment: Moment; readonly exclusive: boolean }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "span"; readonly count: number; readonly unit: Unit }
  | { readonly kind: "except"; readonly days: readonly number[] }
  | { readonly kind: "cron"; readonly fields: readonly string[] }
  | { readonly kind: "bounds"; readonly start: Moment; readonly end: Moment }
  | {
      readonly kind: "error";
      readonly reason: ScheduleRefusalReason;
      readonly suggestions?: readonly string[];
    };

/** A stretch of tokens that says one thing. */
export type Clause = Content & {
  /** First token, and the one behind the last. */
  readonly from: number;
  readonly to: number;
};

export type ClauseOf<Kind extends Clause["kind"]> = Extract<Clause, { kind: Kind }>;

/** What is read at a token, and where it ends. */
export interface Match<T> {
  readonly value: T;
  readonly to: number;
}
