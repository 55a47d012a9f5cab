import type { Access } from "./access.ts";

/**
 * May this person do what concerns everybody? Whoever the settings name, and nobody else: Slack's own admins are not meant
 * by them. Where Slack does not tell who is in a listed group, its members may not.
 */
export async function isAdmin(
  { rules, groups }: Pick<Access, "rules" | "groups">,
  userId: string,
): Promise<boolean> {
  const { users, userGroups } = rules.admins;
  if (users.includes(userId)) return true;
  return userGroups.length > 0 && (await groups.holdOneOf(userGroups, userId).catch(() => false));
}

/** People who are told of what concerns everybody, at most: a group may hold a whole department. */
const MAX_TOLD = 20;

/** Whom a notice for admins goes to: the contact of the settings, if that is a person, else each admin. */
export async function adminsToTell({
  rules,
  groups,
}: Pick<Access, "rules" | "groups">): Promise<readonly string[]> {
  const { contact, admins } = rules;
  if (contact?.kind === "user") return [contact.id];
  const members = await groups.membersOf(admins.userGroups);
  return [...new Set([...admins.users, ...members])].slice(0, MAX_TOLD);
}
