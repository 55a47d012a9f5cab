import { type Words, wordsFor } from "../../i18n/index.ts";
import type { People } from "../access/people.ts";
import { inTime } from "./in-time.ts";

/** A person who is not known yet is asked for; an answer must not wait for long for its language. */
const BUDGET_MS = 500;

/** The catalogue in a person's language; English where Slack does not tell it in time. */
export async function wordsOf(
  { people }: { readonly people: People },
  userId: string,
  budgetMs = BUDGET_MS,
): Promise<Words> {
  const cached = people.cached(userId);
  const person = cached ?? (await inTime(people.find(userId), budgetMs).catch(() => undefined));
  return wordsFor(person?.locale);
}

/** The same without a call of Slack: for whoever was looked up just now, and where nothing can wait. */
export const wordsAtHand = ({ people }: { readonly people: People }, userId: string): Words =>
  wordsFor(people.cached(userId)?.locale);
