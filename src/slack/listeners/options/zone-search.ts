import type { SlackOptionsMiddlewareArgs } from "@slack/bolt";
import { searchZones } from "../../../request/zones.ts";
import { LIMITS } from "../../limits.ts";
import { zoneOption } from "../../views/report-form.ts";

/** Zones whose name holds what was typed, for the form's time zone field. */
export async function zoneSearchCallback({
  ack,
  options,
}: SlackOptionsMiddlewareArgs<"block_suggestion">): Promise<void> {
  await ack({ options: searchZones(options.value, LIMITS.selectOptions).map(zoneOption) });
}
