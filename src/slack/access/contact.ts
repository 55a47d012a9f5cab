import type { Contact } from "../../config/index.ts";
import type { Messages } from "../../i18n/index.ts";
import { escapeMrkdwn } from "../web-api/text.ts";
import type { People } from "./people.ts";

/** Whom a refusal names, for where Slack reads markup and for where it does not; inert in both. */
export interface ContactText {
  readonly mrkdwn: string;
  readonly plain: string;
}

/** The same for markup alone, without a look-up. */
export function contactMarkup(contact: Contact | undefined, { access }: Messages): string {
  switch (contact?.kind) {
    case "text":
      return access.whoToAsk(escapeMrkdwn(contact.text));
    case "group":
      return access.whoToAsk(`<!subteam^${contact.id}>`);
    case "user":
      return access.whoToAsk(`<@${contact.id}>`);
    default:
      return access.whoToAsk(access.anybody);
  }
}

/** The same without a look-up, for when something is wrong already: plain text names no person then. */
export const contactAtHand = (contact: Contact | undefined, messages: Messages): ContactText => ({
  mrkdwn: contactMarkup(contact, messages),
  plain: messages.access.whoToAsk(contact?.kind === "text" ? contact.text : messages.access.anybody),
});

/** A person's name is looked up for plain text; a group's is not to be had without one more scope. */
export async function contactText(
  contact: Contact | undefined,
  people: People,
  messages: Messages,
): Promise<ContactText> {
  const { access } = messages;
  const named = async (): Promise<string | undefined> => {
    if (contact?.kind === "text") return contact.text;
    if (contact?.kind !== "user") return undefined;
    return (await people.find(contact.id).catch(() => undefined))?.name;
  };
  return {
    mrkdwn: contactMarkup(contact, messages),
    plain: access.whoToAsk((await named()) ?? access.anybody),
  };
}
