import { randomUUID } from "node:crypto";
import { Failure, storeErrorIn } from "../../errors.ts";
import type { Messages } from "../../i18n/index.ts";
import { describeFailure } from "../../i18n/index.ts";
import type { Log } from "../../ops/log.ts";
import type { Access } from "../access/access.ts";
import { contactAtHand } from "../access/contact.ts";
import type { NoticeWithContact } from "../messages/notice.ts";
import { isForAdmin } from "../messages/ways-on.ts";
import { toSlackFailure } from "../web-api/failures.ts";

interface ErrorDeps {
  readonly log: Log;
  readonly botName: string;
  /** Of the workspace, where that is known. */
  readonly access?: Pick<Access, "rules">;
}

/**
 * The notice when a listener's work throws: the table's text for a known failure; else that the bot made a
 * mistake, with an id that is in the log too. Where only an administrator can help, it says whom to ask.
 */
export function describeUnexpectedError(
  error: unknown,
  { log, botName, access }: ErrorDeps,
  messages: Messages,
): NoticeWithContact {
  // A client on the way may have wrapped it: what the store says of itself goes first.
  const known = storeErrorIn(error) ?? toSlackFailure(error, { bot: botName });
  const failure =
    known ?? new Failure("internal", { params: { id: randomUUID().slice(0, 8) }, cause: error });
  log.error({ err: error, failure: failure.code, ...failure.params }, "a listener failed");
  return {
    ...describeFailure(failure, messages.failures, "answering"),
    ...(access && isForAdmin(failure) && { contact: contactAtHand(access.rules.contact, messages) }),
  };
}
