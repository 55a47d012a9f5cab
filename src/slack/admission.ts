import { type ChannelCheck, checkChannel } from "./channels.ts";
import type { ListenerDeps } from "./listeners/deps.ts";
import type { Person } from "./people.ts";

/** Why an order is not taken: what is wrong and what to do. `about` says whether the person or the channel is at fault. */
export interface Barred {
  readonly about: "person" | "channel";
  readonly happened: string;
  readonly todo: string;
}

/** May this person use the bot? Guests and people of other organisations never; the report holds names and addresses. */
export function barPerson(person: Person): Barred | undefined {
  if (person.barred === undefined) return undefined;
  const happened = {
    guest: "Guests cannot order licence reports.",
    stranger: "People of other organisations cannot order licence reports.",
    bot: "Apps cannot order licence reports.",
    deactivated: "This account is deactivated.",
  }[person.barred];
  return { about: "person", happened, todo: "Ask a full member of this workspace to order it." };
}

function barChannel(check: ChannelCheck, botName: string): Barred | undefined {
  const invite = `Type /invite @${botName} here, then ask again.`;
  switch (check) {
    case "ok":
      return undefined;
    case "not-member":
      return {
        about: "channel",
        happened: "I am not a member of this channel, so I cannot share the report in it.",
        todo: invite,
      };
    case "not-visible":
      return {
        about: "channel",
        happened: "I cannot see this conversation.",
        todo: `In a private channel: ${invite} Or ask in another channel.`,
      };
    case "archived":
      return { about: "channel", happened: "This channel is archived.", todo: "Ask in another one." };
    case "external":
      return {
        about: "channel",
        happened:
          "This channel is shared with another organisation, and the report holds names and mail addresses.",
        todo: "Ask in a channel of your own organisation.",
      };
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
  return { person, barred: barPerson(person) ?? barChannel(check, botName) };
}
