import type { WorkspaceContext } from "../context.ts";
import type { JsonObject } from "../json.ts";
import type { UserSeed } from "../seed.ts";

/** A user object; the mail address is left out, as it takes a scope that this app has no use for. */
export function userWire(context: WorkspaceContext, user: UserSeed, includeLocale: boolean): JsonObject {
  const now = context.clock.now();
  const { team, enterprise, partners } = context.workspace.seed;
  const teamId = user.teamId ?? team.id;
  const isPartner = partners?.some(({ id }) => id === teamId) === true;
  return {
    id: user.id,
    team_id: teamId,
    name: user.name,
    deleted: false,
    color: "9f69e7",
    real_name: user.realName,
    tz: user.tz,
    tz_label: zoneLabel(user.tz, now),
    tz_offset: offsetSeconds(user.tz, now),
    profile: {
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.name,
      display_name_normalized: user.name,
      team: teamId,
      ...(user.isBot === true
        ? { api_app_id: context.workspace.seed.appId, bot_id: context.workspace.seed.bot.botId }
        : {}),
    },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.isRestricted === true || user.isUltraRestricted === true,
    is_ultra_restricted: user.isUltraRestricted === true,
    is_bot: user.isBot === true,
    is_app_user: false,
    ...(user.isStranger === true ? { is_stranger: true } : {}),
    updated: Math.floor(now.getTime() / 1000),
    ...(enterprise === undefined || isPartner
      ? {}
      : {
          enterprise_user: {
            id: user.id,
            enterprise_id: enterprise.id,
            enterprise_name: enterprise.name,
            teams: [teamId],
          },
        }),
    ...(includeLocale ? { locale: user.locale } : {}),
  };
}

function zoneLabel(zone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "long" }).formatToParts(now);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

function offsetSeconds(zone: string, now: Date): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    timeZoneName: "longOffset",
  }).formatToParts(now);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const match = /^GMT([+-])(\d\d):(\d\d)$/.exec(name);
  if (match === null) return 0;
  const [, sign, hours, minutes] = match;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
