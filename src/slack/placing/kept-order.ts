import type { CompleteOrder } from "../../orders/complete-order.ts";
import type { Definition } from "../../schedules/types.ts";

type Kept = Pick<Definition["order"], "formats" | "server" | "destination">;

/** What a schedule keeps of a completed order. A direct message with the bot is its owner's, whoever that is by then. */
export const keptOrder = ({ formats, server, destination }: CompleteOrder): Kept => ({
  formats: [...formats] as Kept["formats"],
  server,
  destination: destination === "me" || destination.channelId.startsWith("D") ? "me" : destination,
});
