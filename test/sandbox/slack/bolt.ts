import { App, LogLevel } from "@slack/bolt";
import {
  type SlackSandbox,
  type SlackSandboxOptions,
  startSlackSandbox,
} from "../../../src/sandbox/slack/index.ts";

/** A real Bolt app on a fresh sandbox, connected by Socket Mode; both end with the test's scope. */
export interface BoltOnSandbox extends AsyncDisposable {
  readonly sandbox: SlackSandbox;
  readonly app: App;
}

const CLIENT_OPTIONS = { retryConfig: { retries: 0 } };

export async function boltOverSocket(
  listen: (app: App, sandbox: SlackSandbox) => void,
  options: Partial<SlackSandboxOptions> = {},
): Promise<BoltOnSandbox> {
  const sandbox = await startSlackSandbox(options);
  const app = new App({
    token: sandbox.botToken,
    appToken: sandbox.appToken,
    socketMode: true,
    deferInitialization: true,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    clientOptions: { ...CLIENT_OPTIONS, slackApiUrl: sandbox.apiUrl },
  });
  listen(app, sandbox);
  await app.init();
  await app.start();
  return {
    sandbox,
    app,
    [Symbol.asyncDispose]: async () => {
      await app.stop();
      await sandbox.close();
    },
  };
}
