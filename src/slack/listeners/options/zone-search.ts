import type { AllMiddlewareArgs, SlackOptionsMiddlewareArgs } from "@slack/bolt";
import { messagesFor } from "../../../i18n/index.ts";
import { SERVER_LOCAL, searchZones } from "../../../orders/zones.ts";
import type { ListenerDeps } from "../../context.ts";
import { messagesForPerson } from "../../replies/messages-for.ts";
import { zoneOption } from "../../views/report-form.ts";
import { LIMITS } from "../../web-api/limits.ts";

type Args = SlackOptionsMiddlewareArgs<"block_suggestion"> & AllMiddlewareArgs;

/** Zones whose name holds what was typed, for the form's time zone field; the server's own zone among them. */
export function zoneSearchCallback(deps: ListenerDeps) {
  return async ({ ack, options, body }: Args): Promise<void> => {
    const typed = options.value.trim().toLowerCase();
    const messages = await messagesForPerson(deps, body.user.id);
    const isLocal = [messages, messagesFor()].some(({ form }) =>
      form.serverZone.toLowerCase().includes(typed),
    );
    const first = typed === "" ? ["UTC", SERVER_LOCAL] : isLocal ? [SERVER_LOCAL] : [];
    const zones = [...new Set([...first, ...searchZones(typed, LIMITS.selectOptions)])];
    await ack({ options: zones.slice(0, LIMITS.selectOptions).map((zone) => zoneOption(zone, messages)) });
  };
}
