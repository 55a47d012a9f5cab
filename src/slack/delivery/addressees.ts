import { openDirectMessage } from "../access/channels.ts";
import { isPlainNo, slackErrorCode } from "../web-api/failures.ts";
import type { Workspace } from "../workspaces/types.ts";

/** A place to tell something in, and in which language. */
export interface Addressee {
  readonly channelId: string;
  readonly locale: string | undefined;
}

/** Slack says no, and would say so again: the channel is archived, the person is gone. */
export const isFinal = (error: unknown): boolean => slackErrorCode(error) !== undefined && isPlainNo(error);

/** The direct messages with these people, but for guests and those who are gone. @throws what may heal */
export async function directMessages(
  { clients, people }: Pick<Workspace, "clients" | "people">,
  users: readonly string[],
): Promise<readonly Addressee[]> {
  const found: Addressee[] = [];
  for (const userId of users) {
    try {
      const person = await people.find(userId);
      // A report's figures are none of a guest's business, and neither is what makes them.
      if (person.denied !== undefined) continue;
      found.push({ channelId: await openDirectMessage(clients.read, userId), locale: person.locale });
    } catch (error) {
      if (!isFinal(error)) throw error;
    }
  }
  return found;
}
