import { withTimeout } from "../../async/timeout.ts";
import { type Messages, messagesFor } from "../../i18n/index.ts";
import type { People } from "../access/people.ts";

/** A person who is not known yet is looked up; a reply must not wait long for its language. */
const BUDGET_MS = 500;

/** The catalogue in a person's language; English where Slack does not tell it in time. */
export async function messagesForPerson(
  { people }: { readonly people: People },
  userId: string,
  budgetMs = BUDGET_MS,
): Promise<Messages> {
  const cached = people.cached(userId);
  const person = cached ?? (await withTimeout(people.find(userId), budgetMs).catch(() => undefined));
  return messagesFor(person?.locale);
}

/** The same without a call of Slack: for whoever was looked up just now, and where nothing can wait. */
export const cachedMessagesFor = ({ people }: { readonly people: People }, userId: string): Messages =>
  messagesFor(people.cached(userId)?.locale);
