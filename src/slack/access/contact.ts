import type { Contact } from "../../config/index.ts";
import type { Messages } from "../../i18n/index.ts";
import { escapeMrkdwn } from "../web-api/text.ts";
import type { People } from "./people.ts";

/** Whom a refusal names, for where Slack reads markup and for where it does not; inert in both. */
export interface WhoToAsk {
  readonly mrkdwn: string;
  readonly plain: string;
}

/** A person's name is looked up for plain text; a group's is not to be had without one more scope. */
export async function whoToAsk(
  contact: Contact | undefined,
  people: People,
  { access }: Messages,
): Promise<WhoToAsk> {
  const said = (mrkdwn: string, plain: string): WhoToAsk => ({
    mrkdwn: access.whoToAsk(mrkdwn),
    plain: access.whoToAsk(plain),
  });
  switch (contact?.kind) {
    case "text":
      return said(escapeMrkdwn(contact.text), contact.text);
    case "group":
      return said(`<!subteam^${contact.id}>`, access.anybody);
    case "user": {
      const person = await people.find(contact.id).catch(() => undefined);
      return said(`<@${contact.id}>`, person?.name ?? access.anybody);
    }
    default:
      return said(access.anybody, access.anybody);
  }
}
