import { Failure } from "../../errors.ts";
import { type CompleteOrder, type Completion, destinationOf } from "../../orders/complete-order.ts";
import { correctionsOf } from "../../orders/corrections.ts";
import type { Format, OrderDraft } from "../../orders/order-draft.ts";
import type { Destination, ReportRequest, Requester } from "../../orders/report-request.ts";
import type { Run } from "../../runs/types.ts";
import {
  authorizeOrder,
  type Denied,
  denyShared,
  denyWaiting,
  recordRefusal,
  type SharedChannel,
} from "../access/admission.ts";
import { openDirectMessage } from "../access/channels.ts";
import type { PlacingDeps } from "../context.ts";
import { type Confirmation, confirmationFor, isConfirmed } from "./confirmation.ts";
import { readAhead } from "./look-ahead.ts";
import { type OfferedCorrection, offerCorrections } from "./offer-corrections.ts";

/** A draft, and who orders it where. */
export interface Order {
  readonly draft: OrderDraft;
  readonly requester: Requester;
  /** Where it was ordered, and where the report goes by default; undefined for the person's direct message. */
  readonly here?: Destination;
  /** That is a conversation between people, as far as Slack’s payload tells. */
  readonly amongPeople?: boolean;
  readonly idempotencyKey: string;
  /** The run of the draft itself is retried on its own card, where it goes there again. */
  readonly isRetry?: boolean;
  /** The organizations that it was confirmed for, where it was; see `digestOf`. */
  readonly confirmedFor?: string;
  /** When it was first ordered, if not now: its range is read as of that moment. */
  readonly askedAt?: Date;
  /** The step of a workflow that waits for the report. */
  readonly workflow?: ReportRequest["workflow"];
  /** Aborts when its person was told that nothing was ordered: then nothing is, unless it has been already. */
  readonly signal?: Pick<AbortSignal, "aborted"> | undefined;
}

export type OrderResult =
  /** `isNew` is false when this was ordered already. */
  | { readonly kind: "ordered"; readonly runs: readonly [Run, ...Run[]]; readonly isNew: boolean }
  /** There is nothing to retry any more: somebody was faster. */
  | { readonly kind: "already-retried" }
  /** Its person was told before that nothing was ordered. */
  | { readonly kind: "too-late" }
  /** The run whose range the draft takes is unknown here. */
  | { readonly kind: "unknown-run" }
  | { readonly kind: "denied"; readonly denied: Denied }
  /** Other organizations would read it: to be confirmed by the requester. */
  | { readonly kind: "unconfirmed"; readonly confirmation: Confirmation }
  | ({ readonly kind: "refused"; readonly corrections: readonly OfferedCorrection[] } & Extract<
      Completion,
      { ok: false }
    >);

/** The same order again, whose runs have come to nothing meanwhile: nothing follows, and its person is to know. */
export const cameToNothing = ({ runs, isNew }: Extract<OrderResult, { kind: "ordered" }>): boolean =>
  !isNew && runs.every(({ state }) => state === "cancelled" || state === "failed");

/**
 * From a draft to durable runs, or to the reason why there are none: authorized, completed, confirmed where others would
 * read it, placed. Every way of asking goes through here.
 */
export async function placeOrder(deps: PlacingDeps, order: Order): Promise<OrderResult> {
  const { draft, requester, here } = order;
  const { range } = draft;
  const source = range && "ofRun" in range ? await deps.runs.find(range.ofRun) : undefined;
  if (range && "ofRun" in range && !source) return { kind: "unknown-run" };
  const destination = destinationOf(draft.destination, here);
  const channelId = destination === "me" ? undefined : destination.channelId;
  const now = order.askedAt ?? deps.now();
  const admission = authorizeOrder(deps, requester.userId, channelId, {
    amongPeople: order.amongPeople === true && channelId === here?.channelId,
    isHere: channelId === here?.channelId,
  });
  // While Slack is asked. What somebody wants who may not order is read in vain: they are told that alone.
  const reading = readAhead(deps, order, source, now);
  reading.catch(() => {});
  const { person, denied, sharedChannel } = await admission;
  const refuse = async (reason: Denied): Promise<OrderResult> => {
    await recordRefusal(deps, reason, requester, channelId);
    return { kind: "denied", denied: reason };
  };
  if (denied) return refuse(denied);
  const { completion, completing } = await reading;
  if (!completion.ok) {
    const corrections = offerCorrections(order, correctionsOf(draft, completion, completing), now);
    return { kind: "refused", ...completion, corrections };
  }
  const complete = completion.order;
  if (sharedChannel && !isConfirmed(sharedChannel, order.confirmedFor)) {
    const confirmation = confirmationOf(order, complete, sharedChannel, now);
    return confirmation
      ? { kind: "unconfirmed", confirmation }
      : refuse(await denyShared(deps, person.locale));
  }
  const sharedWith = sharedChannel && [...sharedChannel.teamIds];
  if (order.signal?.aborted) return { kind: "too-late" };
  if (order.isRetry && source && channelId !== undefined) {
    const run = await deps.runs.retry(source.id, requester, sharedWith);
    return run ? { kind: "ordered", runs: [run], isNew: true } : { kind: "already-retried" };
  }
  const confirmed = { locale: person.locale, ...(sharedWith && { sharedWith }) };
  try {
    return await placeAll(deps, order, complete, confirmed);
  } catch (error) {
    if (isTooMany(error)) return refuse(await denyWaiting(deps, error, person.locale));
    throw error;
  }
}

const isTooMany = (error: unknown): error is Failure =>
  error instanceof Failure && error.code === "too_many_waiting";

/** Undefined where nobody could confirm it: a workflow has nobody at hand. */
function confirmationOf(
  { draft, requester, idempotencyKey: key, isRetry, workflow }: Order,
  { destination, interval, zone }: CompleteOrder,
  sharedChannel: SharedChannel,
  at: Date,
): Confirmation | undefined {
  if (destination === "me" || workflow) return undefined;
  return confirmationFor(
    sharedChannel,
    { interval, zone },
    {
      by: requester.userId,
      at,
      key,
      draft: { ...draft, destination },
      ...(isRetry && { isRetry }),
    },
  );
}

/** One run for each format. */
async function placeAll(
  deps: PlacingDeps,
  { requester, idempotencyKey: key, workflow, signal }: Order,
  { formats, destination, ...request }: CompleteOrder,
  confirmed: Pick<ReportRequest, "locale" | "sharedWith">,
): Promise<OrderResult> {
  const settled = {
    ...request,
    ...confirmed,
    requester,
    destination:
      destination === "me"
        ? { channelId: await openDirectMessage(deps.clients.read, requester.userId) }
        : destination,
    ...(workflow && { workflow }),
  };
  const place = (format: Format, behind?: string) =>
    deps.runs.order({
      request: { ...settled, format, ...(behind !== undefined && { behind }) },
      idempotencyKey: `${key}:${format}`,
    });
  if (signal?.aborted) return { kind: "too-late" };
  const [first, ...others] = formats;
  // One key for each report, whatever is ordered with it: an order repeated after a crash between the two completes
  // them, and both formats after the one order the other only.
  const placed = await place(first);
  const runs: [Run, ...Run[]] = [placed.run];
  let isNew = placed.created;
  for (const format of others) {
    const next = await place(format, placed.run.id).catch(async (error: unknown) => {
      // Both or none: a person who reads that it was refused waits for nothing.
      if (isTooMany(error) && isNew) await deps.runs.cancel(placed.run.id, requester);
      throw error;
    });
    runs.push(next.run);
    isNew ||= next.created;
  }
  return { kind: "ordered", runs, isNew };
}
