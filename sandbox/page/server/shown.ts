import { buildManifest } from "../../../manifest/manifest.ts";
import type {
  Ephemeral,
  Execution,
  Message,
  SandboxFile,
  SlackSandbox,
  UserSeed,
  View,
} from "../../slack/index.ts";
import { objectsAt, stringAt } from "../../slack/json.ts";
import type {
  PageChannel,
  PageCommand,
  PageExecution,
  PageFile,
  PageMessage,
  PagePerson,
  PageShortcut,
  PageView,
} from "../protocol.ts";

const MANIFEST = buildManifest({ mode: "socket" }).features;

/** The app's commands, as Slack offers them while a person types. */
export const COMMANDS: readonly PageCommand[] = MANIFEST.slash_commands.map(
  ({ command, description, usage_hint }) => ({ command, description, usageHint: usage_hint }),
);

/** The app's global shortcuts, as Slack offers them from everywhere. */
export const SHORTCUTS = shortcutsOf(MANIFEST);

/** Read as it is written out: an app may have shortcuts or none. */
export function shortcutsOf(features: object): readonly PageShortcut[] {
  return objectsAt({ ...features }, "shortcuts")
    .filter(({ type }) => type === "global")
    .map((shortcut) => ({
      callbackId: stringAt(shortcut, "callback_id") ?? "",
      name: stringAt(shortcut, "name") ?? "",
      description: stringAt(shortcut, "description") ?? "",
    }));
}

/** Whether the app asked for names and links of this command to be turned into ids. */
export const shouldEscape = (command: string): boolean =>
  MANIFEST.slash_commands.find((known) => known.command === command)?.should_escape ?? true;

export const pagePeople = ({ state }: SlackSandbox): readonly PagePerson[] =>
  state.users.map((user) => ({
    id: user.id,
    name: user.name,
    realName: user.realName,
    tz: user.tz,
    locale: user.locale,
    role: roleOf(user),
  }));

function roleOf(user: UserSeed): PagePerson["role"] {
  if (user.isBot) return "bot";
  if (user.isStranger) return "other organization";
  return user.isRestricted || user.isUltraRestricted ? "guest" : "operator";
}

export const pageChannels = ({ state, botUserId }: SlackSandbox): readonly PageChannel[] =>
  state.channels.map((channel) => ({
    id: channel.id,
    name: channel.name,
    kind: channel.kind,
    members: [...channel.members],
    hasBot: channel.members.has(botUserId),
    isArchived: channel.isArchived === true,
    isShared: (channel.sharedWith ?? []).length > 0,
  }));

export function pageMessage({ state }: SlackSandbox, message: Message): PageMessage {
  return {
    channel: message.channel,
    ts: message.ts,
    user: message.user,
    text: message.text,
    blocks: message.blocks,
    files: state.files.filter(({ id }) => message.files.includes(id)).map(pageFile),
    ...(message.threadTs && { threadTs: message.threadTs }),
    isEdited: message.editedTs !== undefined,
    isDeleted: message.subtype === "tombstone",
  };
}

export const pageWhisper = (botUserId: string, ephemeral: Ephemeral): PageMessage => ({
  channel: ephemeral.channel,
  ts: ephemeral.ts,
  user: ephemeral.from === "bot" ? botUserId : "USLACKBOT",
  text: ephemeral.text,
  blocks: ephemeral.blocks,
  files: [],
  ...(ephemeral.threadTs && { threadTs: ephemeral.threadTs }),
  isEdited: false,
  isDeleted: false,
  onlyFor: ephemeral.to,
});

const pageFile = ({ id, name, title, size }: SandboxFile): PageFile => ({ id, name, title, size });

export const pageExecution = ({ id, state, outputs, error }: Execution): PageExecution => ({
  id,
  state,
  ...(outputs && { outputs }),
  ...(error !== undefined && { error }),
});

export const pageView = ({ id, user, hash, content, blocks, state }: View): PageView => ({
  id,
  user,
  hash,
  content,
  blocks,
  state,
});
