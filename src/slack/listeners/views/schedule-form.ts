import { createHash } from "node:crypto";
import { type Messages, messagesFor } from "../../../i18n/index.ts";
import type { Requester } from "../../../orders/report-request.ts";
import type { Definition, Schedule } from "../../../schedules/types.ts";
import { recordRefusal } from "../../access/admission.ts";
import type { ListenerDeps } from "../../context.ts";
import { editedBy, repeatContent, scheduleDraftOf } from "../../forms/repeat-content.ts";
import { deniedText } from "../../messages/denied-text.ts";
import { rangeRefusalText } from "../../messages/order-texts.ts";
import { entryReply } from "../../messages/schedules/entry.ts";
import { unreadText } from "../../messages/schedules/preview.ts";
import { authorizeSchedule } from "../../placing/authorize-schedule.ts";
import { digestOf, isConfirmed } from "../../placing/confirmation.ts";
import { readScheduleForm } from "../../placing/read-schedule-form.ts";
import { judgeRight } from "../../placing/schedule-rights.ts";
import { changeReply, entryOf, fullNotice } from "../../replies/schedule-entry.ts";
import { rangeBlockId } from "../../views/range-field.ts";
import { type ReportFormInput, readReportForm } from "../../views/read-report-form.ts";
import { REPEAT_FIELD, type RepeatInput } from "../../views/repeat-state.ts";
import { buildReportForm, REPORT_FORM } from "../../views/report-form.ts";
import type { SubmitArgs } from "../by-id.ts";
import { keyOf } from "../requester.ts";
import { answerForm, type FormOutcome } from "./answer-form.ts";

/** The form was sent with a recurrence in it: a schedule, an edit of one, or errors on the fields they belong to. */
export const submitScheduleForm = (
  deps: ListenerDeps,
  args: SubmitArgs,
  repeat: RepeatInput,
): Promise<void> =>
  answerForm(deps, args, {
    block: REPEAT_FIELD.block,
    home: repeat.state.home ?? false,
    work: (by) => take(deps, args.view, repeat, by),
  });

async function take(
  deps: ListenerDeps,
  view: SubmitArgs["view"],
  repeat: RepeatInput,
  by: Requester,
): Promise<FormOutcome> {
  const form = readReportForm(view);
  const person = await deps.people.find(by.userId);
  const messages = messagesFor(person.locale);
  const { formats, schedules } = messages;
  const refuse = (block: string, ...said: string[]): FormOutcome => ({
    kind: "errors",
    errors: { [block]: formats.sentences(...said) },
  });
  const draft = scheduleDraftOf(form, repeat);
  if (!draft) return refuse(REPORT_FORM.channel.block, messages.form.chooseChannel);
  const edited = await editedBy(deps, repeat);
  const { edit, confirmedFor } = repeat.state;
  if (edit && !edited)
    return refuse(REPEAT_FIELD.block, schedules.refused.unknown.problem, schedules.refused.unknown.fix);
  const notTheirs = edited && (await judgeRight(deps, edited, by.userId, "manage"));
  if (notTheirs) {
    await recordRefusal(deps, notTheirs, by);
    return refuse(REPEAT_FIELD.block, notTheirs.problem, notTheirs.fix);
  }
  const read = readScheduleForm(deps, draft, person, edited);
  if (read.kind === "repeat") return refuse(REPEAT_FIELD.block, unreadText(read.refused, messages));
  if (read.kind === "over")
    return refuse(REPEAT_FIELD.block, schedules.refused.over.problem, schedules.refused.over.fix);
  if (read.kind === "range")
    return refuse(rangeBlockId(form.revision), rangeRefusalText(read.refusal, messages));
  const { definition } = read;
  const { denied, sharedChannel, channelId } = await authorizeSchedule(deps, by.userId, definition.order);
  if (denied) {
    await recordRefusal(deps, denied, by, channelId);
    const { failuresTo } = definition.order;
    const field =
      channelId !== undefined && channelId === failuresTo ? REPEAT_FIELD.failures : REPORT_FORM.channel;
    const block = denied.about === "channel" ? field.block : rangeBlockId(form.revision);
    return refuse(block, deniedText(denied, messages));
  }
  if (sharedChannel && !isConfirmed(sharedChannel, confirmedFor)) {
    const state = { ...repeat.state, confirmedFor: digestOf(sharedChannel) };
    const content = { ...(await repeatContent(deps, form, repeat, person)), sharedChannel, state };
    const { zone: ownZone } = person;
    const asked = { ...form, ownZone, servers: deps.servers, repeat: content };
    return { kind: "view", view: buildReportForm(asked, messages) };
  }
  const order = { ...definition.order, ...(sharedChannel && { sharedWith: [...sharedChannel.teamIds] }) };
  const wanted = { ...definition, order };
  return edited && edit
    ? saveEdit(deps, edited, edit.revision, wanted, by, messages)
    : create(deps, wanted, by, keyOf(by.teamId, `${view.id}:${hashOf(form, repeat)}`), messages);
}

/** The same form, sent again after a slow answer, is the same schedule; a changed one is another. */
const hashOf = (form: ReportFormInput, { state: _, ...repeat }: RepeatInput): string =>
  createHash("sha256")
    .update(JSON.stringify([form, repeat]))
    .digest("hex")
    .slice(0, 16);

async function create(
  deps: ListenerDeps,
  definition: Definition,
  owner: Requester,
  key: string,
  messages: Messages,
): Promise<FormOutcome> {
  const { refused, saved } = messages.schedules;
  const result = await deps.schedules.create({ ...definition, owner, key: `${owner.userId}:${key}` });
  if (result.kind === "over" || result.kind === "full") {
    const { problem, fix } = result.kind === "over" ? refused.over : fullNotice(result, { refused });
    return { kind: "errors", errors: { [REPEAT_FIELD.block]: messages.formats.sentences(problem, fix) } };
  }
  return { kind: "done", blocks: entryReply(saved, await entryOf(deps, result.schedule), messages).blocks };
}

/** What somebody else changed since the form was opened is not written over. */
async function saveEdit(
  deps: ListenerDeps,
  edited: Schedule,
  revision: number,
  definition: Definition,
  by: Requester,
  messages: Messages,
): Promise<FormOutcome> {
  const { done, refused } = messages.schedules;
  const result = await deps.schedules.edit(edited.id, by, revision, definition);
  if (result.kind === "conflict" && !isSaved(result.schedule, revision, definition)) {
    const { problem, fix } = refused.conflict;
    return { kind: "errors", errors: { [REPEAT_FIELD.block]: messages.formats.sentences(problem, fix) } };
  }
  const changed = result.kind === "conflict" ? { ...result, kind: "changed" as const } : result;
  return { kind: "done", blocks: (await changeReply(deps, changed, done.edited, messages)).blocks };
}

/** Was it this very edit, whose answer came too late? */
const isSaved = (schedule: Schedule, revision: number, { order, words, zone, locale }: Definition): boolean =>
  schedule.revision === revision + 1 &&
  schedule.words === words &&
  schedule.zone === zone &&
  schedule.locale === locale &&
  JSON.stringify(schedule.order) === JSON.stringify(order);
