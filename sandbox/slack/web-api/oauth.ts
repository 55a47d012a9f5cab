import type { WorkspaceContext } from "../context.ts";
import type { JsonObject } from "../json.ts";
import { type Installation, ROTATED_LIFETIME_S } from "../oauth.ts";
import { ApiError, type Arguments, type Method } from "./method.ts";

export const oauthMethods: Readonly<Record<string, Method>> = {
  "oauth.v2.access": {
    token: "none",
    scopes: [],
    acceptsJson: false,
    required: [],
    arguments: {
      client_id: "string",
      client_secret: "string",
      code: "string",
      redirect_uri: "string",
      grant_type: "string",
      refresh_token: "string",
    },
    handle: (args, context) => {
      const error = context.oauth.checkClient(args.optional("client_id"), args.optional("client_secret"));
      if (error !== undefined) throw new ApiError(error);
      return installationWire(installationFor(context, args));
    },
  },
};

function installationFor(context: WorkspaceContext, args: Arguments): Installation {
  const given = () => {
    switch (args.optional("grant_type") ?? "authorization_code") {
      case "authorization_code":
        return context.oauth.exchange(args.optional("code") ?? "", args.optional("redirect_uri"));
      case "refresh_token":
        return context.oauth.refresh(args.optional("refresh_token") ?? "");
      default:
        throw new ApiError("invalid_grant_type");
    }
  };
  const result = given();
  if (typeof result === "string") throw new ApiError(result);
  return result;
}

/** `team` is null where the app was installed for a whole organization, `enterprise` where there is none. */
function installationWire({ grant, installer, user }: Installation): JsonObject {
  const { team, enterprise, appId, bot } = installer.cores[0].workspace.seed;
  const isOrg = installer.isEnterpriseInstall;
  return {
    access_token: grant.token,
    token_type: "bot",
    scope: [...grant.scopes].join(","),
    bot_user_id: bot.userId,
    app_id: appId,
    ...(grant.refreshToken === undefined
      ? {}
      : { expires_in: ROTATED_LIFETIME_S, refresh_token: grant.refreshToken }),
    team: isOrg ? null : { id: team.id, name: team.name },
    enterprise: enterprise === undefined ? null : { id: enterprise.id, name: enterprise.name },
    is_enterprise_install: isOrg,
    authed_user: { id: user },
  };
}
