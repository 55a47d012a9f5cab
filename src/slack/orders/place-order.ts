import type { FormatChoice } from "../../orders/command-text.ts";
import { findMistakes, type Mistake } from "../../orders/find-mistakes.ts";
import type { Destination, ReportRequest, Requester } from "../../orders/report-request.ts";
import { type RangeOutcome, settleRange } from "../../orders/settle-range.ts";
import type { Run } from "../../runs/types.ts";
import { admit, type Barred, type External, flatRefusal, recordRefusal } from "../access/admission.ts";
import { openDirectMessage } from "../access/channels.ts";
import type { ListenerDeps } from "../deps.ts";
import { isConfirmed, type Question, question } from "./confirmation.ts";
import { readingContext } from "./reading-context.ts";

/** Where a result is to go: a place in Slack, or the person's own direct message, which may not be open yet. */
export type WishedDestination = Destination | "me";

/** A choice of formats as the reports it stands for. */
export const formatsOf = (choice: FormatChoice): Wish["formats"] =>
  choice === "BOTH" ? ["PDF", "CSV"] : [choice];

/** What somebody asks for, still in words. */
export interface Wish {
  readonly rangeText: string;
  /** A report of each; each has its own run, with its own card and file. */
  readonly formats: readonly [ReportRequest["format"], ...ReportRequest["format"][]];
  /** IANA zone or `Local`; undefined is the person's own. */
  readonly zone: string | undefined;
  /** Undefined is the first of the settings. */
  readonly server: string | undefined;
  readonly requester: Requester;
  readonly destination: WishedDestination;
  readonly idempotencyKey: string;
  /** The organisations that it was confirmed for, where it was; see `digestOf`. */
  readonly confirmed?: string;
  /** When it was asked for first, if not now: its range is read at that moment. */
  readonly askedAt?: Date;
  /** The step of a workflow that waits for the report. */
  readonly workflow?: ReportRequest["workflow"];
}

export type OrderOutcome =
  | { readonly kind: "ordered"; readonly runs: readonly [Run, ...Run[]] }
  | { readonly kind: "barred"; readonly barred: Barred }
  /** Other organisations would read it: to be confirmed by the person who asked. */
  | { readonly kind: "external"; readonly question: Question }
  | {
      readonly kind: "refused";
      readonly range: Extract<RangeOutcome, { ok: false }>;
      readonly mistakes: readonly Mistake[];
    };

/** From a wish to durable runs, or to the reason why there are none. Every way of asking goes through here. */
export async function placeOrder(deps: ListenerDeps, wish: Wish): Promise<OrderOutcome> {
  const { requester, destination } = wish;
  const now = wish.askedAt ?? deps.now();
  const channelId = destination === "me" ? undefined : destination.channelId;
  const { person, barred, external } = await admit(deps, requester.userId, channelId);
  if (barred) return refused(deps, wish, barred);
  const { locale } = person;
  const context = { ...readingContext(deps, person), now, zone: wish.zone };
  const settle = (text: string) => settleRange(text, context);
  const range = settle(wish.rangeText);
  if (!range.ok) {
    return { kind: "refused", range, mistakes: findMistakes(wish.rangeText, deps.servers, settle) };
  }
  if (external && !isConfirmed(external, wish.confirmed)) {
    const asked = questionOf(wish, external, range.range.words, now);
    return asked
      ? { kind: "external", question: asked }
      : refused(deps, wish, await flatRefusal(deps, locale));
  }
  const settled = {
    ...range.range,
    server: wish.server ?? deps.servers[0],
    requester,
    locale,
    destination: await settleDestination(deps, wish),
    ...(external && { sharedWith: [...external.teamIds] }),
    ...(wish.workflow && { workflow: wish.workflow }),
  };
  const [first, ...others] = wish.formats;
  const order = async (format: ReportRequest["format"]) => {
    // One key for each report, so that an order repeated after a crash between the two completes them.
    const idempotencyKey = others.length === 0 ? wish.idempotencyKey : `${wish.idempotencyKey}:${format}`;
    const { run } = await deps.runs.order({ request: { ...settled, format }, idempotencyKey });
    return run;
  };
  const runs: [Run, ...Run[]] = [await order(first)];
  for (const format of others) runs.push(await order(format));
  return { kind: "ordered", runs };
}

async function refused(
  deps: ListenerDeps,
  { requester, destination }: Wish,
  barred: Barred,
): Promise<OrderOutcome> {
  const channelId = destination === "me" ? undefined : destination.channelId;
  await recordRefusal(deps, barred, requester, channelId);
  return { kind: "barred", barred };
}

function questionOf(wish: Wish, external: External, words: string, at: Date): Question | undefined {
  // A workflow has nobody at hand who could answer.
  if (wish.destination === "me" || wish.workflow) return undefined;
  const { rangeText, formats, zone, server, destination, requester, idempotencyKey: key } = wish;
  const [first, second] = formats;
  return question(external, words, {
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
  { clients }: ListenerDeps,
  { destination, requester }: Wish,
): Promise<Destination> {
  if (destination !== "me") return destination;
  return { channelId: await openDirectMessage(clients.look, requester.userId) };
}
