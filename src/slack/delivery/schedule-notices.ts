import { messagesFor } from "../../i18n/index.ts";
import type { Log } from "../../ops/log.ts";
import type { Notice, Schedule } from "../../schedules/types.ts";
import { adminsToTell } from "../access/admins.ts";
import { buildScheduleNotice, NOTICE_EVENT } from "../messages/schedules/notice.ts";
import { slackErrorCode } from "../web-api/failures.ts";
import type { Workspace } from "../workspaces/types.ts";
import { type Addressee, directMessages, isFinal } from "./addressees.ts";
import { findMessage } from "./find-message.ts";

type Deps = Pick<Workspace, "access" | "clients" | "people"> & { readonly log: Log };

/**
 * Tells a notice once to each of its addressees. Set about a second time, its message is looked for first: the attempt
 * before may have been cut off behind the call.
 */
export async function tellNotice(deps: Deps, notice: Notice, schedule: Schedule | undefined): Promise<void> {
  const { clients, log } = deps;
  // What it is about was removed for good meanwhile.
  if (notice.scheduleId !== undefined && !schedule) return;
  for (const { channelId, locale } of await addresseesOf(deps, notice, schedule)) {
    try {
      if (notice.attempts > 1 && (await isTold(deps, channelId, notice))) continue;
      await clients.write.chat.postMessage({
        channel: channelId,
        unfurl_links: false,
        unfurl_media: false,
        ...buildScheduleNotice(notice, schedule, messagesFor(locale)),
      });
    } catch (error) {
      if (!isFinal(error)) throw error;
      log.warn({ notice: notice.tidings.code, code: slackErrorCode(error) }, "Slack doesn’t take a notice");
    }
  }
}

async function addresseesOf(
  deps: Deps,
  { target }: Notice,
  schedule: Schedule | undefined,
): Promise<readonly Addressee[]> {
  if (target.kind === "channel") return [{ channelId: target.id, locale: schedule?.locale }];
  const users = target.kind === "user" ? [target.id] : await adminsToTell(deps.access);
  return directMessages(deps, users);
}

const isTold = async ({ clients }: Deps, channelId: string, { id, createdAt }: Notice): Promise<boolean> => {
  const where = { channelId, since: new Date(createdAt) };
  const ts = await findMessage(clients, where, ({ type, payload }) => {
    return type === NOTICE_EVENT && payload.notice_id === id;
  });
  return ts !== undefined;
};
