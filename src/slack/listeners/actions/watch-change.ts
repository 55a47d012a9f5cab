import type { ListenerDeps } from "../../context.ts";
import { openWatchForm } from "../../forms/open-watch-form.ts";
import type { ActionArgs } from "../by-id.ts";

/** Opens the form of the watch, from a reply or from the App Home. */
export const watchChangeCallback =
  (deps: ListenerDeps) =>
  async ({ ack, body }: ActionArgs): Promise<void> => {
    await ack();
    await openWatchForm(deps, {
      triggerId: body.trigger_id,
      userId: body.user.id,
      channelId: body.channel?.id,
    });
  };
