import type { AddressInfo } from "node:net";
import { App, HTTPReceiver, LogLevel } from "@slack/bolt";
import {
  type SlackSandbox,
  type SlackSandboxOptions,
  startSlackSandbox,
} from "../../../sandbox/slack/index.ts";

/** A busy machine is no fault of an app's: its acknowledgements are waited for. */
const PATIENT = { ackTimeoutMs: 20_000 };

/** A real Bolt app on a fresh sandbox; both end with the test's scope. */
export interface BoltOnSandbox extends AsyncDisposable {
  readonly sandbox: SlackSandbox;
  readonly app: App;
}

export type Listen = (app: App, sandbox: SlackSandbox) => void;

const quiet = { deferInitialization: true, convoStore: false, logLevel: LogLevel.ERROR } as const;

const clientOptions = (sandbox: SlackSandbox) => ({
  slackApiUrl: sandbox.apiUrl,
  retryConfig: { retries: 0 },
});

const both = (sandbox: SlackSandbox, app: App): BoltOnSandbox => ({
  sandbox,
  app,
  [Symbol.asyncDispose]: async () => {
    await app.stop();
    await sandbox.close();
  },
});

export async function boltOverSocket(
  listen: Listen,
  options: Partial<SlackSandboxOptions> = {},
): Promise<BoltOnSandbox> {
  const sandbox = await startSlackSandbox({ ...PATIENT, ...options });
  const { botToken: token, appToken } = sandbox;
  const app = new App({ ...quiet, token, appToken, socketMode: true, clientOptions: clientOptions(sandbox) });
  listen(app, sandbox);
  await app.init();
  await app.start();
  return both(sandbox, app);
}

export async function boltOverHttp(
  listen: Listen,
  options: Partial<SlackSandboxOptions> & { readonly appSecret?: string } = {},
): Promise<BoltOnSandbox> {
  const { appSecret, ...rest } = options;
  let port = 0;
  const url = () => `http://127.0.0.1:${port}/slack/events`;
  const sandbox = await startSlackSandbox({ ...PATIENT, ...rest, http: { url } });
  const signingSecret = appSecret ?? sandbox.signingSecret;
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({ ...quiet, token: sandbox.botToken, receiver, clientOptions: clientOptions(sandbox) });
  listen(app, sandbox);
  await app.init();
  const server = await receiver.start(0);
  port = (server.address() as AddressInfo).port;
  return both(sandbox, app);
}

/** A clock that stands still until it is moved. */
export function standingClock(start = "2026-11-24T10:00:00Z") {
  let time = new Date(start).getTime();
  return {
    now: () => new Date(time),
    advance: (ms: number) => {
      time += ms;
    },
  };
}

export const OLIVIA = { user: "olivia", channel: "#backup-reports", command: "/license-report" } as const;
