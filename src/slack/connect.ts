import type { OneWorkspace, SlackConfig } from "../config/index.ts";
import type { ConnectOptions, SlackConnection } from "./connection.ts";
import { connectOneWorkspace } from "./workspaces/one.ts";

export async function connect(config: SlackConfig, options: ConnectOptions): Promise<SlackConnection> {
  if (!("oauth" in config)) return connectOne(config, options);
  // Each way to Slack is loaded where the settings ask for it: most are for one workspace and Socket Mode.
  const { connectOAuth } = await import("./oauth/index.ts");
  return connectOAuth(config, options);
}

async function connectOne(
  { botToken: token, transport, apiUrl }: OneWorkspace & Pick<SlackConfig, "apiUrl">,
  options: ConnectOptions,
): Promise<SlackConnection> {
  const { log, logger, network } = options;
  const workspaces = await connectOneWorkspace({ ...options, token, apiUrl });
  return {
    workspaces,
    identity: workspaces.only.bot,
    receiver: await createReceiver(),
    async onRemoved({ teamId }) {
      log.warn(
        { team: teamId },
        "the app was removed from its workspace: reinstall it and set SLACK_BOT_TOKEN, or erase the workspace’s data with `npm run store -- forget-workspace`",
      );
    },
  };

  async function createReceiver() {
    if (transport.mode === "socket") {
      const { SocketPairReceiver } = await import("./receivers/socket-pair.ts");
      return new SocketPairReceiver({ appToken: transport.appToken, apiUrl, logger, network });
    }
    const { SignedHttpReceiver } = await import("./receivers/signed-http.ts");
    return new SignedHttpReceiver({ ...transport, logger });
  }
}
