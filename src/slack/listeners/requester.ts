import { randomUUID } from "node:crypto";
import type { Context, ViewSubmitAction } from "@slack/bolt";
import type { Requester } from "../../orders/report-request.ts";

/** What every interaction says of who did it. */
interface Interaction {
  readonly user: { readonly id: string; readonly team_id?: string };
  readonly team: { readonly id: string } | null;
  readonly enterprise?: { readonly id: string } | null;
}

/** Who pressed. Enterprise Grid: a click in a channel of several workspaces has no team of its own. */
export const requesterOf = ({ user, team, enterprise }: Interaction): Requester => ({
  teamId: team?.id ?? user.team_id ?? "",
  userId: user.id,
  ...(enterprise && { enterpriseId: enterprise.id }),
});

interface Envelope {
  readonly team_id: string;
  readonly enterprise_id?: string;
  readonly context_enterprise_id?: string | null;
}

/**
 * Who an event is about. In a channel of several organizations an event names the workspace where it happened; the
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

/** Who sent a form. Its workspace is the view's: an organization-wide installation has no team in the payload. */
export const submitterOf = ({ body, view }: SentForm): Requester => ({
  teamId: view.team_id,
  userId: body.user.id,
  ...(body.enterprise && { enterpriseId: body.enterprise.id }),
});

interface SentForm {
  readonly body: Pick<ViewSubmitAction, "user" | "enterprise">;
  readonly view: { readonly team_id: string };
}

/**
 * The key of what an interaction orders: the same one, sent again, is the same order. One that Slack gave no id is like no
 * other: an empty id would make all orders of a workspace one.
 */
export const keyOf = (teamId: string, id: string | undefined): string =>
  `${teamId}:${id === undefined || id === "" ? randomUUID() : id}`;
