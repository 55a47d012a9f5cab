import type { WorkspaceContext } from "../context.ts";
import type { TeamSeed } from "../seed.ts";
import { ApiError, type Method } from "./method.ts";

/** An organization's name is open to whoever shares a channel with it, and to nobody else. */
function visiblePartner(context: WorkspaceContext, id: string): TeamSeed | undefined {
  const isConnected = context.workspace.channels.some(
    (channel) =>
      context.workspace.channelForBot(channel.id) !== undefined && channel.sharedWith?.includes(id) === true,
  );
  return isConnected ? context.workspace.seed.partners?.find((partner) => partner.id === id) : undefined;
}

export const teamMethods: Readonly<Record<string, Method>> = {
  "team.info": {
    token: "bot",
    scopes: ["team:read"],
    acceptsJson: true,
    required: [],
    arguments: { team: "string", domain: "string" },
    handle: (args, context) => {
      const { team, enterprise } = context.workspace.seed;
      const id = args.optional("team") ?? team.id;
      const shown = id === team.id ? team : visiblePartner(context, id);
      if (shown === undefined) throw new ApiError("team_not_found");
      const isOwn = shown.id === team.id;
      return {
        team: {
          id: shown.id,
          name: shown.name,
          domain: shown.domain,
          url: `https://${shown.domain}.slack.com/`,
          icon: { image_default: true },
          ...(isOwn ? { email_domain: "" } : {}),
          ...(isOwn && enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {}),
        },
      };
    },
  },
};
