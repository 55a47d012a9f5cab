import { DEFAULT_FORMATS, type Formats, type OrderDraft } from "./order-draft.ts";
import { type RangePartsRefusal, readRangeParts } from "./read-range-parts.ts";
import { relabelRange } from "./relabel-range.ts";
import type { Destination, ReportRequest } from "./report-request.ts";
import {
  type RangeResolution,
  type ReportRangeContext,
  type ResolvedRange,
  resolveReportRange,
} from "./resolve-report-range.ts";

/** What stands for what a draft leaves unsaid. */
export type DraftDefaults = Pick<OrderDraft, "formats" | "zone" | "server" | "destination">;

/** What a draft is completed in. */
export interface Completing {
  /** The nearest first: of the person, of the channel, of the settings. The first that says something counts. */
  readonly defaults: readonly DraftDefaults[];
  /** Where it was ordered; undefined means the person's direct message. */
  readonly here: Destination | undefined;
  readonly reading: Omit<ReportRangeContext, "zone">;
  /** Names of the VB365 servers. */
  readonly servers: readonly [string, ...string[]];
  /** The run whose interval is ordered again, for a draft of one. */
  readonly run?: ReportRequest | undefined;
}

/** An order with nothing left unsaid: one request for each format. */
export interface CompleteOrder extends ResolvedRange {
  readonly formats: Formats;
  readonly server: string;
  /** `me` is the person's direct message, which may not be open yet. */
  readonly destination: "me" | Destination;
}

export type Completion = { readonly ok: true; readonly order: CompleteOrder } | RangePartsRefusal;

/** Completes a draft: reads its range, and takes what it leaves unsaid from the defaults. */
export function completeOrder(draft: OrderDraft, completing: Completing): Completion {
  const { formats = DEFAULT_FORMATS, server, zone, destination } = withDefaults(draft, completing.defaults);
  const range = readRange(draft, zone, completing);
  if (!range.ok) return range;
  return {
    ok: true,
    order: {
      ...range.range,
      formats,
      server: server ?? completing.servers[0],
      destination: destinationOf(destination, completing.here),
    },
  };
}

/** Where a draft sends its reports. */
export const destinationOf = (
  destination: OrderDraft["destination"],
  here: Destination | undefined,
): "me" | Destination =>
  typeof destination === "object" || destination === "me" ? destination : (here ?? "me");

/** What a draft says, and else the defaults. */
export function withDefaults(draft: OrderDraft, defaults: readonly DraftDefaults[]): DraftDefaults {
  const first = <Name extends keyof DraftDefaults>(name: Name): DraftDefaults[Name] =>
    [draft, ...defaults].find((layer) => layer[name] !== undefined)?.[name];
  return {
    formats: first("formats"),
    server: first("server"),
    zone: first("zone"),
    destination: first("destination"),
  };
}

function readRange(
  { range }: OrderDraft,
  zone: string | undefined,
  { reading, servers, run }: Completing,
): { readonly ok: true; readonly range: ResolvedRange } | RangePartsRefusal {
  const context = { ...reading, zone };
  if (range && "ofRun" in range && run) {
    const { rangeText, interval, zone: read, notes, timezone } = relabelRange(run, reading.locale ?? "en");
    return { ok: true, range: { rangeText, interval, zone: read, notes, timezone } };
  }
  if (range && "text" in range) return strict(range.text, resolveReportRange(range.text, context));
  const parts = range && "parts" in range ? range.parts : [];
  return readRangeParts(parts, servers, context);
}

/** Where only a range is expected, other words have no meaning. */
const strict = (text: string, range: RangeResolution): ReturnType<typeof readRange> =>
  range.ok
    ? range
    : { ok: false, refusal: range, mistakes: [{ part: "range", refusal: range }], text, keywords: [] };
