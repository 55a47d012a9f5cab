import type { Requester } from "../../orders/report-request.ts";
import type { Destination } from "../../watch/index.ts";
import type { HomeDeps } from "../context.ts";
import type { WatchedContent } from "./view/index.ts";

/** What the watch knows; the rest of the App Home is shown without it. */
export async function homeWatch(
  { watch, log }: HomeDeps,
  { teamId, enterpriseId }: Requester,
): Promise<WatchedContent | undefined> {
  try {
    const isHere = (channel: Destination) =>
      channel.teamId === teamId || (enterpriseId !== undefined && channel.enterpriseId === enterpriseId);
    return { servers: await watch.overview(), isHere };
  } catch (error) {
    log.warn({ err: error }, "can’t show the license watch on App Home");
    return undefined;
  }
}
