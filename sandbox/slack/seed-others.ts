import { botUser, defaultWorkspace, type UserSeed, type WorkspaceSeed } from "./seed.ts";

const { appId } = defaultWorkspace;

interface Sketch {
  /** Six capitals or digits: what the ids of the workspace end in. */
  readonly tag: string;
  readonly domain: string;
  readonly name: string;
  readonly person: Pick<UserSeed, "name" | "realName" | "tz" | "locale">;
  readonly enterprise?: { readonly id: string; readonly name: string };
  /** One for all workspaces of an organization. */
  readonly bot: { readonly userId: string; readonly botId: string };
}

/** A workspace with one operator, a channel with the bot, one without, and a direct message. */
function workspaceOf({ tag, domain, name, person, enterprise, bot }: Sketch): WorkspaceSeed {
  const operator = `U0OPS0${tag}`;
  return {
    team: { id: `T0TEAM${tag}`, domain, name },
    ...(enterprise === undefined ? {} : { enterprise }),
    appId,
    bot: { ...bot, name: "license-report" },
    users: [{ id: operator, ...person }, botUser(bot.userId)],
    channels: [
      {
        id: `C0GEN0${tag}`,
        name: "general",
        kind: "public",
        members: [operator, bot.userId],
        isGeneral: true,
      },
      { id: `C0NOBO${tag}`, name: "no-bot", kind: "public", members: [operator] },
      { id: `D0OPS0${tag}`, name: "", kind: "im", members: [operator, bot.userId] },
    ],
    userGroups: [{ id: `S0GRP0${tag}`, handle: "backup-team", users: [operator] }],
  };
}

/** A workspace that has nothing to do with the default one but the app. */
export const otherWorkspace: WorkspaceSeed = workspaceOf({
  tag: "NORTH1",
  domain: "northwind",
  name: "Northwind",
  person: { name: "nadia", realName: "Nadia Mori", tz: "Asia/Tokyo", locale: "ja-JP" },
  bot: { userId: "U0NORTHWBOT", botId: "B0NORTHWBOT" },
});

const enterprise = { id: "E0CONTOSO01", name: "Contoso" };
const orgBot = { userId: "U0CONTOSOBOT", botId: "B0CONTOSOBOT" };

/** Two workspaces of one Enterprise Grid organization; the bot is the same user in both. */
export const gridWorkspaces: readonly [WorkspaceSeed, WorkspaceSeed] = [
  workspaceOf({
    tag: "CONTO1",
    domain: "contoso-it",
    name: "Contoso IT",
    person: { name: "ida", realName: "Ida Moreau", tz: "Europe/Paris", locale: "fr-FR" },
    enterprise,
    bot: orgBot,
  }),
  workspaceOf({
    tag: "CONTO2",
    domain: "contoso-sales",
    name: "Contoso Sales",
    person: { name: "ben", realName: "Ben Carter", tz: "America/New_York", locale: "en-US" },
    enterprise,
    bot: orgBot,
  }),
];
