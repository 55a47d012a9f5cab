import type { OneWorkspace, SlackConfig } from "../config/index.ts";
import type { ConnectOptions, SlackConnection } from "./connection.ts";
import { connectOAuth } from "./oauth/index.ts";
import { SignedHttpReceiver } from "./receivers/signed-http.ts";
import { SocketPairReceiver } from "./receivers/socket-pair.ts";
import { connectOneWorkspace } from "./workspaces/one.ts";

export async function connect(config: SlackConfig, options: ConnectOptions): Promise<SlackConnection> {
  return "oauth" in config ? connectOAuth(config, options) : connectOne(config, options);
}

async function connectOne(
  { botToken: token, transport, apiUrl }: OneWorkspace & Pick<SlackConfig, "apiUrl">,
  options: ConnectOptions,
): Promise<SlackConnection> {
  const { log, logger, network } = options;
  const workspaces = await connectOneWorkspace({ ...options, token, apiUrl });
  const receiver =
    transport.mode === "socket"
      ? new SocketPairReceiver({ appToken: transport.appToken, apiUrl, logger, network })
      : new SignedHttpReceiver({ ...transport, logger });
  return {
    workspaces,
    identity: workspaces.only.bot,
    receiver,
    async onRemoved({ teamId }) {
      log.warn(
        { team: teamId },
        "the app was removed from its workspace: reinstall it and set SLACK_BOT_TOKEN, or erase the workspace’s data with `npm run store -- forget-workspace`",
      );
    },
  };
}
