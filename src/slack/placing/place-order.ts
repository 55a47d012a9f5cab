import type { FormatChoice } from "../../orders/command-text.ts";
import { findMistakes, type Mistake } from "../../orders/find-mistakes.ts";
import type { Destination, ReportRequest, Requester } from "../../orders/report-request.ts";
import { type RangeOutcome, resolveReportRange } from "../../orders/resolve-report-range.ts";
import type { Run } from "../../runs/types.ts";
import {
  authorizeOrder,
  type Denied,
  denyShared,
  recordRefusal,
  type SharedChannel,
} from "../access/admission.ts";
import { openDirectMessage } from "../access/channels.ts";
import type { PlacingDeps } from "../context.ts";
import { type Confirmation, confirmationFor, isConfirmed } from "./confirmation.ts";
import { readingContext } from "./reading-context.ts";

/** Where a result is to go: a place in Slack, or the person's own direct message, which may not be open yet. */
export type RequestedDestination = Destination | "me";

/** A choice of formats as the reports it stands for. */
export const formatsOf = (choice: FormatChoice): OrderDraft["formats"] =>
  choice === "BOTH" ? ["PDF", "CSV"] : [choice];

/** What somebody asks for, still in words. */
export interface OrderDraft {
  readonly rangeText: string;
  /** A report of each; each has its own run, with its own card and file. */
  readonly formats: readonly [ReportRequest["format"], ...ReportRequest["format"][]];
  /** IANA zone or `Local`; undefined is the person's own. */
  readonly zone: string | undefined;
  /** Undefined is the first of the settings. */
  readonly server: string | undefined;
  readonly requester: Requester;
  readonly destination: RequestedDestination;
  readonly idempotencyKey: string;
  /** The organizations that it was confirmed for, where it was; see `digestOf`. */
  readonly confirmed?: string;
  /** When it was asked for first, if not now: its range is read at that moment. */
  readonly askedAt?: Date;
  /** The step of a workflow that waits for the report. */
  readonly workflow?: ReportRequest["workflow"];
}

export type OrderOutcome =
  | { readonly kind: "ordered"; readonly runs: readonly [Run, ...Run[]] }
  | { readonly kind: "denied"; readonly denied: Denied }
  /** Other organizations would read it: to be confirmed by the person who asked. */
  | { readonly kind: "unconfirmed"; readonly confirmation: Confirmation }
  | {
      readonly kind: "refused";
      readonly range: Extract<RangeOutcome, { ok: false }>;
      readonly mistakes: readonly Mistake[];
    };

/** From a wish to durable runs, or to the reason why there are none. Every way of asking goes through here. */
export async function placeOrder(deps: PlacingDeps, draft: OrderDraft): Promise<OrderOutcome> {
  const { requester, destination } = draft;
  const now = draft.askedAt ?? deps.now();
  const channelId = destination === "me" ? undefined : destination.channelId;
  const { person, denied, sharedChannel } = await authorizeOrder(deps, requester.userId, channelId);
  if (denied) return refused(deps, draft, denied);
  const { locale } = person;
  const context = { ...readingContext(deps, person), now, zone: draft.zone };
  const settle = (text: string) => resolveReportRange(text, context);
  const range = settle(draft.rangeText);
  if (!range.ok) {
    return { kind: "refused", range, mistakes: findMistakes(draft.rangeText, deps.servers, settle) };
  }
  if (sharedChannel && !isConfirmed(sharedChannel, draft.confirmed)) {
    const asked = questionOf(draft, sharedChannel, range.range.rangeLabel, now);
    return asked
      ? { kind: "unconfirmed", confirmation: asked }
      : refused(deps, draft, await denyShared(deps, locale));
  }
  const settled = {
    ...range.range,
    server: draft.server ?? deps.servers[0],
    requester,
    locale,
    destination: await settleDestination(deps, draft),
    ...(sharedChannel && { sharedWith: [...sharedChannel.teamIds] }),
    ...(draft.workflow && { workflow: draft.workflow }),
  };
  const [first, ...others] = draft.formats;
  const order = async (format: ReportRequest["format"]) => {
    // One key for each report, so that an order repeated after a crash between the two completes them.
    const idempotencyKey = others.length === 0 ? draft.idempotencyKey : `${draft.idempotencyKey}:${format}`;
    const { run } = await deps.runs.order({ request: { ...settled, format }, idempotencyKey });
    return run;
  };
  const runs: [Run, ...Run[]] = [await order(first)];
  for (const format of others) runs.push(await order(format));
  return { kind: "ordered", runs };
}

async function refused(
  deps: PlacingDeps,
  { requester, destination }: OrderDraft,
  denied: Denied,
): Promise<OrderOutcome> {
  const channelId = destination === "me" ? undefined : destination.channelId;
  await recordRefusal(deps, denied, requester, channelId);
  return { kind: "denied", denied };
}

function questionOf(
  draft: OrderDraft,
  sharedChannel: SharedChannel,
  words: string,
  at: Date,
): Confirmation | undefined {
  // A workflow has nobody at hand who could answer.
  if (draft.destination === "me" || draft.workflow) return undefined;
  const { rangeText, formats, zone, server, destination, requester, idempotencyKey: key } = draft;
  const [first, second] = formats;
  return confirmationFor(sharedChannel, words, {
    by: requester.userId,
    at,
    key,
    wish: {
      kind: "words",
      rangeText,
      formats: second ? [first, second] : [first],
      ...(zone !== undefined && { zone }),
      ...(server !== undefined && { server }),
      ...destination,
    },
  });
}

async function settleDestination(
  { clients }: PlacingDeps,
  { destination, requester }: OrderDraft,
): Promise<Destination> {
  if (destination !== "me") return destination;
  return { channelId: await openDirectMessage(clients.read, requester.userId) };
}
