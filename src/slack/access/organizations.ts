import type { WebClient } from "@slack/web-api";
import { TtlCache } from "../../async/ttl-cache.ts";
import { slackErrorCode } from "../web-api/failures.ts";
import type { Home } from "./people.ts";

/** A name seldom changes, and no order may wait for the look-up of every partner of a large channel. */
const FRESH_MS = 60 * 60_000;
const MAX_LOOKED_UP = 10;

export interface Organizations {
  /**
   * The names of the teams that are not of the bot's own organization; the id where Slack does not tell the name.
   * Foreign text.
   */
  namesOf(teamIds: readonly string[]): Promise<readonly string[]>;
}

/** Looks teams up by `team.info` (scope team:read), which knows those that share a channel with the bot. */
export function createOrganizations(client: WebClient, home: Home, now: () => number): Organizations {
  const teams = new TtlCache({
    load: async (id) => {
      try {
        const { team } = await client.team.info({ team: id });
        return { name: team?.name || id, isOwn: isOwn(home, team?.enterprise_id) };
      } catch (error) {
        if (slackErrorCode(error) === undefined) throw error;
        return { name: id, isOwn: false };
      }
    },
    ttlMs: FRESH_MS,
    clock: { now },
  });
  return {
    async namesOf(teamIds) {
      const named = await Promise.all(
        teamIds.map(async (id, index) =>
          index < MAX_LOOKED_UP
            ? await teams.get(id).catch(() => ({ name: id, isOwn: false }))
            : { name: id, isOwn: false },
        ),
      );
      return [...new Set(named.flatMap(({ name, isOwn }) => (isOwn ? [] : [name])))];
    },
  };
}

const isOwn = ({ enterpriseId }: Home, enterprise: string | undefined): boolean =>
  enterpriseId !== undefined && enterprise === enterpriseId;
