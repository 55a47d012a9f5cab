import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import type { Log } from "../../../ops/log.ts";

/** Takes what belongs to a channel from its old ID to its new one. */
export type MoveChannel = (from: string, to: string) => Promise<object>;

type Args = SlackEventMiddlewareArgs<"channel_id_changed"> & AllMiddlewareArgs;

/**
 * A private channel is shared with another organization, which gives it another ID for good (docs.slack.dev,
 * "channel_id_changed"). Slack tells every app that is in it; whoever stores the old one finds nothing there any more.
 */
export const channelMovedCallback =
  (move: MoveChannel, log: Log) =>
  async ({ event }: Args): Promise<void> => {
    const { old_channel_id: from, new_channel_id: to } = event;
    if (!isId(from) || !isId(to)) return;
    const moved = await move(from, to);
    log.warn(
      { from, to, ...moved },
      "a channel’s ID changed; what belongs to it goes to the new one. If ACCESS_CHANNELS lists the old one, add the new one",
    );
  };

const isId = (id: unknown): id is string => typeof id === "string" && /^[CG][A-Z0-9]{2,}$/.test(id);
