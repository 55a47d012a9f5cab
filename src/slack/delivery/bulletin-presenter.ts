import { messagesFor } from "../../i18n/index.ts";
import type { Log } from "../../ops/log.ts";
import type { AlertPresenter, ShownBulletin } from "../../watch/index.ts";
import { adminsToTell } from "../access/admins.ts";
import { ALERT_EVENT } from "../messages/alert-card.ts";
import { buildBulletin } from "../messages/bulletin.ts";
import { slackErrorCode } from "../web-api/failures.ts";
import type { Workspace } from "../workspaces/types.ts";
import { directMessages, isFinal } from "./addressees.ts";
import { findMessage } from "./find-message.ts";

export interface BulletinPresenterDeps {
  /** @throws Failure `slack_token_revoked` where the app is not installed any more */
  readonly workspaceOf: (place: ShownBulletin["place"]) => Promise<Workspace>;
  /** @throws Failure where the channel must not be told */
  readonly proveOwn: (workspace: Workspace, place: ShownBulletin["place"]) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
}

const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Shows the messages of the watch that are of no single alert. */
export function createBulletinPresenter({
  workspaceOf,
  proveOwn,
  log,
  now,
}: BulletinPresenterDeps): Pick<
  AlertPresenter,
  "postBulletin" | "findBulletin" | "editBulletin" | "tellAdmins"
> {
  const messageOf = (shown: ShownBulletin) => buildBulletin(shown, messagesFor(shown.place.locale), now());
  return {
    async postBulletin(shown) {
      const workspace = await workspaceOf(shown.place);
      await proveOwn(workspace, shown.place);
      const { ts } = await workspace.clients.write.chat.postMessage({
        channel: shown.place.channelId,
        ...QUIET,
        ...messageOf(shown),
      });
      if (!ts) throw new Error("chat.postMessage answered without a ts");
      return ts;
    },

    async findBulletin(shown) {
      return findIn(await workspaceOf(shown.place), shown.place.channelId, shown);
    },

    async editBulletin(shown, ts) {
      const { clients } = await workspaceOf(shown.place);
      try {
        await clients.write.chat.update({ channel: shown.place.channelId, ts, ...messageOf(shown) });
      } catch (error) {
        if (slackErrorCode(error) !== "message_not_found") throw error;
      }
    },

    async tellAdmins(shown) {
      const workspace = await workspaceOf(shown.place);
      const { access, clients } = workspace;
      for (const { channelId, locale } of await directMessages(workspace, await adminsToTell(access))) {
        try {
          // The attempt before may have been cut off behind any of its calls.
          if ((await findIn(workspace, channelId, shown)) !== undefined) continue;
          await clients.write.chat.postMessage({
            channel: channelId,
            ...QUIET,
            ...buildBulletin(shown, messagesFor(locale), now()),
          });
        } catch (error) {
          if (!isFinal(error)) throw error;
          log.warn({ code: slackErrorCode(error) }, "Slack doesn’t take a notice");
        }
      }
    },
  };
}

const findIn = ({ clients }: Workspace, channelId: string, { id, openedAt }: ShownBulletin) =>
  findMessage(
    clients,
    { channelId, since: new Date(openedAt) },
    ({ type, payload }) => type === ALERT_EVENT && payload.bulletin === id,
  );
