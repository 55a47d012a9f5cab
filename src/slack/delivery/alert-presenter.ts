import { Failure } from "../../errors.ts";
import { messagesFor } from "../../i18n/index.ts";
import type { Log } from "../../ops/log.ts";
import type { AlertPresenter, ShownAlert } from "../../watch/index.ts";
import { checkChannel } from "../access/channels.ts";
import { ALERT_EVENT, buildAlert, buildAlertReply } from "../messages/alert-card.ts";
import { isPlainNo, slackErrorCode, toSlackFailure } from "../web-api/failures.ts";
import type { Workspace, Workspaces } from "../workspaces/types.ts";
import { createBulletinPresenter } from "./bulletin-presenter.ts";
import { findMessage } from "./find-message.ts";

export interface AlertPresenterDeps {
  readonly workspaces: Workspaces;
  readonly log: Log;
  readonly now: () => Date;
  /** Who is mentioned below a critical alert that nobody takes. */
  readonly escalateTo: { readonly users: readonly string[]; readonly userGroups: readonly string[] };
}

/** Shows alerts in the channels that watch, each in its workspace. */
export function createAlertPresenter({
  workspaces,
  escalateTo,
  log,
  now,
}: AlertPresenterDeps): AlertPresenter {
  const workspaceOf = async (place: ShownAlert["place"]): Promise<Workspace> => {
    const workspace = await workspaces.find(place);
    if (!workspace) throw new Failure("slack_token_revoked");
    return workspace;
  };
  const contextOf = ({ place, zone }: ShownAlert) => ({ zone, messages: messagesFor(place.locale) });
  const mentions = [
    ...escalateTo.users.map((id) => `<@${id}>`),
    ...escalateTo.userGroups.map((id) => `<!subteam^${id}>`),
  ];
  const quiet = { unfurl_links: false, unfurl_media: false } as const;

  return {
    ...createBulletinPresenter({ workspaceOf, proveOwn, log, now }),

    async post(shown, threadTs) {
      const workspace = await workspaceOf(shown.place);
      await proveOwn(workspace, shown.place);
      const { ts } = await workspace.clients.write.chat.postMessage({
        channel: shown.place.channelId,
        ...(threadTs !== undefined && { thread_ts: threadTs }),
        ...quiet,
        ...buildAlert(shown.episode, contextOf(shown)),
      });
      return required(ts);
    },

    async findPosted(shown, threadTs) {
      const { clients } = await workspaceOf(shown.place);
      return findMessage(clients, { ...whereOf(shown), threadTs }, ({ type, payload }) => {
        return type === ALERT_EVENT && payload.alert === shown.episode.id && payload.reply === undefined;
      });
    },

    async edit(shown, ts) {
      const { clients } = await workspaceOf(shown.place);
      const card = buildAlert(shown.episode, contextOf(shown));
      try {
        await clients.write.chat.update({ channel: shown.place.channelId, ts, ...card });
      } catch (error) {
        // Somebody deleted it: their wish stands, and what is new is told in the thread.
        if (slackErrorCode(error) !== "message_not_found") throw error;
      }
    },

    async reply(shown, threadTs, reply) {
      const workspace = await workspaceOf(shown.place);
      await proveOwn(workspace, shown.place);
      const { isBroadcast, ...message } = buildAlertReply(shown.episode, reply, contextOf(shown), mentions);
      const place = { channel: shown.place.channelId, thread_ts: threadTs };
      const { ts } = await workspace.clients.write.chat.postMessage(
        isBroadcast
          ? { ...place, ...quiet, ...message, reply_broadcast: true }
          : { ...place, ...quiet, ...message },
      );
      return required(ts);
    },

    async findReply(shown, threadTs, replyId) {
      const { clients } = await workspaceOf(shown.place);
      return findMessage(clients, { ...whereOf(shown), threadTs }, ({ type, payload }) => {
        return type === ALERT_EVENT && payload.reply === replyId;
      });
    },

    async remove({ place, ts }) {
      const { clients } = await workspaceOf(place);
      try {
        await clients.write.chat.delete({ channel: place.channelId, ts });
      } catch (error) {
        if (slackErrorCode(error) === undefined) throw error;
      }
    },

    isPlainNo: (error) => error instanceof Failure || isPlainNo(error),
    toFailure: (error) => toSlackFailure(error, {}),
  };
}

const whereOf = ({ place, episode }: ShownAlert) => ({
  channelId: place.channelId,
  since: new Date(episode.openedAt),
});

/**
 * A channel may be shared with other organizations after somebody began to watch in it: nobody confirmed that they read
 * how a license stands. Looked at right before something becomes visible.
 * @throws Failure `slack_channel_shared`
 */
async function proveOwn({ clients, access }: Workspace, { channelId }: ShownAlert["place"]): Promise<void> {
  const check = await checkChannel(clients.read, channelId, { userId: "", home: access.home });
  if (check.kind === "shared") throw new Failure("slack_channel_shared");
}

function required(ts: string | undefined): string {
  if (!ts) throw new Error("chat.postMessage answered without a ts");
  return ts;
}
