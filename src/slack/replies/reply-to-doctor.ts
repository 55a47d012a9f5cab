import type { Messages } from "../../i18n/index.ts";
import { isAdmin } from "../access/admins.ts";
import type { ReplyDeps } from "../context.ts";
import { doctorReply } from "../messages/doctor.ts";
import { noticeReply, type Reply } from "../messages/replies.ts";

/** Looks at everything that the bot needs, for an admin: it signs in to each server, and is nobody else's to begin. */
export async function replyToDoctor(
  { access, doctor }: Pick<ReplyDeps, "access" | "doctor">,
  userId: string,
  messages: Messages,
): Promise<Reply> {
  if (!(await isAdmin(access, userId))) return noticeReply(messages.doctor.notAdmin);
  return doctorReply(await doctor(), messages);
}
