import type { WorkspaceContext } from "../context.ts";
import { installed } from "../installs.ts";
import type { JsonObject } from "../json.ts";
import type { UserSeed } from "../seed.ts";
import type { Grant } from "../tokens.ts";
import type { Channel } from "../workspace.ts";

/** A person by id or name; a wrong name is a mistake of the test, so it throws. */
export function person(context: WorkspaceContext, idOrName: string): UserSeed {
  const user = context.workspace.user(idOrName);
  if (user === undefined) throw new Error(`there is no user ${idOrName}`);
  return user;
}

/** A conversation that the person is in; what they cannot see they cannot type into. */
export function seenChannel(context: WorkspaceContext, user: UserSeed, idOrName: string): Channel {
  const channel = context.workspace.channel(idOrName);
  if (channel === undefined) throw new Error(`there is no channel ${idOrName}`);
  if (!channel.members.has(user.id)) throw new Error(`${user.name} is not in ${idOrName}`);
  return channel;
}

/**
 * What every interaction says about who, where and for which app. An app that is installed for a whole organization
 * is told no workspace, only the person's.
 */
export function interaction(context: WorkspaceContext, user: UserSeed, type: string): JsonObject {
  const { team, enterprise, appId } = context.workspace.seed;
  const { isEnterpriseInstall } = installed(context);
  const grid =
    enterprise === undefined ? {} : { enterprise_id: enterprise.id, enterprise_name: enterprise.name };
  return {
    type,
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId ?? team.id },
    api_app_id: appId,
    token: context.credentials.verificationToken,
    team: isEnterpriseInstall ? null : { id: team.id, domain: team.domain, ...grid },
    enterprise: enterprise ?? null,
    is_enterprise_install: isEnterpriseInstall,
  };
}

/** The outer layer of an event in a workspace. */
export const eventCallback = (
  context: WorkspaceContext,
  event: JsonObject,
  channel?: Channel,
): JsonObject => ({
  ...appEvent(context, installed(context), event),
  is_ext_shared_channel: (channel?.sharedWith ?? []).length > 0,
});

/** The outer layer of an event for the bearer of a token, which may be a whole organization. */
export function appEvent(context: WorkspaceContext, grant: Grant, event: JsonObject): JsonObject {
  const { team, enterprise, appId, bot } = context.workspace.seed;
  const { isEnterpriseInstall } = grant;
  return {
    token: context.credentials.verificationToken,
    team_id: team.id,
    ...(enterprise === undefined ? {} : { enterprise_id: enterprise.id }),
    context_team_id: team.id,
    context_enterprise_id: enterprise?.id ?? null,
    api_app_id: appId,
    event,
    type: "event_callback",
    event_id: context.clock.id("Ev"),
    event_time: context.clock.seconds(),
    authorizations: [
      {
        enterprise_id: enterprise?.id ?? null,
        team_id: isEnterpriseInstall ? null : team.id,
        user_id: bot.userId,
        is_bot: true,
        is_enterprise_install: isEnterpriseInstall,
      },
    ],
    is_ext_shared_channel: false,
    event_context: context.clock.secret(),
  };
}
