import { withTimeout } from "../../async/timeout.ts";
import { type Messages, messagesFor } from "../../i18n/index.ts";
import type { People } from "../access/people.ts";
import type { Patience } from "../context.ts";
import { PATIENCE } from "./patience.ts";

interface MessagesDeps {
  readonly people: People;
  readonly patience?: Patience | undefined;
}

/** The catalogue in a person's language; English where Slack does not tell it in time. */
export async function messagesForPerson(
  { people, patience = PATIENCE }: MessagesDeps,
  userId: string,
): Promise<Messages> {
  const cached = people.cached(userId);
  const person =
    cached ?? (await withTimeout(people.find(userId), patience.languageMs).catch(() => undefined));
  return messagesFor(person?.locale);
}

/** The same without a call of Slack: for whoever was looked up just now, and where nothing can wait. */
export const cachedMessagesFor = ({ people }: Pick<MessagesDeps, "people">, userId: string): Messages =>
  messagesFor(people.cached(userId)?.locale);
