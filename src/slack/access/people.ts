import type { UsersInfoResponse, WebClient } from "@slack/web-api";
import { TtlCache } from "../../async/ttl-cache.ts";

/** What the bot needs to know of a person. */
export interface Person {
  /** As others see them. Foreign text. */
  readonly name: string;
  /** IANA zone from their Slack profile. */
  readonly zone: string;
  /** BCP 47 tag, like `en-GB`. */
  readonly locale: string;
  /** Why they may not order, if so. */
  readonly denied: "guest" | "stranger" | "bot" | "deactivated" | undefined;
}

export interface People {
  find(userId: string): Promise<Person>;
  /** What is known already, without a call. */
  cached(userId: string): Person | undefined;
}

/** The workspace that the bot is installed in, and its Enterprise Grid organization if it is of one. */
export interface Home {
  readonly teamId: string;
  readonly enterpriseId?: string | undefined;
}

/** Zones and roles change seldom; an hour-old answer would let a person who was made a guest order for too long. */
const FRESH_MS = 5 * 60_000;

/** Looks people up by `users.info` (scope users:read) and remembers them for five minutes. */
export function createPeople(client: WebClient, home: Home, now: () => number = Date.now): People {
  const known = new TtlCache({
    load: async (userId) => {
      const { user } = await client.users.info({ user: userId, include_locale: true });
      const person: Person = {
        name: user?.profile?.display_name || user?.real_name || user?.name || userId,
        zone: user?.tz ?? "UTC",
        locale: user?.locale ?? "en-US",
        denied: denialOf(user, home),
      };
      return person;
    },
    ttlMs: FRESH_MS,
    clock: { now },
  });
  return { find: (userId) => known.get(userId), cached: (userId) => known.cached(userId) };
}

function denialOf(user: UsersInfoResponse["user"], home: Home): Person["denied"] {
  // Slack calls only those strangers who share no channel with the bot: the others are known by their team.
  if (user?.is_stranger || !isOfHome(user, home)) return "stranger";
  if (user?.is_restricted || user?.is_ultra_restricted) return "guest";
  if (user?.is_bot) return "bot";
  return user?.deleted ? "deactivated" : undefined;
}

/** Of the workspace, or of another one of the same organization. Whoever cannot be placed is not. */
function isOfHome(user: UsersInfoResponse["user"], { teamId, enterpriseId }: Home): boolean {
  if (user?.team_id === teamId) return true;
  if (enterpriseId === undefined) return false;
  return user?.team_id === enterpriseId || user?.enterprise_user?.enterprise_id === enterpriseId;
}
