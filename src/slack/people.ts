import type { WebClient } from "@slack/web-api";

/** What the bot needs to know of a person. */
export interface Person {
  /** IANA zone from their Slack profile. */
  readonly zone: string;
  /** BCP 47 tag, like `en-GB`. */
  readonly locale: string;
  /** Why they may not ask, if so. */
  readonly barred: "guest" | "stranger" | "bot" | "deactivated" | undefined;
}

export interface People {
  find(userId: string): Promise<Person>;
  /** What is known already, without a call. */
  cached(userId: string): Person | undefined;
}

/** Zones and roles change seldom; an hour-old answer would let a person who was made a guest ask for too long. */
const FRESH_MS = 5 * 60_000;
const MOST = 5_000;

/** Looks people up by `users.info` (scope users:read) and remembers them for five minutes. */
export function createPeople(client: WebClient, now: () => number = Date.now): People {
  const known = new Map<string, { person: Person; at: number }>();
  const cached = (userId: string) => {
    const entry = known.get(userId);
    return entry && now() - entry.at < FRESH_MS ? entry.person : undefined;
  };
  return {
    cached,
    async find(userId) {
      const fresh = cached(userId);
      if (fresh) return fresh;
      const { user } = await client.users.info({ user: userId, include_locale: true });
      const person: Person = {
        zone: user?.tz ?? "UTC",
        locale: user?.locale ?? "en-US",
        barred: user?.is_stranger
          ? "stranger"
          : user?.is_restricted || user?.is_ultra_restricted
            ? "guest"
            : user?.is_bot
              ? "bot"
              : user?.deleted
                ? "deactivated"
                : undefined,
      };
      if (known.size >= MOST) known.clear();
      known.set(userId, { person, at: now() });
      return person;
    },
  };
}
