import { type Messages, messagesFor } from "../../../../i18n/index.ts";
import type { Requester } from "../../../../orders/report-request.ts";
import type { Schedule } from "../../../../schedules/types.ts";
import { authorizeUser, recordRefusal } from "../../../access/admission.ts";
import type { ListenerDeps } from "../../../context.ts";
import { publishHome } from "../../../home/publish-home.ts";
import type { Notice } from "../../../messages/notice.ts";
import { noticeReply, type Reply } from "../../../messages/replies.ts";
import { judgeRight, type ScheduleRight } from "../../../placing/schedule-rights.ts";
import { cachedMessagesFor } from "../../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../../replies/unexpected-error.ts";
import { buildScheduleDone } from "../../../views/schedule-dialogs.ts";
import type { ActionArgs } from "../../by-id.ts";
import { requesterOf } from "../../requester.ts";
import { runIdOf } from "../on-run.ts";

export interface ScheduleClick {
  readonly by: Requester;
  readonly value: string;
  /** Slack's clock, in seconds with a fraction. */
  readonly at: string;
  readonly triggerId: string;
  /** Where it was pressed; undefined on the App Home. */
  readonly channelId: string | undefined;
  /** Pressed on the App Home. */
  readonly home: boolean;
  readonly messages: Messages;
}

type Answer = Notice | Reply | undefined;

/** A button of schedules: acknowledged first; what came of it is said to who pressed, on the App Home or where it was. */
export function onClick(
  deps: ListenerDeps,
  press: (click: ScheduleClick) => Promise<Answer>,
  replaces = false,
) {
  return async ({ ack, action, body, respond }: ActionArgs): Promise<void> => {
    await ack();
    const by = requesterOf(body);
    let answer: Answer;
    try {
      const { person, denied } = await authorizeUser(deps, by.userId);
      if (denied) await recordRefusal(deps, denied, by, body.channel?.id);
      answer =
        denied ??
        (await press({
          by,
          value: runIdOf(action),
          at: action.action_ts,
          triggerId: body.trigger_id,
          channelId: body.channel?.id,
          home: body.view?.type === "home",
          messages: messagesFor(person.locale),
        }));
    } catch (error) {
      answer = describeUnexpectedError(error, deps, cachedMessagesFor(deps, by.userId));
    }
    if (!answer) return;
    const { view } = body;
    if (view?.type === "home") {
      const note = "problem" in answer ? answer : undefined;
      return publishHome(deps, by, { note });
    }
    if (view) {
      // A view has no address for replies: what came of it stands in its place.
      const { blocks } = "blocks" in answer ? answer : noticeReply(answer);
      const done = buildScheduleDone(blocks, cachedMessagesFor(deps, by.userId));
      await deps.clients.write.views.update({ view_id: view.id, view: done });
      return;
    }
    if ("blocks" in answer) await respond({ ...answer, replace_original: replaces });
    else await respond({ ...noticeReply(answer), replace_original: false });
  };
}

/** The same for a button of one schedule, pressed by somebody who may. */
export const onSchedule = (
  deps: ListenerDeps,
  right: ScheduleRight,
  press: (schedule: Schedule, click: ScheduleClick) => Promise<Answer>,
) =>
  onClick(deps, async (click) => {
    const schedule = await deps.schedules.find(click.value);
    if (!schedule) return click.messages.schedules.refused.unknown;
    const denied = await judgeRight(deps, schedule, click.by.userId, right);
    if (denied) {
      const { destination } = schedule.order;
      await recordRefusal(deps, denied, click.by, destination === "me" ? undefined : destination.channelId);
      return denied;
    }
    return press(schedule, click);
  });
