import { type Logger, LogLevel, type RetryOptions, WebClient } from "@slack/web-api";
import {
  type SlackSandbox,
  type SlackSandboxOptions,
  startSlackSandbox,
} from "../../../sandbox/slack/index.ts";

/** A sandbox and Slack's own client on it, without an app behind. */
export interface ClientOnSandbox extends AsyncDisposable {
  readonly sandbox: SlackSandbox;
  readonly client: WebClient;
  /** A trigger of a fresh command of Olivia's. */
  trigger(): Promise<string>;
}

/** Failures are what these tests are about: the client need not tell of them. */
export const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** Slack's own client with some token, or none. */
export const clientFor = (sandbox: SlackSandbox, token: string | undefined): WebClient =>
  new WebClient(token, { slackApiUrl: sandbox.apiUrl, retryConfig: { retries: 0 }, logger: silent });

export async function clientOnSandbox(
  options: Partial<SlackSandboxOptions> & { readonly retryConfig?: RetryOptions } = {},
): Promise<ClientOnSandbox> {
  const { retryConfig, ...rest } = options;
  const sandbox = await startSlackSandbox(rest);
  const client = new WebClient(sandbox.botToken, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: retryConfig ?? { retries: 0 },
    rejectRateLimitedCalls: retryConfig === undefined,
    logger: silent,
  });
  return {
    sandbox,
    client,
    trigger: async () => {
      const sent = sandbox.waitFor((event) => event?.type === "envelope" && event.envelope);
      // Nobody is connected: the command fails at once, but its trigger is as good as any.
      await sandbox.command({ user: "olivia", channel: "#backup-reports", command: "/license-report" });
      return String((await sent).payload.trigger_id);
    },
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}

/** What a call that must fail failed with. */
export async function errorOf(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    return (error as { data?: { error?: string } }).data?.error ?? String(error);
  }
}
