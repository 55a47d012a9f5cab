import { type Completion, completeOrder } from "../../orders/complete-order.ts";
import type { OrderDraft } from "../../orders/order-draft.ts";
import type { ScheduleOptions } from "../../orders/schedule-options.ts";
import { SERVER_LOCAL } from "../../orders/zones.ts";
import { readRule, readSchedule, type ScheduleRefused, type StoredRule } from "../../schedule/index.ts";
import type { Definition, Schedule } from "../../schedules/types.ts";
import type { Person } from "../access/people.ts";
import type { PlacingDeps } from "../context.ts";
import { draftDefaults } from "./draft-defaults.ts";
import { keptOrder } from "./kept-order.ts";
import { scheduleReading } from "./schedule-reading.ts";

/** What somebody filled in to have a report come by itself; texts still unread. */
export interface ScheduleDraft extends ScheduleOptions {
  readonly order: OrderDraft & { readonly range: { readonly text: string } };
  readonly repeat: string;
}

export type ScheduleFormReading =
  | { readonly kind: "schedule"; readonly definition: Definition }
  | { readonly kind: "repeat"; readonly refused: ScheduleRefused }
  | { readonly kind: "range"; readonly refusal: Extract<Completion, { ok: false }>["refusal"] }
  /** It ends before its first run. */
  | { readonly kind: "over" };

/**
 * Reads a form of a schedule. Words that an edit leaves as they were keep their meaning and their language: every second
 * Monday stays the same Mondays when only the format changes.
 * @param edited the schedule as it stands
 */
export function readScheduleForm(
  deps: Pick<PlacingDeps, "fiscalYearStart" | "servers" | "now">,
  { order, repeat, whenChanged, failuresTo }: ScheduleDraft,
  person: Person,
  edited?: Schedule,
): ScheduleFormReading {
  const chosen = order.zone === SERVER_LOCAL ? undefined : order.zone;
  const zone = chosen ?? person.zone;
  const words = repeat.trim().replace(/\s+/g, " ");
  const { text: rangeText } = order.range;
  const isKept = edited !== undefined && edited.words === words && edited.zone === zone;
  const locale = isKept && edited.order.rangeText === rangeText ? edited.locale : person.locale;
  const now = deps.now();
  let rule: StoredRule;
  if (isKept) rule = edited.rule;
  else {
    const read = readSchedule(words, { now, zone, locale });
    if (!read.ok) return { kind: "repeat", refused: read };
    rule = read.rule;
  }
  if (readRule(rule).next(1, new Date(now.getTime() - 1)).length === 0) return { kind: "over" };
  const { zone: ruleZone } = rule;
  const completion = completeOrder(
    { ...order, zone: order.zone === SERVER_LOCAL ? SERVER_LOCAL : undefined },
    {
      defaults: draftDefaults(deps, { zone: ruleZone }),
      here: undefined,
      servers: deps.servers,
      reading: scheduleReading(deps, { zone: ruleZone, locale }, now),
    },
  );
  if (!completion.ok) return { kind: "range", refusal: completion.refusal };
  return {
    kind: "schedule",
    definition: {
      order: {
        rangeText,
        ...keptOrder(completion.order),
        ...(order.zone === SERVER_LOCAL && { zone: SERVER_LOCAL }),
        ...(whenChanged && { whenChanged }),
        ...(failuresTo !== undefined && { failuresTo }),
      },
      rule,
      words,
      zone: ruleZone,
      locale,
    },
  };
}
