import { Failure } from "../../errors.ts";
import type { Run } from "../../runs/types.ts";
import { checkChannel } from "../access/channels.ts";
import type { Home } from "../access/people.ts";
import type { SlackClients } from "../web-api/clients.ts";

/**
 * A channel may be shared with other organizations between the order and its report, which can take an hour. Looked at
 * right before the report becomes visible; a channel that the bot cannot see any more is left to that call to refuse.
 * @throws Failure `slack_channel_shared` where the person who ordered did not confirm the report for those who read it
 */
export async function proveReaders(
  { read }: Pick<SlackClients, "read">,
  home: Home,
  { request: { destination, requester, sharedWith } }: Run,
): Promise<void> {
  const check = await checkChannel(read, destination.channelId, { userId: requester.userId, home });
  if (check.kind !== "shared") return;
  const isConfirmed = sharedWith !== undefined && check.teamIds.every((id) => sharedWith.includes(id));
  if (!isConfirmed) throw new Failure("slack_channel_shared");
}
