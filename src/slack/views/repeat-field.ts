import type { ActionsBlock, InputBlock, KnownBlock, PlainTextOption } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import type { SharedChannel } from "../access/admission.ts";
import { runLines, warningLines } from "../messages/schedules/parts.ts";
import { sharedChannelText } from "../messages/shared-channel-text.ts";
import type { SchedulePreview } from "../placing/schedule-preview.ts";
import { LIMITS } from "../web-api/limits.ts";
import { plain } from "../web-api/text.ts";
import { REPEAT_FIELD, type RepeatState } from "./repeat-state.ts";

/** How the recurrence and the range are understood together, once something is typed. */
export type RepeatCheck =
  | { readonly kind: "preview"; readonly preview: SchedulePreview; readonly zone: string }
  /** In the language of whoever reads it. */
  | { readonly kind: "refused"; readonly said: string }
  /** The range is the trouble, which its own field tells. */
  | { readonly kind: "range" };

export interface RepeatContent {
  readonly text: string;
  readonly check?: RepeatCheck | undefined;
  readonly whenChanged?: "silent" | "say" | undefined;
  readonly failuresTo?: string | undefined;
  /** Others would read the reports: sending the form again lets them. */
  readonly sharedChannel?: SharedChannel | undefined;
  readonly state: RepeatState;
}

/** Longest recurrence that is read. */
const MAX_TEXT = 300;

/** The way from a form that orders once to one that repeats; pure. */
export const repeatButton = ({ schedules }: Messages): ActionsBlock => ({
  type: "actions",
  block_id: REPEAT_FIELD.open,
  elements: [{ type: "button", action_id: REPEAT_FIELD.open, text: plain(schedules.form.open) }],
});

/** When it recurs, and under that the next runs with the interval that each will report; pure. */
export function repeatBlocks({ text, check }: RepeatContent, messages: Messages): KnownBlock[] {
  const { form } = messages.schedules;
  const field: InputBlock = {
    type: "input",
    block_id: REPEAT_FIELD.block,
    label: plain(form.repeat),
    hint: plain(form.repeatHint(form.examples.join(messages.form.comma))),
    dispatch_action: true,
    optional: true,
    element: {
      type: "plain_text_input",
      action_id: REPEAT_FIELD.action,
      placeholder: plain(form.examples[0]),
      max_length: MAX_TEXT,
      dispatch_action_config: { trigger_actions_on: ["on_character_entered", "on_enter_pressed"] },
      ...(text && { initial_value: [...text].slice(0, MAX_TEXT).join("") }),
    },
  };
  return [field, ...(check ? checkBlocks(check, messages) : [])];
}

function checkBlocks(check: RepeatCheck, messages: Messages): KnownBlock[] {
  const told = (block_id: string, ...lines: string[]): KnownBlock => ({
    type: "context",
    block_id,
    elements: lines.slice(0, LIMITS.contextElements).map((line) => plain(line, 600)),
  });
  if (check.kind === "range") return [];
  if (check.kind === "refused") return [told("repeat_check", check.said)];
  const { preview, zone } = check;
  const warnings = warningLines(preview.warnings, zone, messages);
  return [
    {
      type: "section",
      block_id: "repeat_check",
      text: plain(runLines(preview.runs, zone, messages)),
    },
    ...(warnings.length > 0 ? [told("repeat_warnings", ...warnings)] : []),
  ];
}

/** What else is said of a report that repeats; pure. */
export function repeatOptionBlocks(
  { whenChanged, failuresTo, sharedChannel }: RepeatContent,
  messages: Messages,
): KnownBlock[] {
  const { form, warnings, whenChanged: texts } = messages.schedules;
  const option = (value: string, label: string): PlainTextOption => ({
    text: plain(label, LIMITS.optionText),
    value,
  });
  const options = [option("always", form.always), option("silent", texts.silent), option("say", texts.say)];
  const chosen = options.find(({ value }) => value === whenChanged) ?? options[0];
  const shared = sharedChannel && sharedChannelText(sharedChannel, messages).names;
  return [
    {
      type: "input",
      block_id: REPEAT_FIELD.whenChanged.block,
      label: plain(form.send),
      element: {
        type: "static_select",
        action_id: REPEAT_FIELD.whenChanged.action,
        options,
        ...(chosen && { initial_option: chosen }),
      },
    },
    {
      type: "input",
      block_id: REPEAT_FIELD.failures.block,
      label: plain(form.failures),
      hint: plain(form.failuresHint),
      optional: true,
      element: {
        type: "conversations_select",
        action_id: REPEAT_FIELD.failures.action,
        filter: { include: ["public", "private"], exclude_external_shared_channels: true },
        ...(failuresTo !== undefined && { initial_conversation: failuresTo }),
      },
    },
    ...(shared === undefined
      ? []
      : [{ type: "section" as const, text: plain(`⚠️ ${warnings.shared(shared)}`) }]),
  ];
}
