import { completeOrder } from "../../orders/complete-order.ts";
import type { OrderNote } from "../../orders/order-note.ts";
import type { ReportRequest } from "../../orders/report-request.ts";
import { groupsToAsk, mayReceive } from "../../runs/access.ts";
import type { Asked, Prepared } from "../../schedules/desk.ts";
import type { Schedule } from "../../schedules/types.ts";
import { authorizeUser } from "../access/admission.ts";
import { checkChannel, checkDestination, openDirectMessage } from "../access/channels.ts";
import type { PlacingDeps } from "../context.ts";
import { slackErrorCode } from "../web-api/failures.ts";
import { scheduleReading } from "./schedule-reading.ts";

/** What it takes to order for somebody who is not at hand. */
export type PreparingDeps = Pick<PlacingDeps, "access" | "clients" | "fiscalYearStart" | "now" | "people">;

/**
 * Asks for an occurrence of a schedule as if its owner did at its due instant: the person and the channel are looked at
 * now, the range is read as of then, in the zone and the language that the schedule was set in.
 * @throws what may heal, such as Slack that does not answer: nobody may order whom it does not tell of, but nothing is
 * lost either
 */
export async function prepareOccurrence(
  deps: PreparingDeps,
  schedule: Schedule,
  asked: Asked,
): Promise<Prepared> {
  const { owner, order } = schedule;
  if (!(await mayOwnerOrder(deps, owner.userId))) return { kind: "owner" };
  const place = await placeNow(deps, schedule);
  if ("kind" in place) return place;
  const completion = completeOrder(
    { ...order, range: { text: order.rangeText }, destination: place },
    {
      defaults: [],
      here: undefined,
      servers: [order.server],
      reading: scheduleReading(deps, schedule, asked.due),
    },
  );
  if (!completion.ok) {
    const { reason, languages } = completion.refusal;
    return { kind: "range", refusal: { reason, ...(languages && { languages }) } };
  }
  const { formats, destination: _, ...ordered } = completion.order;
  const request = (format: ReportRequest["format"]): ReportRequest => ({
    ...ordered,
    notes: [...ordered.notes, ...notesOf(schedule, asked, deps.now())],
    format,
    requester: owner,
    locale: schedule.locale,
    destination: place,
    ...(order.sharedWith && { sharedWith: [...order.sharedWith] }),
    origin: {
      kind: "schedule",
      scheduleId: schedule.id,
      due: asked.due.toISOString(),
      made: asked.made,
      // Whoever asks for it by hand wants to see it.
      ...(order.whenChanged &&
        asked.made !== "missed" &&
        asked.made !== "now" && {
          whenChanged: order.whenChanged,
        }),
      ...(order.failuresTo !== undefined && { failuresTo: order.failuresTo }),
    },
  });
  const [first, ...others] = formats;
  return { kind: "ready", requests: [request(first), ...others.map(request)] };
}

/** People who left are unknown to Slack, or deactivated. */
const GONE = new Set(["user_not_found", "users_not_found", "user_not_visible"]);

async function mayOwnerOrder(deps: PreparingDeps, userId: string): Promise<boolean> {
  const { access } = deps;
  const groups = groupsToAsk(access.rules, userId);
  try {
    // Where Slack does not tell who is in a group, an order is refused; here it is asked again.
    if (groups.length > 0) await access.groups.holdOneOf(groups, userId);
    const { denied } = await authorizeUser(deps, userId);
    return denied === undefined;
  } catch (error) {
    if (GONE.has(slackErrorCode(error) ?? "")) return false;
    throw error;
  }
}

async function placeNow(
  { access, clients }: PreparingDeps,
  { order, owner }: Schedule,
): Promise<ReportRequest["destination"] | Prepared> {
  if (order.destination === "me") return { channelId: await openDirectMessage(clients.read, owner.userId) };
  const { channelId } = order.destination;
  const who = { userId: owner.userId, home: access.home };
  const check = await checkChannel(clients.read, channelId, who);
  if (check.kind === "among-people") return { kind: "place", why: "not-visible" };
  if (check.kind !== "ok" && check.kind !== "shared") return { kind: "place", why: check.kind };
  // The bot sees the channel: whoever does not any more was taken out of it.
  if (check.isPrivate && (await checkDestination(clients.read, channelId, who)).kind === "not-visible")
    return { kind: "owner" };
  const isOwnDirectMessage = check.kind === "ok" && check.isOwnDirectMessage;
  if (!mayReceive(access.rules, { channelId, isOwnDirectMessage }))
    return { kind: "place", why: "not-listed" };
  if (check.kind === "shared") {
    const confirmed = new Set(order.sharedWith);
    if (order.sharedWith === undefined || !check.teamIds.every((id) => confirmed.has(id)))
      return { kind: "place", why: "shared", teamIds: check.teamIds };
  }
  return order.destination;
}

function notesOf({ words, zone }: Schedule, { due, made }: Asked, now: Date): OrderNote[] {
  const by: OrderNote = { code: made === "now" ? "scheduled-now" : "scheduled", params: { words } };
  if (made === "due" || made === "now") return [by];
  const params = { due: due.toISOString(), made: now.toISOString(), zone };
  return [by, { code: made === "late" ? "scheduled-late" : "scheduled-missed", params }];
}
