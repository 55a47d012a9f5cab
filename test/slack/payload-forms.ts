import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import {
  type ChannelSeed,
  defaultWorkspace,
  sign,
  type UserSeed,
  type WorkspaceSeed,
} from "../../sandbox/slack/index.ts";

type Payload = Readonly<Record<string, unknown>>;

/** What Slack sends: a command's fields, an interaction, or an event with its outer layer. */
export type PayloadKind = "command" | "interaction" | "event";

/**
 * A form in which Slack sends its payloads, by where the app is installed and who uses it where. Every listener must
 * take each: run its tests over {@link PAYLOAD_FORMS}.
 */
export interface PayloadForm {
  readonly name: string;
  readonly workspace: WorkspaceSeed;
  /** The conversation to type and click in; olivia and the bot are in it. */
  readonly channel: string;
  /** The payload as Slack sends it in this form; the sandbox's own where it is left out. */
  readonly reshape?: (payload: Payload, kind: PayloadKind) => Payload;
  /** The workspace that a run belongs to: the one that its person is of. */
  readonly teamId: string;
}

const GRID = { id: "E0SANDBOX001", name: "Sandbox Organization" };
const OTHER_TEAM = "T0OTHER00001";
const CHANNEL = "backup-reports";
const HOME_TEAM = defaultWorkspace.team.id;

const grid: WorkspaceSeed = { ...defaultWorkspace, enterprise: GRID };

const changedUser = (seed: WorkspaceSeed, name: string, change: Partial<UserSeed>): WorkspaceSeed => ({
  ...seed,
  users: seed.users.map((user) => (user.name === name ? { ...user, ...change } : user)),
});

const without = (payload: Payload, ...keys: readonly string[]): Payload =>
  Object.fromEntries(Object.entries(payload).filter(([key]) => !keys.includes(key)));

/** An app installed for a whole organization: no team of its own, and the organization where the team stood. */
const orgWide = (payload: Payload, kind: PayloadKind): Payload => {
  if (kind === "command") {
    return {
      ...payload,
      enterprise_id: GRID.id,
      enterprise_name: GRID.name,
      is_enterprise_install: "true",
    };
  }
  if (kind === "event") {
    return {
      ...payload,
      enterprise_id: GRID.id,
      is_enterprise_install: true,
      authorizations: [{ enterprise_id: GRID.id, team_id: null, is_bot: true, is_enterprise_install: true }],
    };
  }
  const { view } = payload as { view?: Payload };
  return {
    ...payload,
    team: null,
    enterprise: GRID,
    is_enterprise_install: true,
    ...(view && { view: { ...view, app_installed_team_id: GRID.id } }),
  };
};

/** A message in a thread, as a click on it tells; commands come from no thread (docs.slack.dev, slash commands). */
const inThread = (payload: Payload): Payload => {
  const { container, message } = payload as { container?: Payload; message?: Payload };
  const thread = { thread_ts: "1700000000.000100" };
  return {
    ...payload,
    ...(container?.type === "message" && { container: { ...container, ...thread } }),
    ...(message && { message: { ...message, ...thread } }),
  };
};

/** The forms: workspace, Grid, organization-wide, another workspace of the organization, shared channel, DM, thread. */
export const PAYLOAD_FORMS: readonly PayloadForm[] = [
  { name: "a workspace of its own", workspace: defaultWorkspace, channel: CHANNEL, teamId: HOME_TEAM },
  {
    name: "a workspace whose payloads leave out what is null",
    workspace: defaultWorkspace,
    channel: CHANNEL,
    teamId: HOME_TEAM,
    reshape: (payload) => without(payload, "enterprise", "is_enterprise_install", "token", "state"),
  },
  {
    name: "a workspace, with fields of tomorrow",
    workspace: defaultWorkspace,
    channel: CHANNEL,
    teamId: HOME_TEAM,
    reshape: (payload) => ({ ...payload, function_data: undefined, actor: "<!channel>", extra: "1" }),
  },
  { name: "a workspace of an organization", workspace: grid, channel: CHANNEL, teamId: HOME_TEAM },
  {
    name: "an organization-wide installation",
    workspace: grid,
    channel: CHANNEL,
    teamId: HOME_TEAM,
    reshape: orgWide,
  },
  {
    name: "a person of another workspace of the organization",
    workspace: changedUser(grid, "olivia", { teamId: OTHER_TEAM }),
    channel: CHANNEL,
    teamId: HOME_TEAM,
  },
  { name: "a direct message", workspace: defaultWorkspace, channel: "D0OLIVIA0001", teamId: HOME_TEAM },
  {
    name: "a thread",
    workspace: defaultWorkspace,
    channel: CHANNEL,
    teamId: HOME_TEAM,
    reshape: inThread,
  },
  { name: "a private channel", workspace: defaultWorkspace, channel: "licenses", teamId: HOME_TEAM },
];

const PARTNERS: ChannelSeed = {
  id: "C0PARTNERS01",
  name: "with-partners",
  kind: "private",
  members: ["U0OLIVIA0001", "U0NOAH000001", "U0STRANGER01", "U0LICENSEBOT"],
  sharedWith: ["T0PARTNER001"],
};

/**
 * A channel shared with another organization, and a person of that organization whom Slack does not call a stranger:
 * it does so only for those who share no channel with the bot (docs.slack.dev, user object).
 */
export const SHARED_WORKSPACE: WorkspaceSeed = {
  ...changedUser(defaultWorkspace, "sam", { isStranger: false }),
  channels: [...defaultWorkspace.channels, PARTNERS],
};

export interface Relay {
  readonly url: string;
  close(): Promise<void>;
}

/** Stands between Slack's signed requests and the bot, and gives each payload its form. */
export async function startRelay(
  target: string,
  signingSecret: string,
  reshape: NonNullable<PayloadForm["reshape"]>,
): Promise<Relay> {
  const server = createServer(async (request, response) => {
    const sent = reshaped(await text(request), reshape);
    const at = Math.floor(Date.now() / 1000);
    const answer = await fetch(target, {
      method: "POST",
      body: sent.body,
      headers: {
        "content-type": sent.contentType,
        "x-slack-request-timestamp": String(at),
        "x-slack-signature": sign(signingSecret, at, sent.body),
      },
    });
    response.writeHead(answer.status, {
      "content-type": answer.headers.get("content-type") ?? "text/plain",
    });
    response.end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reshaped(body: string, reshape: NonNullable<PayloadForm["reshape"]>) {
  if (body.startsWith("{")) {
    return { body: JSON.stringify(reshape(JSON.parse(body), "event")), contentType: "application/json" };
  }
  const form = Object.fromEntries(new URLSearchParams(body));
  const fields =
    form.payload === undefined
      ? reshape(form, "command")
      : { payload: JSON.stringify(reshape(JSON.parse(form.payload), "interaction")) };
  const sent = Object.entries(fields).filter(([, value]) => value !== undefined);
  return {
    body: new URLSearchParams(sent.map(([key, value]): [string, string] => [key, String(value)])).toString(),
    contentType: "application/x-www-form-urlencoded",
  };
}
