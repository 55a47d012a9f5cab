import type { ViewOutput } from "@slack/bolt";
import { type FormatChoice, formatsOf, type OrderDraft } from "../../orders/order-draft.ts";
import { isZoneChoice } from "../../orders/zones.ts";
import { RANGE_FIELD, rangeRevision } from "./range-field.ts";
import { type DestinationChoice, REPORT_FORM } from "./report-form.ts";

/** What somebody filled in, as Slack sends it: texts still unread. */
export interface ReportFormInput {
  readonly rangeText: string;
  /** Which edition of the range field the text stands in. */
  readonly revision: number;
  readonly format: FormatChoice;
  /** IANA zone or `Local` that was chosen; undefined means the operator's own. */
  readonly zone: string | undefined;
  readonly server: string | undefined;
  readonly destination: DestinationChoice;
  readonly channelId: string | undefined;
}

export function readReportForm(view: Pick<ViewOutput, "state">): ReportFormInput {
  const { values } = view.state;
  const field = ({ block, action }: { block: string; action: string }) => values[block]?.[action];
  const [block, revision] = rangeBlock(Object.keys(values));
  const format = field(REPORT_FORM.format)?.selected_option?.value;
  const zone = field(REPORT_FORM.zone)?.selected_option?.value;
  return {
    rangeText: values[block]?.[RANGE_FIELD.action]?.value ?? "",
    revision,
    format: format === "CSV" || format === "BOTH" ? format : "PDF",
    zone: zone !== undefined && isZoneChoice(zone) ? zone : undefined,
    server: field(REPORT_FORM.server)?.selected_option?.value,
    destination: field(REPORT_FORM.destination)?.selected_option?.value === "me" ? "me" : "channel",
    channelId: field(REPORT_FORM.channel)?.selected_conversation ?? undefined,
  };
}

function rangeBlock(blocks: readonly string[]): [block: string, revision: number] {
  for (const block of blocks) {
    const revision = rangeRevision(block);
    if (revision !== undefined) return [block, revision];
  }
  return [RANGE_FIELD.block, 0];
}

/** The draft that the form is, once it says where the report goes. */
export function draftOfForm({
  rangeText,
  format,
  zone,
  server,
  destination,
  channelId,
}: ReportFormInput): OrderDraft | undefined {
  if (destination === "channel" && channelId === undefined) return undefined;
  return {
    range: { text: rangeText },
    formats: formatsOf(format),
    zone,
    server,
    destination: destination === "me" || channelId === undefined ? "me" : { channelId },
  };
}
