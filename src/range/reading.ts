import { type Parser, ParsingComponents, ParsingResult, ReferenceWithTimezone } from "chrono-node/en";
import type { Clock } from "./calculation/clock.ts";
import type { Fields, NumericOrder } from "./calculation/fields.ts";
import type { Span } from "./calculation/span.ts";
import type { Unit } from "./calculation/wall.ts";
import type { RefusalReason } from "./types.ts";

/** chrono-node does not export this type from its locales. */
export type ParsingContext = Parameters<Parser["extract"]>[0];

/** Why a reading has no interval. */
export interface Problem {
  readonly problem: RefusalReason;
  /** What may be meant instead. */
  readonly offers?: readonly Span[];
}

/**
 * What a stretch of text says, before it is pinned to the calendar. It stays open as long as a neighbour may still
 * complete it: in "Jan to March 2024" the year of the second month is also that of the first.
 */
export type Reading = Meaning & {
  /** Another plausible reading of the same words. */
  readonly or?: Reading;
  /** The unit that a letter was taken for: "6m". */
  readonly guessedUnit?: Unit;
  /** "yesterday from 9": unless an end follows, the rest of the period is meant. */
  readonly unlessEnded?: Reading;
};

type Meaning =
  /** Calendar components: "March", "Q3 2024", "5 May 9am", "Friday". */
  | {
      readonly kind: "fields";
      readonly fields: Fields;
      /** The numbers of a date like "9-5", which beside a day are hours: "Monday 9-5". */
      readonly asNumbers?: Reading;
    }
  /** Fixed by now alone: "last month", "yesterday", "past 90 days"; `ago` lets "5 to 10 days ago" share the unit. */
  | {
      readonly kind: "span";
      readonly span: Span;
      readonly ago?: Unit;
      readonly weekday?: number;
      /** A unit without its period, "end of month": beside a date it is the one that holds that date. */
      readonly bare?: Unit;
      /** A point in time, written out; alone it is no range. */
      readonly isInstant?: true;
      /** "YTD": a period so far, whose last month or quarter may stand beside it. */
      readonly toDate?: true;
    }
  /** A period seen through another: "Q3 | last year", "9am | yesterday". */
  | { readonly kind: "within"; readonly inner: Fields; readonly outer: Reading }
  /** Something done to a period: "first friday of", "since", "… so far". */
  | { readonly kind: "applied"; readonly operator: Operator; readonly operand: Reading }
  /** What is left of a period from a part of it on: "yesterday from 18:00", "October from the 15th". */
  | { readonly kind: "rest"; readonly part: Fields; readonly whole: Reading }
  | { readonly kind: "pair"; readonly from: Reading; readonly to: Reading; readonly adjoining?: true }
  /** A number that its neighbours explain: "3" in "3 to 7 May". */
  | { readonly kind: "number"; readonly value: number; readonly ordinal: boolean }
  /** A length without a place: "3 weeks" in "3 weeks from 5 May". */
  | { readonly kind: "duration"; readonly amount: number; readonly unit: Unit; readonly exact?: true }
  | { readonly kind: "operator"; readonly operator: Operator }
  /** A zone for the times beside it. */
  | { readonly kind: "zone"; readonly zone: string }
  /** Words in the shape of a date that no calendar holds, "31 April", or several of them, with each by itself. */
  | { readonly kind: "impossible"; readonly reason: RefusalReason; readonly parts?: readonly Reading[] };

/** A word that turns the period beside it into another. */
export interface Operator {
  /** On which side of the operator its period stands. */
  readonly side: "left" | "right" | "either";
  /**
   * Tight ones bind before from–to pairs ("start of May to June"), loose ones after ("since 3 to …"), outer ones to
   * what the loose ones made ("since Monday excluding today").
   */
  readonly binds: "tight" | "loose" | "outer";
  /** Undefined: does not go with this period. */
  apply(operand: Span, clock: Clock): Span | undefined;
  /** What else its words could do to the period. */
  readonly or?: Operator;
  /** Does it leave the range without a beginning? */
  readonly opensStart?: true;
}

/** chrono-node's own components would be made anew for each match, and nobody reads them. */
const NO_COMPONENTS = new ParsingComponents(new ReferenceWithTimezone(new Date(0)));

/** A stretch of the text with what it says. */
export class Match extends ParsingResult {
  readonly reading: Reading;

  constructor(context: Pick<ParsingContext, "reference">, index: number, text: string, reading: Reading) {
    super(context.reference, index, text, NO_COMPONENTS);
    this.reading = reading;
  }

  get endIndex(): number {
    return this.index + this.text.length;
  }
}

/** The orders of day and month that dates in numbers show, in readings that were made of them. */
export function ordersIn(readings: readonly Reading[]): Set<NumericOrder> {
  const orders = new Set<NumericOrder>();
  for (const reading of readings) addOrders(reading, orders);
  return orders;
}

function addOrders(reading: Reading, orders: Set<NumericOrder>): void {
  const add = ({ order }: Fields) => order !== undefined && orders.add(order);
  switch (reading.kind) {
    case "fields":
      add(reading.fields);
      break;
    case "pair":
      addOrders(reading.from, orders);
      addOrders(reading.to, orders);
      break;
    case "within":
      add(reading.inner);
      addOrders(reading.outer, orders);
      break;
    case "rest":
      addOrders(reading.whole, orders);
      break;
    case "applied":
      addOrders(reading.operand, orders);
      break;
  }
}
