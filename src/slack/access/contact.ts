import type { Contact } from "../../config/index.ts";
import type { Messages } from "../../i18n/index.ts";
import { escapeMrkdwn } from "../web-api/text.ts";
import type { People } from "./people.ts";

/** Whom a refusal names, for where Slack reads markup and for where it does not; inert in both. */
export interface ContactText {
  readonly mrkdwn: string;
  readonly plain: string;
}

/** A person's name is looked up for plain text; a group's is not to be had without one more scope. */
export async function contactText(
  contact: Contact | undefined,
  people: People,
  { access }: Messages,
): Promise<ContactText> {
  const textOf = (mrkdwn: string, plain: string): ContactText => ({
    mrkdwn: access.whoToAsk(mrkdwn),
    plain: access.whoToAsk(plain),
  });
  switch (contact?.kind) {
    case "text":
      return textOf(escapeMrkdwn(contact.text), contact.text);
    case "group":
      return textOf(`<!subteam^${contact.id}>`, access.anybody);
    case "user": {
      const person = await people.find(contact.id).catch(() => undefined);
      return textOf(`<@${contact.id}>`, person?.name ?? access.anybody);
    }
    default:
      return textOf(access.anybody, access.anybody);
  }
}
