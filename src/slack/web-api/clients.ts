import type { Logger } from "@slack/logger";
import { WebClient, type WebClientOptions } from "@slack/web-api";
import type { SlackNetwork } from "./network.ts";
import { RotatingClient, type RotatingToken } from "./rotating-client.ts";

/**
 * Two clients of one token, because each pauses as a whole on a 429 (@slack/web-api 8.2.0): a slow channel must not
 * hold up the look-ups that an ack waits for.
 */
export interface SlackClients {
  /** Makes things visible. Never repeats a call by itself: a repeated post can double a message. */
  readonly write: WebClient;
  /** Reads only; safe to repeat. */
  readonly read: WebClient;
  /** How files go to Slack’s upload host; undefined for directly. */
  readonly dispatcher?: SlackNetwork["dispatcher"] | undefined;
}

export interface SlackClientSettings {
  /** One that lasts, or whatever holds at the time of a call. */
  readonly token: string | RotatingToken;
  /** The workspace that is meant in every call, where the token is an organization's. */
  readonly teamId?: string;
  /** Base of the Web API with a trailing slash; undefined is the SDK's own. */
  readonly apiUrl: string | undefined;
  readonly logger: Logger;
  /** How its calls go out. */
  readonly network: SlackNetwork;
}

/** Options that every client of Slack's SDK gets; a new object each time, because the SDK writes into it. */
export function clientOptions(
  { apiUrl, logger, network }: Pick<SlackClientSettings, "apiUrl" | "logger" | "network">,
  retries: number,
): WebClientOptions {
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    fetch: network.fetch,
    logger,
    retryConfig: { retries, minTimeout: 300, maxTimeout: 3000 },
    timeout: 15_000,
  };
}

export function createSlackClients(settings: SlackClientSettings): SlackClients {
  const { token, teamId } = settings;
  const make = (retries: number) => {
    const options = (): WebClientOptions => ({
      ...clientOptions(settings, retries),
      rejectRateLimitedCalls: true,
      ...(teamId !== undefined && { teamId }),
    });
    return typeof token === "string" ? new WebClient(token, options()) : new RotatingClient(token, options);
  };
  return { write: make(0), read: make(2), dispatcher: settings.network.dispatcher };
}
