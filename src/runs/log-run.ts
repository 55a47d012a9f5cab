import type { FailureCode } from "../errors.ts";
import type { Log } from "../ops/log.ts";
import { rangeLabelOf } from "../orders/range-label.ts";
import type { Run } from "./model.ts";

/** Who ordered what, in the names of Slack and VB365; a range as the bot understood it. */
const aboutRun = ({ id, request }: Run) => ({
  run: id,
  team: request.requester.teamId,
  user: request.requester.userId,
  channel: request.destination.channelId,
  server: request.server,
  format: request.format,
});

/** The line of a new run. @param ms how long its order took to be kept */
export function logOrder(log: Log, run: Run, ms: number): void {
  log.info({ ...aboutRun(run), range: rangeLabelOf(run.request), ms: Math.round(ms) }, "order");
}

/** The line of a run that is over. The time counts from its order. */
export function logEnd(log: Log, run: Run, now: Date, code?: FailureCode): void {
  const ms = now.getTime() - Date.parse(run.orderedAt);
  if (code === undefined) log.info({ ...aboutRun(run), ms }, "done");
  else log.warn({ ...aboutRun(run), ms, code }, "failed");
}
