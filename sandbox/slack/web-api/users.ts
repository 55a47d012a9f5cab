import { userWire } from "../wire/user.ts";
import { ApiError, type Method } from "./method.ts";

export const userMethods: Readonly<Record<string, Method>> = {
  "users.info": {
    token: "bot",
    scopes: ["users:read"],
    acceptsJson: false,
    required: ["user"],
    arguments: { user: "string", include_locale: "boolean" },
    handle: (args, context) => {
      const user = context.workspace.users.find((candidate) => candidate.id === args.string("user"));
      if (user === undefined) throw new ApiError("user_not_found");
      return { user: userWire(context, user, args.boolean("include_locale")) };
    },
  },
  "usergroups.users.list": {
    token: "bot",
    scopes: ["usergroups:read"],
    acceptsJson: false,
    required: ["usergroup"],
    arguments: { usergroup: "string", include_disabled: "boolean", team_id: "string" },
    handle: (args, context, { isEnterpriseInstall }) => {
      // "Required if org token is used" (docs.slack.dev, usergroups.users.list); otherwise overlooked.
      if (isEnterpriseInstall && !args.has("team_id")) throw new ApiError("missing_argument");
      const group = context.workspace.seed.userGroups.find(({ id }) => id === args.string("usergroup"));
      if (group === undefined) throw new ApiError("no_such_subteam");
      return { users: group.users };
    },
  },
};
