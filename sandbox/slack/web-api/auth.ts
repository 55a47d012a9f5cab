import { revoke, uninstall } from "../uninstall.ts";
import { ApiError, type Method } from "./method.ts";

export const authMethods: Readonly<Record<string, Method>> = {
  "auth.test": {
    token: "bot",
    scopes: [],
    acceptsJson: true,
    required: [],
    arguments: {},
    handle: (_args, { workspace }, { isEnterpriseInstall }) => {
      const { team, bot, enterprise } = workspace.seed;
      const isOrg = isEnterpriseInstall && enterprise !== undefined;
      return {
        url: `https://${team.domain}${isOrg ? ".enterprise" : ""}.slack.com/`,
        team: isOrg ? enterprise.name : team.name,
        user: bot.name,
        team_id: isOrg ? enterprise.id : team.id,
        user_id: bot.userId,
        bot_id: bot.botId,
        is_enterprise_install: isEnterpriseInstall,
        ...(enterprise === undefined ? {} : { enterprise_id: enterprise.id }),
      };
    },
  },
  "auth.revoke": {
    token: "bot",
    scopes: [],
    acceptsJson: false,
    required: [],
    arguments: { test: "boolean" },
    handle: (args, context, grant) => {
      if (args.boolean("test")) return { revoked: false };
      // The app hears of it after the answer; where it does not, there is nobody to tell.
      void revoke(context, grant).catch(() => undefined);
      return { revoked: true };
    },
  },
  "apps.uninstall": {
    token: "bot",
    scopes: [],
    acceptsJson: false,
    required: ["client_id", "client_secret"],
    arguments: { client_id: "string", client_secret: "string" },
    handle: (args, context, grant) => {
      const error = context.oauth.checkClient(args.string("client_id"), args.string("client_secret"));
      if (error !== undefined) throw new ApiError(error);
      void uninstall(context, grant).catch(() => undefined);
      return {};
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
