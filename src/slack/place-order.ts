import type { Destination, ReportRequest, Requester } from "../request/report-request.ts";
import { type RangeOutcome, settleRange } from "../request/settle-range.ts";
import type { Run } from "../runs/types.ts";
import { admit, type Barred } from "./admission.ts";
import type { ListenerDeps } from "./listeners/deps.ts";

/** What somebody asks for, still in words. */
export interface Wish {
  readonly rangeText: string;
  readonly format: ReportRequest["format"];
  /** IANA zone; undefined is the person's own. */
  readonly zone: string | undefined;
  /** Undefined is the first of the settings. */
  readonly server: string | undefined;
  readonly requester: Requester;
  readonly destination: Destination;
  readonly idempotencyKey: string;
}

export type OrderOutcome =
  | { readonly kind: "ordered"; readonly run: Run }
  | { readonly kind: "barred"; readonly barred: Barred }
  | { readonly kind: "refused"; readonly range: Extract<RangeOutcome, { ok: false }> };

/** From a wish to a durable run, or to the reason why there is none. Every way of asking goes through here. */
export async function placeOrder(deps: ListenerDeps, wish: Wish): Promise<OrderOutcome> {
  const { requester, destination } = wish;
  const { person, barred } = await admit(deps, requester.userId, destination.channelId);
  if (barred) return { kind: "barred", barred };
  const zone = wish.zone ?? person.zone;
  const range = settleRange(wish.rangeText, { now: deps.now(), zone, locale: person.locale });
  if (!range.ok) return { kind: "refused", range };
  const request: ReportRequest = {
    ...range.range,
    format: wish.format,
    server: wish.server ?? deps.servers[0],
    requester,
    destination,
  };
  const { run } = await deps.runs.order({ request, idempotencyKey: wish.idempotencyKey });
  return { kind: "ordered", run };
}
