import type { WebClient } from "@slack/web-api";
import { TtlCache } from "../../async/ttl-cache.ts";
import type { Log } from "../../ops/log.ts";
import { slackErrorCode } from "../web-api/failures.ts";

/** As long as people are remembered: somebody who leaves the group may order for that much longer at most. */
const FRESH_MS = 5 * 60_000;

/** Who is in which user group of the workspace. */
export interface UserGroups {
  /**
   * Is the person in one of the groups? A group that names them is enough, whatever Slack says of the others.
   * @throws what Slack threw, when no group names them and one could not be asked: then nobody can tell
   */
  holdOneOf(groupIds: readonly string[], userId: string): Promise<boolean>;
  /** Everybody in the groups, as far as Slack tells; a group that it does not tell of is left out. */
  membersOf(groupIds: readonly string[]): Promise<readonly string[]>;
}

/** Looks members up by `usergroups.users.list` (scope usergroups:read; at most 20 calls a minute) and remembers them. */
export function createUserGroups(client: WebClient, log: Log, now: () => number): UserGroups {
  const members = new TtlCache({
    load: async (usergroup) => new Set((await client.usergroups.users.list({ usergroup })).users ?? []),
    ttlMs: FRESH_MS,
    clock: { now },
  });
  return {
    async membersOf(groupIds) {
      const answers = await Promise.allSettled(groupIds.map((id) => members.get(id)));
      return answers.flatMap((answer) => (answer.status === "fulfilled" ? [...answer.value] : []));
    },

    async holdOneOf(groupIds, userId) {
      const answers = await Promise.allSettled(
        groupIds.map(async (id) => (await members.get(id)).has(userId)),
      );
      if (answers.some((answer) => answer.status === "fulfilled" && answer.value)) return true;
      const failures = answers.flatMap((answer, index) =>
        answer.status === "rejected" ? [{ group: groupIds[index], error: answer.reason as unknown }] : [],
      );
      for (const { group, error } of failures) {
        log.error({ group, code: slackErrorCode(error), err: error }, "can’t read a user group");
      }
      if (failures[0]) throw failures[0].error;
      return false;
    },
  };
}
