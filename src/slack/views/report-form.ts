import type { InputBlock, ModalView, PlainTextOption } from "@slack/types";
import { plain } from "../text.ts";

/** Names of the form's callback, blocks and fields. Kept stable: Slack keeps what was typed by block and action. */
export const REPORT_FORM = {
  callback: "report_form",
  range: { block: "range", action: "range_text" },
  format: { block: "format", action: "format_choice" },
  server: { block: "server", action: "server_choice" },
  zone: { block: "zone", action: "zone_search" },
  channel: { block: "channel", action: "channel_select" },
} as const;

export interface ReportFormContent {
  /** Channel that is preselected: the one where the form was asked for. */
  readonly channelId?: string | undefined;
  /** The operator's own IANA zone, once known; until then the field is empty and means the same. */
  readonly zone?: string | undefined;
  readonly rangeText?: string | undefined;
  /** Names of the VB365 servers; a choice of one is not shown. */
  readonly servers: readonly [string, ...string[]];
}

const FORMATS = [
  { text: plain("PDF"), value: "PDF" },
  { text: plain("CSV"), value: "CSV" },
] as const satisfies PlainTextOption[];

export const zoneOption = (zone: string): PlainTextOption => ({
  text: plain(zone.replaceAll("_", " "), 75),
  value: zone,
});

/** The form behind `/license-report` without words; pure. */
export function buildReportForm({ channelId, zone, rangeText, servers }: ReportFormContent): ModalView {
  return {
    type: "modal",
    callback_id: REPORT_FORM.callback,
    title: plain("License Overview"),
    submit: plain("Get report"),
    close: plain("Cancel"),
    blocks: [
      {
        type: "input",
        block_id: REPORT_FORM.range.block,
        label: plain("Range"),
        hint: plain("In plain words: last month, Q1 2026, 1 Oct to 15 Oct, since Monday, past 90 days"),
        element: {
          type: "plain_text_input",
          action_id: REPORT_FORM.range.action,
          placeholder: plain("last month"),
          max_length: 300,
          focus_on_load: true,
          ...(rangeText && { initial_value: rangeText.slice(0, 300) }),
        },
      },
      {
        type: "input",
        block_id: REPORT_FORM.format.block,
        label: plain("Format"),
        element: {
          type: "radio_buttons",
          action_id: REPORT_FORM.format.action,
          options: [...FORMATS],
          initial_option: FORMATS[0],
        },
      },
      ...(servers.length > 1 ? [serverBlock(servers)] : []),
      {
        type: "input",
        block_id: REPORT_FORM.zone.block,
        label: plain("Time zone"),
        hint: plain("Days begin and end in this zone. Empty: your own."),
        optional: true,
        element: {
          type: "external_select",
          action_id: REPORT_FORM.zone.action,
          placeholder: plain("Type a city or a zone"),
          min_query_length: 0,
          ...(zone && { initial_option: zoneOption(zone) }),
        },
      },
      {
        type: "input",
        block_id: REPORT_FORM.channel.block,
        label: plain("Channel"),
        hint: plain("The bot must be a member: /invite it there first."),
        element: {
          type: "conversations_select",
          action_id: REPORT_FORM.channel.action,
          default_to_current_conversation: true,
          filter: { include: ["public", "private", "im"], exclude_external_shared_channels: true },
          ...(channelId && { initial_conversation: channelId }),
        },
      },
    ],
  };
}

function serverBlock(servers: readonly [string, ...string[]]): InputBlock {
  const option = (name: string): PlainTextOption => ({ text: plain(name, 75), value: name });
  return {
    type: "input",
    block_id: REPORT_FORM.server.block,
    label: plain("Server"),
    element: {
      type: "static_select",
      action_id: REPORT_FORM.server.action,
      options: servers.slice(0, 100).map(option),
      initial_option: option(servers[0]),
    },
  };
}
