import type { Core } from "../core.ts";
import type { JsonObject } from "../json.ts";
import type { UserSeed } from "../seed.ts";
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

/** What every interaction says about who, where and for which app. */
export function interaction(core: Core, user: UserSeed, type: string): JsonObject {
  const { team, enterprise, appId } = core.workspace.seed;
  const grid =
    enterprise === undefined ? {} : { enterprise_id: enterprise.id, enterprise_name: enterprise.name };
  return {
    type,
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId ?? team.id },
    api_app_id: appId,
    token: core.credentials.verificationToken,
    team: { id: team.id, domain: team.domain, ...grid },
    enterprise: enterprise ?? null,
    is_enterprise_install: false,
  };
}

/** The outer layer of an event. */
export function eventCallback(core: Core, event: JsonObject, channel?: Channel): JsonObject {
  const { team, enterprise, appId, bot } = core.workspace.seed;
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
        team_id: team.id,
        user_id: bot.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: (channel?.sharedWith ?? []).length > 0,
    event_context: core.clock.secret(),
  };
}
