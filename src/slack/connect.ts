import type { Receiver } from "@slack/bolt";
import type { Logger } from "@slack/logger";
import type { AccessConfig, OneWorkspace, SlackConfig } from "../config/index.ts";
import type { InstallationStore } from "../installations/types.ts";
import type { Log } from "../ops/log.ts";
import type { OnRemoved } from "./listeners/events/removed.ts";
import { connectOAuth } from "./oauth/index.ts";
import { SignedHttpReceiver } from "./receivers/signed-http.ts";
import { SocketPairReceiver } from "./receivers/socket-pair.ts";
import { connectOneWorkspace } from "./workspaces/one.ts";
import type { BotIdentity, Workspaces } from "./workspaces/types.ts";

export interface ConnectOptions {
  readonly log: Log;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly rules: AccessConfig;
  readonly installationStore?: InstallationStore | undefined;
}

/** How Slack is reached and what is there: the part that differs between one workspace and many. */
export interface SlackConnection {
  readonly workspaces: Workspaces;
  readonly identity: BotIdentity | undefined;
  readonly receiver: Receiver & {
    /** Takes no more events; those under way are still answered. */
    rest(): void;
  };
  /** What is done when the app is removed from a workspace. */
  readonly onRemoved: OnRemoved;
}

export async function connect(config: SlackConfig, options: ConnectOptions): Promise<SlackConnection> {
  return "oauth" in config ? connectOAuth(config, options) : connectOne(config, options);
}

async function connectOne(
  { botToken: token, transport, apiUrl }: OneWorkspace & Pick<SlackConfig, "apiUrl">,
  options: ConnectOptions,
): Promise<SlackConnection> {
  const { log, logger } = options;
  const workspaces = await connectOneWorkspace({ ...options, token, apiUrl });
  const receiver =
    transport.mode === "socket"
      ? new SocketPairReceiver({ appToken: transport.appToken, apiUrl, logger })
      : new SignedHttpReceiver({ ...transport, logger });
  return {
    workspaces,
    identity: workspaces.only.bot,
    receiver,
    async onRemoved({ teamId }) {
      log.warn(
        { team: teamId },
        "the app was removed from its workspace: reinstall it and set SLACK_BOT_TOKEN, or forget the workspace with `npm run store -- forget-workspace`",
      );
    },
  };
}
