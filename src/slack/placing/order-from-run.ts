import { relabelRange } from "../../orders/relabel-range.ts";
import type { ReportRequest, Requester } from "../../orders/report-request.ts";
import type { Run } from "../../runs/types.ts";
import { authorizeOrder, type Denied, denyShared, recordRefusal } from "../access/admission.ts";
import { openDirectMessage } from "../access/channels.ts";
import type { PlacingDeps } from "../context.ts";
import { type Confirmation, confirmationFor, isConfirmed } from "./confirmation.ts";

/** What can be ordered from a run that there is. */
export type FromRun = "again" | "other" | "retry";

export interface Rerun {
  readonly run: Run;
  readonly kind: FromRun;
  readonly requester: Requester;
  /** `there` is where the run's own report went. */
  readonly destination: "there" | "me";
  /** Two clicks with one key are one order. */
  readonly key: string;
  /** The organizations that it was confirmed for, where it was; see `digestOf`. */
  readonly confirmed?: string;
}

export type RunOrderOutcome =
  /** `isNew` is false when this was ordered already, or there is nothing to retry any more. */
  | { readonly kind: "ordered"; readonly run: Run | undefined; readonly isNew: boolean }
  | { readonly kind: "denied"; readonly denied: Denied }
  | { readonly kind: "unconfirmed"; readonly confirmation: Confirmation };

/**
 * Orders a run's report again, in the other format, or retries it: the interval of the run, not what its words mean
 * today. Who asks and where it goes is checked anew each time, and a channel that others read is confirmed anew.
 */
export async function orderFromRun(deps: PlacingDeps, rerun: Rerun): Promise<RunOrderOutcome> {
  const { run, kind, requester, key } = rerun;
  const channelId = rerun.destination === "me" ? undefined : run.request.destination.channelId;
  const { person, denied, sharedChannel } = await authorizeOrder(deps, requester.userId, channelId);
  const refuse = async (reason: Denied): Promise<RunOrderOutcome> => {
    await recordRefusal(deps, reason, requester, channelId);
    return { kind: "denied", denied: reason };
  };
  if (denied) return refuse(denied);
  if (sharedChannel && !isConfirmed(sharedChannel, rerun.confirmed)) {
    const by = requester.userId;
    const asked = confirmationFor(sharedChannel, run.request.rangeLabel, {
      by,
      at: deps.now(),
      key,
      wish: { kind, runId: run.id },
    });
    return asked
      ? { kind: "unconfirmed", confirmation: asked }
      : refuse(await denyShared(deps, person.locale));
  }
  if (kind === "retry" && channelId !== undefined) {
    const retried = await deps.runs.retry(run.id, requester, sharedChannel?.teamIds);
    return { kind: "ordered", run: retried, isNew: retried !== undefined };
  }
  // What was confirmed is confirmed anew, and a workflow that waited has its report.
  const { sharedWith: _, workflow: __, ...request } = run.request;
  const { run: ordered, created } = await deps.runs.order({
    request: {
      ...relabelRange(request, person.locale),
      requester,
      format: kind === "other" ? otherFormat(request.format) : request.format,
      ...(channelId === undefined && {
        destination: { channelId: await openDirectMessage(deps.clients.read, requester.userId) },
      }),
      ...(sharedChannel && { sharedWith: [...sharedChannel.teamIds] }),
    },
    idempotencyKey: key,
  });
  return { kind: "ordered", run: ordered, isNew: created };
}

const otherFormat = (format: ReportRequest["format"]): ReportRequest["format"] =>
  format === "PDF" ? "CSV" : "PDF";
