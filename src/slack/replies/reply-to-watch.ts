import { withTimeout } from "../../async/timeout.ts";
import type { Messages } from "../../i18n/index.ts";
import type { Requester } from "../../orders/report-request.ts";
import type { WatchText } from "../../orders/watch-text.ts";
import { isAdmin } from "../access/admins.ts";
import { authorizeOrder, denyShared, recordRefusal } from "../access/admission.ts";
import type { ReplyDeps } from "../context.ts";
import { noticeReply, type Reply } from "../messages/replies.ts";
import { watchReply } from "../messages/watch-reply.ts";
import { destinationOf } from "../placing/watch-destination.ts";

/** How long the first reading of a server is waited for: its answer shows what is so. */
const READING_MS = 15_000;

/** Begins or ends the watch of servers in the channel where it was typed, or shows how it stands. */
export async function replyToWatch(
  deps: ReplyDeps,
  asked: WatchText,
  by: Requester,
  channelId: string,
  messages: Messages,
): Promise<Reply> {
  const { watch: words, answers, formats } = messages;
  if (asked.unknown !== undefined) {
    const near = (asked.near ?? []).map((line) => `/license-report ${line}`);
    const fix = near.length > 0 ? answers.didYouMean(formats.list(near, "or")) : words.notWatched.fix;
    return noticeReply({ problem: answers.mistakes.server(asked.unknown), fix });
  }
  if (channelId.startsWith("D")) return noticeReply(words.noDirect);
  const names = asked.server === undefined ? deps.servers : [asked.server];
  const isHere = (destination: { readonly teamId: string; readonly channelId: string }) =>
    destination.channelId === channelId && destination.teamId === by.teamId;
  const overview = async () => (await deps.watch.overview()).filter(({ server }) => names.includes(server));
  const before = await overview();
  const watched = before.filter(({ destinations }) => destinations.some(isHere)).map(({ server }) => server);
  const { person, denied, sharedChannel } = await authorizeOrder(deps, by.userId, channelId);
  const context = { zone: person.zone, now: deps.now(), messages };
  if (asked.what === "on" && watched.length === names.length && !denied) {
    return watchReply(words.already(formats.list(watched, "and")), await overview(), context);
  }
  const admin = await isAdmin(deps.access, by.userId);
  const reason = denied ?? (admin ? undefined : words.notAdmin);
  if (reason) {
    await recordRefusal(deps, reason, by, channelId);
    return noticeReply(reason);
  }
  if (asked.what === "off") {
    if (watched.length === 0) return noticeReply(words.notWatched);
    const { teamId, userId } = by;
    for (const server of watched) await deps.watch.remove({ server, teamId, channelId }, { teamId, userId });
    return watchReply(words.stopped(formats.list(watched, "and")), [], context);
  }
  if (sharedChannel) return noticeReply(await denyShared(deps, person.locale));
  for (const server of names) {
    await deps.watch.add(destinationOf(deps, server, channelId, by, person), { zone: person.zone });
  }
  await withTimeout(deps.watch.work(), READING_MS);
  const said = formats.sentences(words.started(formats.list([...names], "and")), words.firstReading);
  return watchReply(said, await overview(), context);
}
