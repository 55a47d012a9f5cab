import { authorizeUser } from "../../access/admission.ts";
import type { ListenerDeps } from "../../context.ts";
import { HISTORY_PAGE, historyReply } from "../../messages/history.ts";
import { noticeReply } from "../../messages/replies.ts";
import { messagesForPerson } from "../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import type { ActionArgs } from "../by-id.ts";
import { requesterOf } from "../requester.ts";
import { runIdOf } from "./on-run.ts";

/** The next page of the person's own runs, in place of the page before. */
export function historyOlderCallback(deps: ListenerDeps) {
  return async ({ ack, action, body, respond }: ActionArgs): Promise<void> => {
    await ack();
    const after = runIdOf(action);
    const { teamId, userId } = requesterOf(body);
    const messages = await messagesForPerson(deps, userId);
    try {
      const { denied } = await authorizeUser(deps, userId);
      if (denied) return void (await respond({ ...noticeReply(denied), replace_original: true }));
      const page = await deps.runs.history({ teamId, userId }, { limit: HISTORY_PAGE, after });
      await respond({ ...historyReply(page, messages), replace_original: true });
    } catch (error) {
      await respond({
        ...noticeReply(describeUnexpectedError(error, deps, messages)),
        replace_original: false,
      });
    }
  };
}
