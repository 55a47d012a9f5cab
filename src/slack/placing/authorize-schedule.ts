import type { ScheduleOrder } from "../../schedules/types.ts";
import { type Admission, authorizeOrder, denyShared } from "../access/admission.ts";
import type { PlacingDeps } from "../context.ts";

/**
 * May this person order into the place of a schedule, and have its failures told where it says? That channel hears which
 * report failed and why, so it is looked at like one that gets reports; and nobody of another organization reads it.
 */
export async function authorizeSchedule(
  deps: PlacingDeps,
  userId: string,
  { destination, failuresTo }: Pick<ScheduleOrder, "destination" | "failuresTo">,
): Promise<Admission & { readonly channelId: string | undefined }> {
  const channelId = destination === "me" ? undefined : destination.channelId;
  const admission = await authorizeOrder(deps, userId, channelId);
  if (admission.denied || failuresTo === undefined) return { ...admission, channelId };
  const { person, denied, sharedChannel } = await authorizeOrder(deps, userId, failuresTo, { isHere: false });
  const refused = denied ?? (sharedChannel && (await denyShared(deps, person.locale)));
  return refused
    ? { person, denied: refused, sharedChannel: undefined, channelId: failuresTo }
    : { ...admission, channelId };
}
