import type { ManyWorkspaces as Config, SlackConfig } from "../../config/index.ts";
import type { ConnectOptions, SlackConnection } from "../connection.ts";
import { INSTALL_PATH, REDIRECT_PATH } from "../names.ts";
import { SignedHttpReceiver } from "../receivers/signed-http.ts";
import { createManyWorkspaces } from "../workspaces/many.ts";
import { createOAuthCalls } from "./calls.ts";
import { createRemoval } from "./removal.ts";
import { createRoutes } from "./routes.ts";

/**
 * The app in many workspaces: people who may install it do so by OAuth, on the port of Slack's requests.
 * Tokens that are encrypted with an earlier key are encrypted anew here, so that the key can be left out at the next
 * start.
 */
export async function connectOAuth(
  { oauth: settings, transport, apiUrl }: Config & Pick<SlackConfig, "apiUrl">,
  { log, logger, network, now, rules, installationStore }: ConnectOptions,
): Promise<SlackConnection> {
  if (!installationStore) throw new Error("several workspaces need a store for their installations");
  const { installations } = installationStore;
  const redirectUri = new URL(REDIRECT_PATH, settings.publicUrl).href;
  const calls = createOAuthCalls({ ...settings, redirectUri, apiUrl, logger, network, now });
  const shared = { installations, calls, apiUrl, logger, network, log, now };
  const workspaces = createManyWorkspaces({ ...shared, rules, allowed: settings.workspaces });
  const authorizeUrl = new URL("/oauth/v2/authorize", apiUrl ?? "https://slack.com").href;
  const routes = createRoutes({ ...shared, settings, authorizeUrl, redirectUri, workspaces });

  const { kept, resealed, unreadable } = await installations.reseal();
  log.info(
    { installations: kept, resealed, install: new URL(INSTALL_PATH, settings.publicUrl).href },
    "serving several workspaces; install the app from the address in `install`",
  );
  if (unreadable > 0) {
    log.error(
      { unreadable },
      "can’t decrypt the tokens of some workspaces: set SLACK_TOKEN_KEY_OLD to the key that encrypted them, or have the workspaces reinstall the app",
    );
  }
  return {
    workspaces,
    identity: undefined,
    receiver: new SignedHttpReceiver({ ...transport, logger, routes, log }),
    onRemoved: createRemoval({ installationStore, calls, workspaces, log }),
  };
}
