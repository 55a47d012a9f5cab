/** Allow-lists of the settings, by Slack's ids. An empty list allows all. */
export interface AccessLists {
  readonly users: readonly string[];
  readonly userGroups: readonly string[];
  readonly channels: readonly string[];
}

/** The user groups whose members have to be looked up before {@link mayOrder} can tell: none for a person on the list. */
export const groupsToAsk = ({ users, userGroups }: AccessLists, userId: string): readonly string[] =>
  users.includes(userId) ? [] : userGroups;

/**
 * May this person order at all? Where neither people nor groups are listed, everybody may.
 * @param isInGroup are they in one of the listed user groups?
 */
export function mayOrder({ users, userGroups }: AccessLists, userId: string, isInGroup: boolean): boolean {
  if (users.length === 0 && userGroups.length === 0) return true;
  return users.includes(userId) || (userGroups.length > 0 && isInGroup);
}

/** May a report go there? Into the direct message with whoever orders it always: nobody else reads that. */
export const mayReceive = (
  { channels }: AccessLists,
  { channelId, isOwnDirectMessage }: { readonly channelId: string; readonly isOwnDirectMessage: boolean },
): boolean => isOwnDirectMessage || channels.length === 0 || channels.includes(channelId);
