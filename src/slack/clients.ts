import type { Logger } from "@slack/logger";
import { WebClient, type WebClientOptions } from "@slack/web-api";

/**
 * Two clients of one token, because each pauses as a whole on a 429 (@slack/web-api 8.2.0): a slow channel must not
 * hold up the look-ups that an ack waits for.
 */
export interface SlackClients {
  /** Makes things visible. Never repeats a call by itself: a repeated post can double a message. */
  readonly post: WebClient;
  /** Reads only; safe to repeat. */
  readonly look: WebClient;
}

export interface SlackClientSettings {
  readonly token: string;
  /** Base of the Web API with a trailing slash; undefined is the SDK's own. */
  readonly apiUrl: string | undefined;
  readonly logger: Logger;
}

/** Options that every client of Slack's SDK gets; a new object each time, because the SDK writes into it. */
export function clientOptions(
  { apiUrl, logger }: Omit<SlackClientSettings, "token">,
  retries: number,
): WebClientOptions {
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    logger,
    retryConfig: { retries, minTimeout: 300, maxTimeout: 3000 },
    timeout: 15_000,
  };
}

export function createSlackClients(settings: SlackClientSettings): SlackClients {
  return {
    post: new WebClient(settings.token, { ...clientOptions(settings, 0), rejectRateLimitedCalls: true }),
    look: new WebClient(settings.token, { ...clientOptions(settings, 2), rejectRateLimitedCalls: true }),
  };
}
