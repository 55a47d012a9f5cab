import type { Context } from "@slack/bolt";
import type { Requester } from "../../../request/report-request.ts";

interface Envelope {
  readonly team_id: string;
  readonly enterprise_id?: string;
  readonly context_enterprise_id?: string | null;
}

/**
 * Who an event is about. In a channel of several organisations an event names the workspace where it happened; the
 * context names the one that the bot was told in, which is the one of commands and clicks too.
 */
export function requesterFrom(
  { team_id, enterprise_id, context_enterprise_id }: Envelope,
  { teamId }: Pick<Context, "teamId">,
  userId: string,
): Requester {
  const enterpriseId = enterprise_id ?? context_enterprise_id;
  return { teamId: teamId ?? team_id, userId, ...(enterpriseId && { enterpriseId }) };
}
