import type { Core } from "../core.ts";
import type { TeamSeed } from "../seed.ts";
import { ApiError, type Method } from "./method.ts";

/** An organisation's name is open to whoever shares a channel with it, and to nobody else. */
function visiblePartner(core: Core, id: string): TeamSeed | undefined {
  const isConnected = core.workspace.channels.some(
    (channel) =>
      core.workspace.channelForBot(channel.id) !== undefined && channel.sharedWith?.includes(id) === true,
  );
  return isConnected ? core.workspace.seed.partners?.find((partner) => partner.id === id) : undefined;
}

export const teamMethods: Readonly<Record<string, Method>> = {
  "team.info": {
    token: "bot",
    scopes: ["team:read"],
    acceptsJson: true,
    required: [],
    arguments: { team: "string", domain: "string" },
    handle: (args, core) => {
      const { team, enterprise } = core.workspace.seed;
      const id = args.optional("team") ?? team.id;
      const shown = id === team.id ? team : visiblePartner(core, id);
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
