/**
 * The Web API methods that the bot calls, and the bot scopes each needs (docs.slack.dev, method reference). A method
 * that takes one of several scopes by the kind of channel lists those of the kinds that the bot serves.
 */
export const METHOD_SCOPES: Readonly<Record<string, readonly string[]>> = {
  "auth.revoke": [],
  "auth.test": [],
  "chat.delete": ["chat:write"],
  "chat.getPermalink": [],
  "chat.postEphemeral": ["chat:write"],
  "chat.postMessage": ["chat:write"],
  "chat.update": ["chat:write"],
  "conversations.info": ["channels:read", "groups:read", "im:read"],
  "conversations.members": ["channels:read", "groups:read", "im:read"],
  "conversations.open": ["im:write"],
  "files.completeUploadExternal": ["files:write"],
  "files.delete": ["files:write"],
  "files.getUploadURLExternal": ["files:write"],
  "files.info": ["files:read"],
  "team.info": ["team:read"],
  "usergroups.users.list": ["usergroups:read"],
  "functions.completeError": [],
  "functions.completeSuccess": [],
  "oauth.v2.access": [],
  "users.conversations": ["channels:read", "groups:read", "im:read"],
  "users.info": ["users:read"],
  "views.open": [],
  "views.publish": [],
  "views.update": [],
};

/**
 * Methods that the bot can do without. With them, a card whose posting was cut off by a crash is found again; without,
 * such a crash may leave two cards (never two files).
 */
export const OPTIONAL_METHOD_SCOPES: Readonly<Record<string, readonly string[]>> = {
  "conversations.history": ["channels:history", "groups:history", "im:history"],
  "conversations.replies": ["channels:history", "groups:history", "im:history"],
};

/** Scopes that belong to a feature and not to a method: slash commands and shortcuts, and the event of a mention. */
const FEATURE_SCOPES = ["app_mentions:read", "commands"];

const sorted = (scopes: Iterable<string>) => [...new Set(scopes)].sort();

export const BOT_SCOPES: readonly string[] = sorted([
  ...FEATURE_SCOPES,
  ...Object.values(METHOD_SCOPES).flat(),
]);

/** With it, a group message that the bot is in can be ordered in. */
const OPTIONAL_FEATURE_SCOPES = ["mpim:read"];

export const OPTIONAL_BOT_SCOPES: readonly string[] = sorted([
  ...OPTIONAL_FEATURE_SCOPES,
  ...Object.values(OPTIONAL_METHOD_SCOPES).flat(),
]);
