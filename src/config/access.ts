import { z } from "zod";

/** Who may order, into which channels, and whom a refusal names. Ids are Slack's; an empty list allows all. */
export interface AccessConfig {
  readonly users: readonly string[];
  readonly userGroups: readonly string[];
  readonly channels: readonly string[];
  readonly contact: Contact | undefined;
  /** Who may do what concerns everybody; nobody where both lists are empty, not even Slack's own admins. */
  readonly admins: { readonly users: readonly string[]; readonly userGroups: readonly string[] };
}

/** Who is to be asked for access. A text is foreign. */
export type Contact =
  | { readonly kind: "user" | "group"; readonly id: string }
  | { readonly kind: "text"; readonly text: string };

export const USER = /^[UW][A-Z0-9]{5,}$/;
export const GROUP = /^S[A-Z0-9]{5,}$/;
export const PERSON_OR_GROUP = /^[UWS][A-Z0-9]{5,}$/;
const CHANNEL = /^[CG][A-Z0-9]{5,}$/;

/** Ids of one kind separated by commas; one that stands twice counts once. */
export const ids = (pattern: RegExp, fix: string) =>
  z
    .string()
    .transform((text) => [...new Set(text.split(/[\s,]+/).filter((id) => id !== ""))])
    .refine((list) => list.length > 0 && list.every((id) => pattern.test(id)), {
      error: `is wrong: set it to ${fix}, separated by commas`,
    })
    .default([]);

const MAX_TEXT = 150;
const CONTACT = `the ID of a user (U…) or user group (S…), or a one-line text of up to ${MAX_TEXT} characters`;

const contact = z
  .string()
  .refine((text) => [...text].length <= MAX_TEXT && !/\p{Cc}/u.test(text), {
    error: `is wrong: set it to ${CONTACT}`,
  })
  .transform((text): Contact => {
    if (USER.test(text)) return { kind: "user", id: text };
    return GROUP.test(text) ? { kind: "group", id: text } : { kind: "text", text };
  })
  .optional();

const fields = z.object({
  ACCESS_USERS: ids(USER, "IDs of users (U…), from “Copy member ID” in a profile"),
  ACCESS_USER_GROUPS: ids(GROUP, "IDs of user groups (S…), from the address of the group's page"),
  ACCESS_CHANNELS: ids(CHANNEL, "IDs of channels (C…), from the bottom of a channel's details"),
  ACCESS_CONTACT: contact,
  ACCESS_ADMINS: ids(PERSON_OR_GROUP, "IDs of users (U…) and user groups (S…)"),
});

export const accessNames = Object.keys(fields.shape);

export const accessSchema = fields.transform(
  (env): AccessConfig => ({
    users: env.ACCESS_USERS,
    userGroups: env.ACCESS_USER_GROUPS,
    channels: env.ACCESS_CHANNELS,
    contact: env.ACCESS_CONTACT,
    admins: {
      users: env.ACCESS_ADMINS.filter((id) => USER.test(id)),
      userGroups: env.ACCESS_ADMINS.filter((id) => GROUP.test(id)),
    },
  }),
);
