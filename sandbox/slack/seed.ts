export interface TeamSeed {
  readonly id: string;
  /** The part before `.slack.com`. */
  readonly domain: string;
  readonly name: string;
}

/** What a workspace starts with. */
export interface WorkspaceSeed {
  readonly team: TeamSeed;
  /** Organizations that it shares channels with, and whose names it can learn. */
  readonly partners?: readonly TeamSeed[];
  /** Present when the workspace belongs to an Enterprise Grid organization. */
  readonly enterprise?: { readonly id: string; readonly name: string };
  readonly appId: string;
  readonly bot: { readonly userId: string; readonly botId: string; readonly name: string };
  readonly users: readonly UserSeed[];
  readonly channels: readonly ChannelSeed[];
  readonly userGroups: readonly UserGroupSeed[];
}

export interface UserSeed {
  readonly id: string;
  /** The handle: what follows `@`. */
  readonly name: string;
  readonly realName: string;
  /** IANA zone. */
  readonly tz: string;
  /** As Slack writes it, like `en-GB`. */
  readonly locale: string;
  readonly isBot?: boolean;
  /** A guest in several channels. */
  readonly isRestricted?: boolean;
  /** A guest in one channel. */
  readonly isUltraRestricted?: boolean;
  /** A person of another organization, known only through a shared channel. */
  readonly isStranger?: boolean;
  /** The person's own workspace when it is not this one. */
  readonly teamId?: string;
}

export interface ChannelSeed {
  readonly id: string;
  /** Without `#`; empty for a direct message. */
  readonly name: string;
  readonly kind: "public" | "private" | "im";
  /** User ids; the bot is a member when its user id is among them. */
  readonly members: readonly string[];
  readonly isArchived?: boolean;
  readonly isGeneral?: boolean;
  /** Ids of the other organizations of a Slack Connect channel. */
  readonly sharedWith?: readonly string[];
  /** Ids of organizations that are invited to it and have not come yet. */
  readonly invited?: readonly string[];
  /** Id of the organization that made a Slack Connect channel, where that is not this workspace. */
  readonly hostedBy?: string;
}

export interface UserGroupSeed {
  readonly id: string;
  readonly handle: string;
  readonly users: readonly string[];
}

const BOT = "U0LICENSEBOT";
const OLIVIA = "U0OLIVIA0001";
const NOAH = "U0NOAH000001";
const GUEST = "U0GUEST00001";
const STRANGER = "U0STRANGER01";
const JONAS = "U0JONAS00001";
/** Who speaks another language of the bot’s, by handle, name, zone, and locale. */
const SPEAKERS: readonly UserSeed[] = [
  { id: JONAS, name: "jonas", realName: "Jonas Keller", tz: "Europe/Zurich", locale: "de-DE" },
  { id: "U0CHLOE00001", name: "chloe", realName: "Chloé Lambert", tz: "Europe/Paris", locale: "fr-FR" },
  { id: "U0MARTA00001", name: "marta", realName: "Marta Ibáñez", tz: "Europe/Madrid", locale: "es-ES" },
  { id: "U0HARUKA0001", name: "haruka", realName: "Haruka Sato", tz: "Asia/Tokyo", locale: "ja-JP" },
];

const TEAM = [OLIVIA, NOAH];
const STAFF = [...TEAM, ...SPEAKERS.map(({ id }) => id)];
const PARTNER = { id: "T0PARTNER001", domain: "fabrikam", name: "Fabrikam" };

/** The bot's own account in a workspace. */
export const botUser = (id: string): UserSeed => ({
  id,
  name: "license-report",
  realName: "License Report",
  tz: "Etc/UTC",
  locale: "en-US",
  isBot: true,
});

/**
 * The workspace that people meet first: operators in different zones, one for each language of the bot’s and two for
 * English, a guest, a person of a partner, and one channel for every case the bot must tell apart.
 */
export const defaultWorkspace: WorkspaceSeed = {
  team: { id: "T0SANDBOX001", domain: "sandbox", name: "Sandbox" },
  partners: [PARTNER],
  appId: "A0SANDBOX001",
  bot: { userId: BOT, botId: "B0LICENSEBOT", name: "license-report" },
  users: [
    { id: OLIVIA, name: "olivia", realName: "Olivia Bennett", tz: "Europe/Berlin", locale: "en-GB" },
    { id: NOAH, name: "noah", realName: "Noah Sullivan", tz: "America/New_York", locale: "en-US" },
    ...SPEAKERS,
    {
      id: GUEST,
      name: "gus",
      realName: "Gus Lemaire",
      tz: "Europe/Paris",
      locale: "fr-FR",
      isRestricted: true,
    },
    {
      id: STRANGER,
      name: "sam",
      realName: "Sam Watanabe",
      tz: "Asia/Tokyo",
      locale: "ja-JP",
      isStranger: true,
      teamId: PARTNER.id,
    },
    botUser(BOT),
  ],
  channels: [
    {
      id: "C0GENERAL001",
      name: "general",
      kind: "public",
      members: [...STAFF, GUEST, BOT],
      isGeneral: true,
    },
    { id: "C0BACKUP0001", name: "backup-reports", kind: "public", members: [...STAFF, GUEST, BOT] },
    { id: "C0NOBOT00001", name: "no-bot", kind: "public", members: STAFF },
    { id: "C0LICENSES01", name: "licenses", kind: "private", members: [...STAFF, BOT] },
    { id: "C0SECRET0001", name: "private-no-bot", kind: "private", members: STAFF },
    {
      id: "C0PARTNER001",
      name: "shared-with-partner",
      kind: "public",
      members: [...STAFF, STRANGER, BOT],
      sharedWith: [PARTNER.id],
    },
    { id: "C0ARCHIVE001", name: "old-reports", kind: "public", members: [...STAFF, BOT], isArchived: true },
    { id: "D0OLIVIA0001", name: "", kind: "im", members: [OLIVIA, BOT] },
    { id: "D0NOAH000001", name: "", kind: "im", members: [NOAH, BOT] },
    ...SPEAKERS.map(({ id }) => ({
      id: id.replace("U", "D"),
      name: "",
      kind: "im" as const,
      members: [id, BOT],
    })),
    { id: "D0TWOPEOPLE1", name: "", kind: "im", members: TEAM },
    { id: "C0GROUPTALK1", name: "mpdm-olivia--noah--jonas-1", kind: "private", members: [...TEAM, JONAS] },
  ],
  userGroups: [
    { id: "S0BACKUPTEAM", handle: "backup-team", users: TEAM },
    { id: "S0NIGHTSHIFT", handle: "night-shift", users: [NOAH] },
  ],
};
