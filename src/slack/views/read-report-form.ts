import type { ViewOutput } from "@slack/bolt";
import { REPORT_FORM } from "./report-form.ts";

/** What somebody filled in, as Slack sends it: texts still unread. */
export interface ReportFormInput {
  readonly rangeText: string;
  readonly format: "PDF" | "CSV";
  /** IANA zone that was chosen; undefined means the operator's own. */
  readonly zone: string | undefined;
  readonly server: string | undefined;
  readonly channelId: string | undefined;
}

export function readReportForm(view: Pick<ViewOutput, "state">): ReportFormInput {
  const field = ({ block, action }: { block: string; action: string }) => view.state.values[block]?.[action];
  return {
    rangeText: field(REPORT_FORM.range)?.value ?? "",
    format: field(REPORT_FORM.format)?.selected_option?.value === "CSV" ? "CSV" : "PDF",
    zone: field(REPORT_FORM.zone)?.selected_option?.value,
    server: field(REPORT_FORM.server)?.selected_option?.value,
    channelId: field(REPORT_FORM.channel)?.selected_conversation ?? undefined,
  };
}
