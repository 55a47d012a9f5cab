import type { SlackOptionsMiddlewareArgs } from "@slack/bolt";
import { SERVER_LOCAL, searchZones } from "../../../request/zones.ts";
import { LIMITS } from "../../limits.ts";
import { zoneOption } from "../../views/report-form.ts";

/** Zones whose name holds what was typed, for the form's time zone field; the server's own zone among them. */
export async function zoneSearchCallback({
  ack,
  options,
}: SlackOptionsMiddlewareArgs<"block_suggestion">): Promise<void> {
  const words = options.value.trim().toLowerCase();
  const local = "the server's local time".includes(words) ? [SERVER_LOCAL] : [];
  const first = words === "" ? ["UTC", SERVER_LOCAL] : local;
  const zones = [...new Set([...first, ...searchZones(words, LIMITS.selectOptions)])];
  await ack({ options: zones.slice(0, LIMITS.selectOptions).map(zoneOption) });
}
