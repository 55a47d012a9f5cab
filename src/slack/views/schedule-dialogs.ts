import type { ViewOutput } from "@slack/bolt";
import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import { LIMITS } from "../web-api/limits.ts";
import { plain } from "../web-api/text.ts";

/** Names of the dialogs' parts. */
export const PAUSE_DIALOG = {
  callback: "schedule_pause",
  until: { block: "schedule_until", action: "schedule_until" },
} as const;
export const HAND_OVER_DIALOG = {
  callback: "schedule_hand_over",
  person: { block: "schedule_person", action: "schedule_person" },
} as const;

/** Which schedule a dialog is about, and whether it was opened on the App Home. */
export interface ScheduleTarget {
  readonly id: string;
  readonly home: boolean;
}

/** Asks until when a schedule is paused; pure. */
export const buildPauseDialog = (target: ScheduleTarget, { schedules, form }: Messages): ModalView => ({
  ...dialog(target, schedules.pauseForm, form.close),
  callback_id: PAUSE_DIALOG.callback,
  blocks: [
    {
      type: "input",
      block_id: PAUSE_DIALOG.until.block,
      label: plain(schedules.pauseForm.until),
      hint: plain(schedules.pauseForm.hint),
      element: { type: "datepicker", action_id: PAUSE_DIALOG.until.action },
    } satisfies InputBlock,
  ],
});

/** Asks who is to own a schedule; pure. */
export const buildHandOverDialog = (target: ScheduleTarget, { schedules, form }: Messages): ModalView => ({
  ...dialog(target, schedules.handOverForm, form.close),
  callback_id: HAND_OVER_DIALOG.callback,
  blocks: [
    {
      type: "input",
      block_id: HAND_OVER_DIALOG.person.block,
      label: plain(schedules.handOverForm.person),
      hint: plain(schedules.handOverForm.hint),
      element: { type: "users_select", action_id: HAND_OVER_DIALOG.person.action },
    } satisfies InputBlock,
  ],
});

const dialog = (
  target: ScheduleTarget,
  { title, submit }: { readonly title: string; readonly submit: string },
  close: string,
) => ({
  type: "modal" as const,
  private_metadata: JSON.stringify(target),
  title: plain(title, LIMITS.viewTitle),
  submit: plain(submit, LIMITS.viewTitle),
  close: plain(close, LIMITS.viewTitle),
});

/** In place of a form that was sent: what came of it; pure. */
export const buildScheduleDone = (blocks: readonly KnownBlock[], { schedules }: Messages): ModalView => ({
  type: "modal",
  title: plain(schedules.title, LIMITS.viewTitle),
  close: plain(schedules.done.close, LIMITS.viewTitle),
  // A dialog cannot open another from its buttons: they stay in the list.
  blocks: blocks.filter(({ type }) => type !== "actions"),
});

/** @returns undefined where the metadata is not the dialog's own: it comes back from Slack, and so from anybody */
export function readScheduleTarget({
  private_metadata,
}: Pick<ViewOutput, "private_metadata">): ScheduleTarget | undefined {
  try {
    const { id, home } = JSON.parse(private_metadata) as Partial<ScheduleTarget>;
    return typeof id === "string" ? { id, home: home === true } : undefined;
  } catch {
    return undefined;
  }
}
