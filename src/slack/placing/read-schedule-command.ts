import { type Completion, completeOrder } from "../../orders/complete-order.ts";
import { readOrderText } from "../../orders/order-text.ts";
import type { Destination } from "../../orders/report-request.ts";
import { takeScheduleOptions } from "../../orders/schedule-options.ts";
import type { Contradiction } from "../../orders/take-options.ts";
import { findSchedule, type ScheduleRefused } from "../../schedule/index.ts";
import type { Definition } from "../../schedules/types.ts";
import type { Person } from "../access/people.ts";
import type { PlacingDeps } from "../context.ts";
import { draftDefaults } from "./draft-defaults.ts";
import { keptOrder } from "./kept-order.ts";
import { readingContext } from "./reading-context.ts";

export type ScheduleCommand =
  /** Nothing in it recurs. */
  | { readonly kind: "once" }
  | { readonly kind: "schedule"; readonly definition: Definition }
  | { readonly kind: "unread"; readonly refused: ScheduleRefused }
  | { readonly kind: "contradiction"; readonly contradiction: Contradiction }
  | ({ readonly kind: "refused" } & Extract<Completion, { ok: false }>);

/** Longer texts are documents, which the reader of orders refuses. */
const MAX_LENGTH = 1000;

/**
 * Reads a command that may recur: "last month csv every month on the 1st at 9 to #billing in Berlin", in any order.
 * @param text as Slack sends it for a command with `should_escape`
 * @param at when it was typed: the recurrence is anchored there
 */
export function readScheduleCommand(
  deps: Pick<PlacingDeps, "fiscalYearStart" | "servers" | "now">,
  text: string,
  { person, here, at }: { readonly person: Person; readonly here: Destination; readonly at: Date },
): ScheduleCommand {
  const { zone, locale } = person;
  // A channel is known by its `<`, which nobody can type: everything else may be as it was typed.
  if (text.length > MAX_LENGTH) return { kind: "once" };
  const typed = text.trim().replace(/\s+/g, " ").replaceAll("&amp;", "&");
  const { options, rest: said } = takeScheduleOptions(typed);
  const found = findSchedule(said, { now: at, zone, locale });
  if (!found) return { kind: "once" };
  const reading = { ...readingContext(deps, person), now: at };
  const completing = { defaults: draftDefaults(deps, person), here, reading, servers: deps.servers };
  const complete = (words: string) => {
    const read = readOrderText(words, deps.servers);
    if (read.kind !== "report") return read.kind === "empty" ? completeOrder({}, completing) : read;
    return { ...completeOrder(read.draft, completing), zone: read.draft.zone };
  };
  if (!found.ok) {
    // What the report's own words mean goes before a recurrence that they cannot be.
    const once = complete(text);
    return "ok" in once && once.ok ? { kind: "once" } : { kind: "unread", refused: found };
  }
  const order = complete(found.rest);
  if (!("ok" in order)) {
    return order.kind === "two-formats" || order.kind === "twice" || order.kind === "no-channel"
      ? { kind: "contradiction", contradiction: order }
      : { kind: "once" };
  }
  if (!order.ok) return { kind: "refused", ...order };
  const orderZone = "zone" in order ? order.zone : undefined;
  return {
    kind: "schedule",
    definition: {
      order: {
        rangeText: order.order.rangeText,
        ...keptOrder(order.order),
        ...(orderZone !== undefined && { zone: orderZone }),
        ...options,
      },
      rule: found.schedule.rule,
      words: found.text,
      // One zone for the due time and the range: at half past midnight in Berlin, New York is still in the month before.
      zone: found.schedule.rule.zone,
      locale,
    },
  };
}
