import { type Messages, messagesFor } from "../../i18n/index.ts";
import type { Requester } from "../../orders/report-request.ts";
import { judgeSealed } from "../../orders/sealed-draft.ts";
import { sealSchedule, unsealSchedule } from "../../orders/sealed-schedule.ts";
import type { Definition } from "../../schedules/types.ts";
import { recordRefusal, type SharedChannel } from "../access/admission.ts";
import type { SchedulingDeps } from "../context.ts";
import { contradictionReply, keywordReply, refusedReply } from "../messages/refusals.ts";
import { noticeReply, type Reply } from "../messages/replies.ts";
import { entryReply } from "../messages/schedules/entry.ts";
import { previewReply, unreadReply } from "../messages/schedules/preview.ts";
import { authorizeSchedule } from "../placing/authorize-schedule.ts";
import { digestOf, isConfirmed } from "../placing/confirmation.ts";
import { readScheduleCommand, type ScheduleCommand } from "../placing/read-schedule-command.ts";
import { previewSchedule } from "../placing/schedule-preview.ts";
import { entryOf, fullNotice } from "./schedule-entry.ts";

/** A command as it was typed, and by whom, where. */
export interface TypedSchedule {
  readonly text: string;
  readonly requester: Requester;
  readonly channelId: string;
  readonly at: Date;
  readonly key: string;
  /** What the bot was addressed by. */
  readonly addressed: string;
}

/** What a command schedules, and for whom it may; or what is replied instead. */
type Taken =
  | { readonly kind: "reply"; readonly reply: Reply; readonly messages: Messages }
  | { readonly kind: "once"; readonly messages: Messages }
  | {
      readonly kind: "schedule";
      readonly definition: Definition;
      readonly sharedChannel: SharedChannel | undefined;
      readonly messages: Messages;
    };

/** Reads a command, and looks at who wants it and where: the same when it is typed and when it is saved. */
async function take(
  deps: SchedulingDeps,
  { text, requester, channelId, at, addressed }: Omit<TypedSchedule, "key">,
): Promise<Taken> {
  const person = await deps.people.find(requester.userId);
  const messages = messagesFor(person.locale);
  const read = readScheduleCommand(deps, text, { person, here: { channelId }, at });
  if (read.kind === "once") return { kind: "once", messages };
  if (read.kind !== "schedule") return { kind: "reply", reply: refusal(read, addressed, messages), messages };
  const { definition } = read;
  const {
    denied,
    sharedChannel,
    channelId: into,
  } = await authorizeSchedule(deps, requester.userId, definition.order);
  if (!denied) return { kind: "schedule", definition, sharedChannel, messages };
  await recordRefusal(deps, denied, requester, into);
  return { kind: "reply", reply: noticeReply(denied), messages };
}

/**
 * Shows what a command would schedule: the next runs, with the interval that each will report. Nothing is saved by it.
 * @returns undefined where nothing in the command recurs
 */
export async function replyToSchedule(
  deps: SchedulingDeps,
  typed: TypedSchedule,
): Promise<Reply | undefined> {
  const { text, requester, channelId, at, key } = typed;
  const taken = await take(deps, typed);
  if (taken.kind === "once") return undefined;
  if (taken.kind === "reply") return taken.reply;
  const { definition, sharedChannel, messages } = taken;
  const sealed = sealSchedule({
    v: 1,
    by: requester.userId,
    at: at.getTime(),
    key,
    text,
    channelId,
    ...(sharedChannel && { confirmedFor: digestOf(sharedChannel) }),
  });
  if (sealed === undefined)
    return unreadReply({ ok: false, reason: "too-long", message: "", suggestions: [] }, messages);
  return previewReply(definition, previewSchedule(deps, definition), { sealed, sharedChannel }, messages);
}

function refusal(
  read: Exclude<ScheduleCommand, { kind: "once" | "schedule" }>,
  addressed: string,
  messages: Messages,
): Reply {
  switch (read.kind) {
    case "unread":
      return unreadReply(read.refused, messages);
    case "contradiction":
      return contradictionReply(addressed, read.contradiction, messages);
    case "refused":
      return read.keywords.length > 0
        ? keywordReply(addressed, read.text, read.keywords, messages)
        : // A corrected line would be ordered once.
          refusedReply(addressed, { mistakes: read.mistakes, corrections: [] }, messages);
  }
}

/**
 * Saves what a preview showed. Nothing of it is believed because it comes back: person, age, words and channel are looked
 * at again, as for a new command.
 */
export async function saveSchedule(
  deps: SchedulingDeps,
  value: string,
  requester: Requester,
  addressed: string,
): Promise<Reply> {
  const sealed = unsealSchedule(value);
  if (!sealed || judgeSealed(sealed, requester.userId, deps.now()) !== "ok") {
    const { locale } = await deps.people.find(requester.userId);
    return noticeReply(messagesFor(locale).schedules.refused.tooOld);
  }
  const { text, channelId, key, confirmedFor } = sealed;
  const at = new Date(sealed.at);
  const taken = await take(deps, { text, requester, channelId, at, addressed });
  if (taken.kind === "reply") return taken.reply;
  const { messages } = taken;
  const { refused, saved } = messages.schedules;
  if (taken.kind === "once") return noticeReply(refused.tooOld);
  const { definition, sharedChannel } = taken;
  if (sharedChannel && !isConfirmed(sharedChannel, confirmedFor)) {
    const again = sealSchedule({ ...sealed, confirmedFor: digestOf(sharedChannel) }) ?? "-";
    return previewReply(
      definition,
      previewSchedule(deps, definition),
      { sealed: again, sharedChannel },
      messages,
    );
  }
  const order = {
    ...definition.order,
    ...(sharedChannel && { sharedWith: [...sharedChannel.teamIds] }),
  };
  const result = await deps.schedules.create({
    ...definition,
    order,
    owner: requester,
    // Whatever the key says, it can only meet schedules of this person.
    key: `${requester.teamId}:${requester.userId}:${key}`,
  });
  if (result.kind === "over") return noticeReply(refused.over);
  if (result.kind === "full") return noticeReply(fullNotice(result, { refused }));
  return entryReply(saved, await entryOf(deps, result.schedule), messages);
}
