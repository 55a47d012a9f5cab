import type { Logger } from "@slack/logger";
import { createSlackClients } from "../web-api/clients.ts";
import type { SlackNetwork } from "../web-api/network.ts";
import { createTools, type ToolOptions } from "./tools.ts";
import type { Workspace, Workspaces } from "./types.ts";

export interface OneWorkspaceOptions extends ToolOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly logger: Logger;
  readonly network: SlackNetwork;
}

/**
 * The workspace of the settings' bot token, from which every event comes. Asks Slack who the bot is, which proves the
 * token.
 * @throws what the Web API client throws; `toSlackFailure` reads it
 */
export async function connectOneWorkspace(
  options: OneWorkspaceOptions,
): Promise<Workspaces & { only: Workspace }> {
  const clients = createSlackClients(options);
  const me = await clients.read.auth.test();
  const only: Workspace = {
    id: me.team_id ?? "",
    bot: {
      botId: me.bot_id ?? "",
      userId: me.user_id ?? "",
      name: me.user ?? "License Report",
      team: me.team ?? "",
    },
    ...createTools(clients, { teamId: me.team_id ?? "", enterpriseId: me.enterprise_id }, options),
    ownsRun: () => true,
    attribute: (requester) => requester,
  };
  return { only, find: async () => only, cached: () => only };
}
