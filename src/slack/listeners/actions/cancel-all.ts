import { messagesFor } from "../../../i18n/index.ts";
import type { Requester } from "../../../orders/report-request.ts";
import { UNFINISHED_STATES } from "../../../runs/types.ts";
import { authorizeUser } from "../../access/admission.ts";
import type { ListenerDeps } from "../../context.ts";
import { noticeReply } from "../../messages/replies.ts";
import { cachedMessagesFor } from "../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import type { ActionArgs } from "../by-id.ts";
import { requesterOf } from "../requester.ts";

/** Every run of the person that is under way is canceled, but for those whose file is being shared already. */
export function cancelAllCallback(deps: ListenerDeps) {
  return async ({ ack, body, respond }: ActionArgs): Promise<void> => {
    await ack();
    const by = requesterOf(body);
    try {
      const { person, denied } = await authorizeUser(deps, by.userId);
      if (denied) return void (await respond({ ...noticeReply(denied), replace_original: true }));
      const count = await cancelAll(deps, by);
      const { history, formats } = messagesFor(person.locale);
      const { problem, fix } = history.allCancelled;
      const notice = { problem: problem(formats.number(count)), fix };
      await respond({ ...noticeReply(notice), replace_original: true });
    } catch (error) {
      const notice = describeUnexpectedError(error, deps, cachedMessagesFor(deps, by.userId));
      await respond({ ...noticeReply(notice), replace_original: false });
    }
  };
}

const PAGE = 100;

/** @returns how many were canceled */
async function cancelAll({ runs }: Pick<ListenerDeps, "runs">, by: Requester): Promise<number> {
  const mine = { teamId: by.teamId, userId: by.userId, states: UNFINISHED_STATES };
  let count = 0;
  for (let after: string | undefined, isLast = false; !isLast; ) {
    const page = await runs.history(mine, { limit: PAGE, ...(after !== undefined && { after }) });
    const cancelled = await Promise.all(page.runs.map(({ id }) => runs.cancel(id, by)));
    count += cancelled.filter((run) => run?.state === "cancelled").length;
    after = page.next;
    isLast = after === undefined;
  }
  return count;
}
