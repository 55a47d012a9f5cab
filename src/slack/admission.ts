import { type Words, wordsFor } from "../words/index.ts";
import { type ChannelCheck, checkChannel } from "./channels.ts";
import type { ListenerDeps } from "./listeners/deps.ts";
import type { Person } from "./people.ts";

/** Why an order is not taken: what is wrong and what to do, in the language of who asks. `about` says whether the person or the channel is at fault. */
export interface Barred {
  readonly about: "person" | "channel";
  readonly happened: string;
  readonly todo: string;
}

/** May this person use the bot? Guests and people of other organisations never; the report holds names and addresses. */
export function barPerson(person: Person): Barred | undefined {
  if (person.barred === undefined) return undefined;
  const { admission } = wordsFor(person.locale);
  return { about: "person", happened: admission[person.barred], todo: admission.askMember };
}

function barChannel(check: ChannelCheck, botName: string, { admission }: Words): Barred | undefined {
  const about = "channel";
  switch (check) {
    case "ok":
      return undefined;
    case "not-member":
      return { about, ...admission.notMember, todo: admission.notMember.todo(botName) };
    case "not-visible":
      return { about, ...admission.notVisible, todo: admission.notVisible.todo(botName) };
    case "archived":
      return { about, ...admission.archived };
    case "external":
      return { about, ...admission.external };
  }
}

/**
 * Looks up who asks and where, at the same time, and says whether the order may go on.
 * @param channelId undefined for the person's own direct message with the bot
 */
export async function admit(
  { people, clients, botName }: Pick<ListenerDeps, "people" | "clients" | "botName">,
  userId: string,
  channelId: string | undefined,
): Promise<{ readonly person: Person; readonly barred: Barred | undefined }> {
  const [person, check] = await Promise.all([
    people.find(userId),
    channelId === undefined ? ("ok" as const) : checkChannel(clients.look, channelId),
  ]);
  return { person, barred: barPerson(person) ?? barChannel(check, botName, wordsFor(person.locale)) };
}
