import type { Requester } from "../../orders/report-request.ts";
import type { Destination } from "../../watch/index.ts";
import type { Person } from "../access/people.ts";

/** A channel that is to be told of a server from now on, in the language of whoever asks for it. */
export const destinationOf = (
  { now }: { readonly now: () => Date },
  server: string,
  channelId: string,
  { teamId, enterpriseId, userId }: Requester,
  { locale }: Pick<Person, "locale">,
): Destination => ({
  server,
  teamId,
  enterpriseId,
  channelId,
  locale,
  addedBy: userId,
  addedAt: now().toISOString(),
});
