import type { ReportRequest } from "../../../request/report-request.ts";
import { retellRange } from "../../../request/retell-range.ts";
import { admit } from "../../admission.ts";
import type { ListenerDeps } from "../deps.ts";
import { type NothingDone, onRunButton } from "./on-run.ts";

/** The same interval, in the same format, in the same place; the interval of the card, not what its words mean today. */
export const runAgainCallback = (deps: ListenerDeps) => orderFrom(deps, "again", (request) => request);

/** The same interval as CSV where it was a PDF, and the other way round. */
export const otherFormatCallback = (deps: ListenerDeps) =>
  orderFrom(deps, "other", (request) => ({ ...request, format: request.format === "PDF" ? "CSV" : "PDF" }));

function orderFrom(deps: ListenerDeps, name: string, change: (request: ReportRequest) => ReportRequest) {
  return onRunButton(deps, async (runId, { by: requester, at, words }): Promise<NothingDone | undefined> => {
    const run = await deps.runs.find(runId);
    if (!run) return words.clicks.unknownRun;
    const { channelId } = run.request.destination;
    const { person, barred } = await admit(deps, requester.userId, channelId);
    if (barred) {
      const reason = `${barred.happened} ${barred.todo}`;
      await deps.runs.refused({ requester, channelId, reason });
      return barred;
    }
    const { created } = await deps.runs.order({
      request: { ...retellRange(change(run.request), person.locale), requester },
      idempotencyKey: keyOf(`${requester.teamId}:${runId}:${name}:${requester.userId}`, at),
    });
    return created ? undefined : words.clicks.orderedJustNow;
  });
}

/** Two clicks of one person within a minute, by Slack's clock, are one order: people click twice. */
const keyOf = (what: string, clickedAt: string): string => `${what}:${Math.floor(Number(clickedAt) / 60)}`;
