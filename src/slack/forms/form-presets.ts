import type { ReportRequest } from "../../orders/report-request.ts";
import { isZoneChoice, SERVER_LOCAL } from "../../orders/zones.ts";
import type { ReportFormContent } from "../views/report-form.ts";

/** What stands in the fields of the form when it opens. */
export type FormPresets = Omit<ReportFormContent, "servers" | "ownZone" | "check" | "revision">;

/** A request as the form shows it. */
export const presetsOf = ({ destination, ...request }: ReportRequest): FormPresets => ({
  rangeText: request.rangeText,
  format: request.format,
  zone: request.timezone === SERVER_LOCAL ? SERVER_LOCAL : chooseable(request.zone),
  server: request.server,
  // The bot is in no direct messages but those between it and one person.
  ...(destination.channelId.startsWith("D")
    ? { destination: "me" }
    : { destination: "channel", channelId: destination.channelId }),
});

/** An offset is named by the words of the range alone: the form has no such choice. */
const chooseable = (zone: string): string | undefined => (isZoneChoice(zone) ? zone : undefined);
