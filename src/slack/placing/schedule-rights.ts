import { messagesFor } from "../../i18n/index.ts";
import type { Schedule } from "../../schedules/types.ts";
import { isAdmin } from "../access/admins.ts";
import { authorizeOrder, authorizeUser, type Denied } from "../access/admission.ts";
import type { PlacingDeps } from "../context.ts";

/** What somebody wants to do with a schedule. */
export type ScheduleRight =
  /** Whoever may order into its channel. */
  | "pause"
  /** Its owner and the admins. */
  | "manage"
  /** Whoever may order into its channel, where its owner may not any more. */
  | "take-over";

/** Why somebody may not, where it is not about them or the channel. */
export interface NotTheirs {
  readonly problem: string;
  readonly fix: string;
}

/** Looks the person up, and says whether they may; `messages` of the answer are in their language. */
export async function judgeRight(
  deps: PlacingDeps,
  schedule: Schedule,
  userId: string,
  right: ScheduleRight,
): Promise<Denied | NotTheirs | undefined> {
  const { person, denied } = await authorizeUser(deps, userId);
  if (denied) return denied;
  const { notYours } = messagesFor(person.locale).schedules.refused;
  const isTheirs = schedule.owner.userId === userId || (await isAdmin(deps.access, userId));
  if (right !== "take-over" && isTheirs) return undefined;
  const { destination } = schedule.order;
  if (right === "manage") return notYours;
  if (right === "take-over" && schedule.untaken === 0 && !isTheirs) return notYours;
  // Nobody else reads what goes to one person: there is no channel to order into.
  if (destination === "me") return right === "take-over" ? undefined : notYours;
  return (await authorizeOrder(deps, userId, destination.channelId)).denied;
}
