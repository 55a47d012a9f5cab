import type { ViewSubmitAction } from "@slack/bolt";
import type { Requester } from "../../../request/report-request.ts";

/** Who sent a form. Its workspace is the view's: an organisation-wide installation has no team in the payload. */
export const submitterOf = ({ body, view }: SentForm): Requester => ({
  teamId: view.team_id,
  userId: body.user.id,
  ...(body.enterprise && { enterpriseId: body.enterprise.id }),
});

interface SentForm {
  readonly body: Pick<ViewSubmitAction, "user" | "enterprise">;
  readonly view: { readonly team_id: string };
}
