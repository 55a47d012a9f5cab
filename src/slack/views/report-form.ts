import type { InputBlock, ModalView, PlainTextOption } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import type { FormatChoice } from "../../orders/order-draft.ts";
import type { RangeResolution } from "../../orders/resolve-report-range.ts";
import { SERVER_LOCAL } from "../../orders/zones.ts";
import { LIMITS } from "../web-api/limits.ts";
import { plain } from "../web-api/text.ts";
import { buildRangeField, RANGE_FIELD } from "./range-field.ts";
import { type RepeatContent, repeatBlocks, repeatButton, repeatOptionBlocks } from "./repeat-field.ts";
import { writeRepeatState } from "./repeat-state.ts";

/** Names of the form's callback, blocks and fields. Kept stable: Slack keeps what was typed by block and action. */
export const REPORT_FORM = {
  callback: "report_form",
  range: RANGE_FIELD,
  format: { block: "format", action: "format_choice" },
  server: { block: "server", action: "server_choice" },
  zone: { block: "zone", action: "zone_search" },
  destination: { block: "destination", action: "destination_choice" },
  channel: { block: "channel", action: "channel_select" },
} as const;

/** Where the result goes: into the channel that is chosen, or to the person alone. */
export type DestinationChoice = "channel" | "me";

export interface ReportFormContent {
  readonly rangeText?: string | undefined;
  /** See `RangeFieldContent.revision`. */
  readonly revision?: number;
  /** How the range is understood, once known. */
  readonly check?: RangeResolution | undefined;
  readonly format?: FormatChoice;
  /** Names of the VB365 servers; a choice of one is not shown. */
  readonly servers: readonly [string, ...string[]];
  readonly server?: string | undefined;
  /** IANA zone or `Local`; undefined means the operator's own. */
  readonly zone?: string | undefined;
  /** The operator's own zone, once known. */
  readonly ownZone?: string | undefined;
  readonly destination?: DestinationChoice;
  /** Channel that is preselected: by default the one where the form was opened. */
  readonly channelId?: string | undefined;
  /** It repeats; by default it is ordered once. */
  readonly repeat?: RepeatContent | undefined;
}

const option = <Value extends string>(label: string, value: Value) => ({
  text: plain(label, LIMITS.optionText),
  value,
});

const formatOptions = ({ form }: Messages): readonly PlainTextOption[] => [
  option("PDF", "PDF"),
  option("CSV", "CSV"),
  option(form.bothFormats, "BOTH"),
];

const destinationOptions = ({ form }: Messages): readonly PlainTextOption[] => [
  { ...option(form.toChannel, "channel"), description: plain(form.inChannel, LIMITS.optionText) },
  { ...option(form.toMe, "me"), description: plain(form.inDirect, LIMITS.optionText) },
];

export const zoneOption = (zone: string, { form }: Messages): PlainTextOption =>
  option(zone === SERVER_LOCAL ? form.serverZone : zone.replaceAll("_", " "), zone);

/** The form behind `/license-report` without words, which may also schedule; pure. */
export function buildReportForm(content: ReportFormContent, messages: Messages): ModalView {
  const { servers, rangeText = "", revision = 0, repeat } = content;
  const { form } = messages;
  // What the range means today is of no account where the next runs tell what it will mean then.
  const check = repeat?.check?.kind === "preview" ? undefined : content.check;
  const { format = "PDF", destination = "channel" } = content;
  return {
    type: "modal",
    callback_id: REPORT_FORM.callback,
    ...headOf(repeat, messages),
    close: plain(form.close),
    ...(repeat && { private_metadata: writeRepeatState(repeat.state) }),
    blocks: [
      ...buildRangeField({ text: rangeText, revision, check }, messages),
      ...(repeat ? repeatBlocks(repeat, messages) : []),
      radioBlock(REPORT_FORM.format, form.format, formatOptions(messages), format),
      ...(servers.length > 1 ? [serverBlock(form.server, servers, content.server)] : []),
      zoneBlock(content, messages),
      radioBlock(REPORT_FORM.destination, form.destination, destinationOptions(messages), destination),
      channelBlock(content.channelId, messages),
      ...(repeat ? repeatOptionBlocks(repeat, messages) : [repeatButton(messages)]),
    ],
  };
}

function headOf(repeat: RepeatContent | undefined, { form, schedules }: Messages) {
  if (!repeat) return { title: plain(form.title), submit: plain(form.submit) };
  const { edit } = repeat.state;
  const { preview, form: texts } = schedules;
  const [title, save] = edit ? [texts.editTitle, texts.save] : [texts.title, preview.save];
  return { title: plain(title), submit: plain(repeat.sharedChannel ? texts.saveShared : save) };
}

type Field = { readonly block: string; readonly action: string };

function radioBlock(field: Field, label: string, options: readonly PlainTextOption[], value: string) {
  const chosen = options.find((candidate) => candidate.value === value) ?? options[0];
  return {
    type: "input",
    block_id: field.block,
    label: plain(label),
    element: {
      type: "radio_buttons",
      action_id: field.action,
      options: [...options],
      ...(chosen && { initial_option: chosen }),
    },
  } satisfies InputBlock;
}

const zoneBlock = ({ zone, ownZone }: ReportFormContent, messages: Messages): InputBlock => ({
  type: "input",
  block_id: REPORT_FORM.zone.block,
  label: plain(messages.form.zone),
  hint: plain(ownZone ? messages.form.zoneHintOwn(ownZone) : messages.form.zoneHint),
  optional: true,
  dispatch_action: true,
  element: {
    type: "external_select",
    action_id: REPORT_FORM.zone.action,
    placeholder: plain(messages.form.zonePlaceholder),
    min_query_length: 0,
    ...(zone && { initial_option: zoneOption(zone, messages) }),
  },
});

const channelBlock = (channelId: string | undefined, { form }: Messages): InputBlock => ({
  type: "input",
  block_id: REPORT_FORM.channel.block,
  label: plain(form.channel),
  hint: plain(form.channelHint),
  optional: true,
  element: {
    type: "conversations_select",
    action_id: REPORT_FORM.channel.action,
    default_to_current_conversation: true,
    // Channels shared outside are not left out: what is sent there is confirmed.
    filter: { include: ["public", "private", "im"] },
    ...(channelId && { initial_conversation: channelId }),
  },
});

function serverBlock(
  label: string,
  servers: readonly [string, ...string[]],
  server: string = servers[0],
): InputBlock {
  const options = servers.slice(0, LIMITS.selectOptions).map((name) => option(name, name));
  const chosen = options.find(({ value }) => value === server) ?? options[0];
  return {
    type: "input",
    block_id: REPORT_FORM.server.block,
    label: plain(label),
    element: {
      type: "static_select",
      action_id: REPORT_FORM.server.action,
      options,
      ...(chosen && { initial_option: chosen }),
    },
  };
}
