import { App } from "@slack/bolt";
import type { AccessConfig } from "../../config/index.ts";
import { createLog } from "../../ops/log.ts";
import { COMMANDS } from "../names.ts";
import { createSlackClients } from "../web-api/clients.ts";
import { createSlackLogger } from "../web-api/logger.ts";
import { createTools } from "../workspaces/tools.ts";
import type { Workspace } from "../workspaces/types.ts";
import { registerCommands } from "./commands/index.ts";
import { createWithWorkspace, type WithWorkspaceOptions } from "./with-workspace.ts";

/** An order that nobody makes. */
export interface RehearsedOrder {
  readonly text: string;
  /** As the profile of its person has them. */
  readonly zone: string;
  readonly locale: string;
}

/** Makes it, and answers what its person would read. */
export type Rehearse = (order: RehearsedOrder) => Promise<string>;

/** Runs in a store of their own, at which nobody works. */
export type RehearsalOptions = Omit<WithWorkspaceOptions, "workspaces" | "log" | "arrivals">;

const TEAM = "T0REHEARSAL";
const CHANNEL = "C0REHEARSAL";

const EVERYBODY: AccessConfig = {
  users: [],
  userGroups: [],
  channels: [],
  contact: undefined,
  admins: { users: [], userGroups: [] },
};

/**
 * Everything that an order goes through, in a workspace that is not there. Node compiles a function when it is first
 * called, and makes machine code of it when it was called often: whoever orders first after a start waits for that.
 */
export function createRehearsal(options: RehearsalOptions): Rehearse {
  const log = createLog("silent");
  const logger = createSlackLogger(log);
  let current: RehearsedOrder | undefined;
  /** What the calls would be answered with; none leaves the process. */
  const fetchNowhere: typeof globalThis.fetch = async (url) => {
    const user = { team_id: TEAM, tz: current?.zone, locale: current?.locale };
    const answer = String(url).endsWith("users.info") ? { user } : { channel: { is_member: true } };
    return new Response(JSON.stringify({ ok: true, ...answer }));
  };
  const close = async () => {};
  const network = {
    fetch: fetchNowhere,
    dispatcher: undefined,
    proxiedFetch: undefined,
    close,
  };
  const clients = createSlackClients({ token: "none", apiUrl: "https://slack.invalid/", logger, network });
  const workspace: Workspace = {
    id: TEAM,
    bot: { botId: "B0REHEARSAL", userId: "U0REHEARSAL", name: "rehearsal", team: "Rehearsal" },
    ...createTools(clients, { teamId: TEAM }, { rules: EVERYBODY, log, now: options.now }),
    ownsRun: () => true,
    attribute: (requester) => requester,
  };
  const app = new App({
    authorize: async () => ({ botId: workspace.bot.botId }),
    receiver: { init: () => {}, start: close, stop: close },
    logger,
    attachFunctionToken: false,
    convoStore: false,
  });
  const workspaces = { find: async () => workspace, cached: () => workspace };
  registerCommands(app, createWithWorkspace({ ...options, workspaces, log, arrivals: { age: () => 0 } }));
  let made = 0;
  return async (order) => {
    current = order;
    made += 1;
    let reply = "";
    await app.processEvent({
      body: {
        command: COMMANDS.licenseReport,
        text: order.text,
        team_id: TEAM,
        user_id: `U0${order.zone}/${order.locale}`,
        channel_id: CHANNEL,
        trigger_id: `${made}`,
      },
      ack: async (answer) => {
        reply = (answer as { readonly text?: string } | undefined)?.text ?? "";
      },
    });
    return reply;
  };
}
