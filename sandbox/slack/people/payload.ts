import type { Core } from "../core.ts";
import { installed } from "../installs.ts";
import type { JsonObject } from "../json.ts";
import type { UserSeed } from "../seed.ts";
import type { Grant } from "../tokens.ts";
import type { Channel } from "../workspace.ts";

/** A person by id or name; a wrong name is a mistake of the test, so it throws. */
export function person(core: Core, idOrName: string): UserSeed {
  const user = core.workspace.user(idOrName);
  if (user === undefined) throw new Error(`there is no user ${idOrName}`);
  return user;
}

/** A conversation that the person is in; what they cannot see they cannot type into. */
export function seenChannel(core: Core, user: UserSeed, idOrName: string): Channel {
  const channel = core.workspace.channel(idOrName);
  if (channel === undefined) throw new Error(`there is no channel ${idOrName}`);
  if (!channel.members.has(user.id)) throw new Error(`${user.name} is not in ${idOrName}`);
  return channel;
}

/**
 * What every interaction says about who, where and for which app. An app that is installed for a whole organisation
 * is told no workspace, only the person's.
 */
export function interaction(core: Core, user: UserSeed, type: string): JsonObject {
  const { team, enterprise, appId } = core.workspace.seed;
  const { isEnterpriseInstall } = installed(core);
  const grid =
    enterprise === undefined ? {} : { enterprise_id: enterprise.id, enterprise_name: enterprise.name };
  return {
    type,
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId ?? team.id },
    api_app_id: appId,
    token: core.credentials.verificationToken,
    team: isEnterpriseInstall ? null : { id: team.id, domain: team.domain, ...grid },
    enterprise: enterprise ?? null,
    is_enterprise_install: isEnterpriseInstall,
  };
}

/** The outer layer of an event in a workspace. */
export const eventCallback = (core: Core, event: JsonObject, channel?: Channel): JsonObject => ({
  ...appEvent(core, installed(core), event),
  is_ext_shared_channel: (channel?.sharedWith ?? []).length > 0,
});

/** The outer layer of an event for the bearer of a token, which may be a whole organisation. */
export function appEvent(core: Core, grant: Grant, event: JsonObject): JsonObject {
  const { team, enterprise, appId, bot } = core.workspace.seed;
  const { isEnterpriseInstall } = grant;
  return {
    token: core.credentials.verificationToken,
    team_id: team.id,
    ...(enterprise === undefined ? {} : { enterprise_id: enterprise.id }),
    context_team_id: team.id,
    context_enterprise_id: enterprise?.id ?? null,
    api_app_id: appId,
    event,
    type: "event_callback",
    event_id: core.clock.id("Ev"),
    event_time: core.clock.seconds(),
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
    event_context: core.clock.secret(),
  };
}
