import type { WorkspaceContext } from "../context.ts";
import { installation } from "../installs.ts";
import type { JsonObject } from "../json.ts";
import type { View } from "../views.ts";

/** A view object as it comes back from `views.*` and stands in payloads. */
export function viewWire(context: WorkspaceContext, view: View): JsonObject {
  const { team, enterprise, appId, bot } = context.workspace.seed;
  // Where the app is installed for an organization, that is what it is installed in.
  const isOrgWide = installation(context)?.isEnterpriseInstall === true;
  const content = view.content;
  return {
    id: view.id,
    team_id: team.id,
    type: content.type,
    blocks: view.blocks,
    private_metadata: content.private_metadata ?? "",
    callback_id: content.callback_id ?? "",
    state: { values: view.state },
    hash: view.hash,
    title: content.title ?? { type: "plain_text", text: "View Title", emoji: true },
    clear_on_close: content.clear_on_close === true,
    notify_on_close: content.notify_on_close === true,
    close: content.close ?? null,
    submit: content.submit ?? null,
    previous_view_id: view.previousId ?? null,
    root_view_id: view.rootId,
    app_id: appId,
    external_id: content.external_id ?? "",
    app_installed_team_id: isOrgWide ? (enterprise?.id ?? team.id) : team.id,
    bot_id: bot.botId,
  };
}
