import { messagesFor } from "../../i18n/index.ts";
import type { Requester } from "../../orders/report-request.ts";
import { readDay } from "../../schedule/index.ts";
import type { Schedule } from "../../schedules/types.ts";
import { authorizeOrder, authorizeUser, recordRefusal } from "../access/admission.ts";
import type { SchedulingDeps } from "../context.ts";
import { noticeReply, type Reply } from "../messages/replies.ts";
import { entryReply } from "../messages/schedules/entry.ts";
import { judgeRight } from "../placing/schedule-rights.ts";
import { MAX_LISTED } from "./list-schedules.ts";
import { changeReply, entryOf, madeNotice } from "./schedule-entry.ts";

/** What a text wants done with one schedule. */
interface TextChange {
  readonly verb: "pause" | "resume" | "skip" | "run" | "remove" | "undo" | "edit" | "handOver";
  /** The beginning of its id, as lists show it. */
  readonly id: string;
  readonly until: string | undefined;
  /** The new owner. */
  readonly to: string | undefined;
}

const VERB = /(pause|resume|skip|run|remove|undo|edit|hand[- ]over)/;
const ID = /#?([0-9a-f-]{6,36})/;
const UNTIL = /(?: until (.{1,60}))?/;
const TO = /(?: to <@([UW][A-Z0-9]{2,30})(?:\|[^>]*)?>)?/;
const CHANGE = new RegExp(`^schedules? ${VERB.source} ${ID.source}${UNTIL.source}${TO.source}$`, "i");

/** `schedules pause 3fa29c until Friday`, `schedules hand over 3fa29c to @noah`: what a text asks for, if that. */
export function readChangeText(text: string): TextChange | undefined {
  const match = CHANGE.exec(text.trim().replace(/\s+/g, " "));
  if (!match) return undefined;
  const [, verb = "", id = "", until, to] = match;
  const named = verb.toLowerCase().replace(/^hand.*/, "handOver") as TextChange["verb"];
  const isWhole = (until === undefined || named === "pause") && (to !== undefined) === (named === "handOver");
  return isWhole ? { verb: named, id: id.toLowerCase(), until, to } : undefined;
}

/**
 * Does it, for whoever may: the same as the buttons of the lists.
 * @param openForm opens the form with a schedule in it
 */
export async function changeByText(
  deps: SchedulingDeps,
  change: TextChange,
  by: Requester,
  key: string,
  openForm: (schedule: Schedule) => Promise<void>,
): Promise<Reply> {
  const { person, denied } = await authorizeUser(deps, by.userId);
  if (denied) {
    await recordRefusal(deps, denied, by);
    return noticeReply(denied);
  }
  const messages = messagesFor(person.locale);
  const { refused, done, handOverForm } = messages.schedules;
  const { verb } = change;
  const schedule = await findByShortId(deps, change.id, by);
  if (!schedule) return noticeReply(refused.unknown);
  const isPause = verb === "pause" || verb === "resume";
  const mayNot = await judgeRight(deps, schedule, by.userId, isPause ? "pause" : "manage");
  if (mayNot) {
    await recordRefusal(deps, mayNot, by);
    return noticeReply(mayNot);
  }
  const { id } = schedule;
  const { schedules } = deps;
  switch (verb) {
    case "pause": {
      const until = change.until === undefined ? undefined : readDay(change.until, contextOf(deps, schedule));
      if (change.until !== undefined && until === undefined) return noticeReply(refused.day);
      return changeReply(deps, await schedules.pause(id, by, until), done.paused, messages);
    }
    case "resume":
      return changeReply(deps, await schedules.resume(id, by), done.resumed, messages);
    case "skip":
      return changeReply(deps, await schedules.skipNext(id, by), done.skipped, messages);
    case "remove":
      return changeReply(deps, await schedules.remove(id, by), done.removed, messages);
    case "undo":
      return changeReply(deps, await schedules.restore(id, by), done.restored, messages);
    case "edit":
      await openForm(schedule);
      return entryReply(messages.schedules.buttons.edit, await entryOf(deps, schedule), messages);
    case "run":
      return noticeReply(madeNotice(await schedules.runNow(schedule, by, key), messages));
    case "handOver": {
      const userId = change.to ?? "";
      const { destination } = schedule.order;
      const into = destination === "me" ? undefined : destination.channelId;
      const admission = await authorizeOrder(deps, userId, into);
      if (admission.denied) return noticeReply({ problem: handOverForm.mayNot, fix: refused.owner.fix });
      const result = await schedules.handOver(id, by, { ...by, userId });
      return changeReply(deps, result, done.handedOver(`<@${userId}>`), messages);
    }
  }
}

/** A beginning that two schedules share names neither; a removed one is found by its whole id only. */
async function findByShortId(
  { schedules }: Pick<SchedulingDeps, "schedules">,
  id: string,
  { teamId }: Requester,
): Promise<Schedule | undefined> {
  const all = await schedules.list({ teamId }, MAX_LISTED);
  const found = all.filter((schedule) => schedule.id.startsWith(id));
  return found.length === 1 ? found[0] : schedules.find(id);
}

/** A day begins by the schedule's own clock. */
const contextOf = ({ now }: Pick<SchedulingDeps, "now">, { rule, locale }: Schedule) => ({
  now: now(),
  zone: rule.zone,
  locale,
});
