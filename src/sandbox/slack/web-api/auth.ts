import type { Method } from "./method.ts";

export const authMethods: Readonly<Record<string, Method>> = {
  "auth.test": {
    token: "bot",
    scopes: [],
    acceptsJson: true,
    required: [],
    arguments: {},
    handle: (_args, { workspace }) => {
      const { team, bot, enterprise } = workspace.seed;
      return {
        url: `https://${team.domain}.slack.com/`,
        team: team.name,
        user: bot.name,
        team_id: team.id,
        user_id: bot.userId,
        bot_id: bot.botId,
        is_enterprise_install: false,
        ...(enterprise === undefined ? {} : { enterprise_id: enterprise.id }),
      };
    },
  },
  "apps.connections.open": {
    token: "app",
    scopes: [],
    acceptsJson: true,
    required: [],
    arguments: {},
    handle: (_args, { socket }) => ({ url: socket.issueUrl() }),
  },
};
