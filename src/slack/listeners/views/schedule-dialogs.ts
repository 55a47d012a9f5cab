import { messagesFor } from "../../../i18n/index.ts";
import { startOfDay } from "../../../schedule/index.ts";
import type { ChangeResult, Schedule } from "../../../schedules/types.ts";
import { authorizeOrder, recordRefusal } from "../../access/admission.ts";
import type { ListenerDeps } from "../../context.ts";
import { judgeRight, type ScheduleRight } from "../../placing/schedule-rights.ts";
import { changeReply } from "../../replies/schedule-entry.ts";
import { HAND_OVER_DIALOG, PAUSE_DIALOG, readScheduleTarget } from "../../views/schedule-dialogs.ts";
import type { SubmitArgs } from "../by-id.ts";
import { submitterOf } from "../requester.ts";
import { answerForm, type FormOutcome } from "./answer-form.ts";

type Outcome =
  | FormOutcome
  | { readonly kind: "changed"; readonly result: ChangeResult; readonly said: string };

/** Paused until a day begins by the schedule's clock: with the first run from then on. */
export const pauseDialogCallback = (deps: ListenerDeps) =>
  onDialog(deps, PAUSE_DIALOG.until.block, "pause", async (schedule, { view, body }, messages) => {
    const { pauseForm, done } = messages.schedules;
    const { block, action } = PAUSE_DIALOG.until;
    const day = view.state.values[block]?.[action]?.selected_date ?? "";
    const until = /^\d{4}-\d\d-\d\d$/.test(day) ? startOfDay(day, schedule.rule.zone) : undefined;
    if (!until || until <= deps.now()) return { kind: "errors", errors: { [block]: pauseForm.past } };
    const result = await deps.schedules.pause(schedule.id, submitterOf({ body, view }), until);
    return { kind: "changed", result, said: done.paused };
  });

/** To somebody who may request reports into the channel themselves. */
export const handOverDialogCallback = (deps: ListenerDeps) =>
  onDialog(deps, HAND_OVER_DIALOG.person.block, "manage", async (schedule, { view, body }, messages) => {
    const { handOverForm, done } = messages.schedules;
    const { block, action } = HAND_OVER_DIALOG.person;
    const userId = view.state.values[block]?.[action]?.selected_user ?? "";
    const { destination } = schedule.order;
    const into = destination === "me" ? undefined : destination.channelId;
    const { denied } = await authorizeOrder(deps, userId, into);
    if (denied) return { kind: "errors", errors: { [block]: handOverForm.mayNot } };
    const by = submitterOf({ body, view });
    const result = await deps.schedules.handOver(schedule.id, by, { ...by, userId });
    return { kind: "changed", result, said: done.handedOver(`<@${userId}>`) };
  });

/** A dialog about one schedule was sent, by somebody who may: looked at again, for the dialog may be old. */
function onDialog(
  deps: ListenerDeps,
  block: string,
  right: ScheduleRight,
  act: (
    schedule: Schedule,
    args: Pick<SubmitArgs, "body" | "view">,
    messages: ReturnType<typeof messagesFor>,
  ) => Promise<Outcome>,
) {
  return async (args: SubmitArgs): Promise<void> => {
    const target = readScheduleTarget(args.view);
    await answerForm(deps, args, {
      block,
      home: target?.home ?? false,
      async work(by) {
        const { locale } = await deps.people.find(by.userId);
        const messages = messagesFor(locale);
        const refuse = ({ problem, fix }: { problem: string; fix: string }): FormOutcome => ({
          kind: "errors",
          errors: { [block]: messages.formats.sentences(problem, fix) },
        });
        const schedule = target && (await deps.schedules.find(target.id));
        if (!schedule) return refuse(messages.schedules.refused.unknown);
        const denied = await judgeRight(deps, schedule, by.userId, right);
        if (denied) {
          const { destination } = schedule.order;
          await recordRefusal(deps, denied, by, destination === "me" ? undefined : destination.channelId);
          return refuse(denied);
        }
        const outcome = await act(schedule, args, messages);
        if (outcome.kind !== "changed") return outcome;
        const reply = await changeReply(deps, outcome.result, outcome.said, messages);
        return { kind: "done", blocks: reply.blocks };
      },
    });
  };
}
