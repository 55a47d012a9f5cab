import { z } from "zod";
import { always, matching, secureUrl, wholeNumber } from "./fields.ts";

const BOT_TOKEN = "the Bot User OAuth Token (xoxb-…) from the app's page “OAuth & Permissions”";
const APP_TOKEN =
  "an App-Level Token (xapp-…) with connections:write, from “Basic Information”, for Socket Mode";
const SIGNING_SECRET = "the Signing Secret from “Basic Information”, for HTTP";
const PORT = "the port on which Slack's requests arrive, 0 to 65535, like 3000";
const API_URL = "the base of Slack's Web API, like https://slack.com/api/ or https://slack-gov.com/api/";

/** How Slack's events reach the bot: over its own WebSocket, or as signed HTTP requests. */
export type SlackTransport =
  | { readonly mode: "socket"; readonly appToken: string }
  | { readonly mode: "http"; readonly signingSecret: string; readonly port: number };

export interface SlackConfig {
  readonly botToken: string;
  readonly transport: SlackTransport;
  /** Base of the Web API with a trailing slash; undefined is the SDK's own. */
  readonly apiUrl: string | undefined;
}

export const slackSchema = z
  .object({
    // Tokens under rotation begin with xoxe.xoxb-.
    SLACK_BOT_TOKEN: matching(/^(xoxe\.)?xoxb-\S+$/, `set it to ${BOT_TOKEN}`),
    SLACK_APP_TOKEN: matching(/^xapp-\S+$/, `set it to ${APP_TOKEN}`).optional(),
    SLACK_SIGNING_SECRET: matching(/^\S{16,}$/, `set it to ${SIGNING_SECRET}`).optional(),
    PORT: wholeNumber(0, 65_535, `set it to ${PORT}`).default(3000),
    SLACK_API_URL: secureUrl(`set it to ${API_URL}`).optional(),
  })
  .refine((env) => env.SLACK_APP_TOKEN || env.SLACK_SIGNING_SECRET, {
    path: ["SLACK_APP_TOKEN"],
    error: `is missing: set it to ${APP_TOKEN}; or set SLACK_SIGNING_SECRET to ${SIGNING_SECRET}`,
    when: always,
  })
  .transform(
    (env): SlackConfig => ({
      botToken: env.SLACK_BOT_TOKEN,
      transport: chooseTransport(env),
      apiUrl: env.SLACK_API_URL?.href.replace(/\/*$/, "/"),
    }),
  );

/** Socket Mode wins where both are set: it needs no address that Slack can reach. */
function chooseTransport(env: {
  SLACK_APP_TOKEN?: string | undefined;
  SLACK_SIGNING_SECRET?: string | undefined;
  PORT: number;
}): SlackTransport {
  if (env.SLACK_APP_TOKEN) return { mode: "socket", appToken: env.SLACK_APP_TOKEN };
  return { mode: "http", signingSecret: env.SLACK_SIGNING_SECRET ?? "", port: env.PORT };
}
