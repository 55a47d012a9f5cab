import { z } from "zod";
import { always, matching, secureUrl, wholeNumber } from "./fields.ts";
import { type ManyWorkspaces, oauthFields, oauthOf, oauthRules, wantsOAuth } from "./slack-oauth.ts";
import { chooseTransport, httpTransport, type SlackTransport } from "./slack-transport.ts";

export type { ManyWorkspaces, OAuthSettings } from "./slack-oauth.ts";

const BOT_TOKEN = "the Bot User OAuth Token (xoxb-…) from the app's page “OAuth & Permissions”";
const APP_TOKEN =
  "an App-Level Token (xapp-…) with connections:write, from “Basic Information”, for Socket Mode";
const ROTATING =
  "this token rotates (xoxe.…) and ends after 12 hours; set it to a token (xoxb-…) of an app without token rotation, or use SLACK_CLIENT_ID and the other OAuth settings, with which the bot renews tokens";
const SIGNING_SECRET = "the Signing Secret from “Basic Information”, for HTTP";
const PORT = "the port for Slack’s requests, 0 to 65535, like 3000";
const API_URL = "the base of Slack's Web API, like https://slack.com/api/ or https://slack-gov.com/api/";

/** The app in one workspace, whose token is in the settings. */
export interface OneWorkspace {
  readonly botToken: string;
  readonly transport: SlackTransport;
}

export type SlackConfig = (OneWorkspace | ManyWorkspaces) & {
  /** Base of the Web API with a trailing slash; undefined is the SDK's own. */
  readonly apiUrl: string | undefined;
};

const fields = z.object({
  SLACK_BOT_TOKEN: matching(/^(xoxe\.)?xoxb-\S+$/, `set it to ${BOT_TOKEN}`)
    // A token under token rotation ends after twelve hours, and what renews it is no part of it.
    .refine((token) => !token.startsWith("xoxe."), { error: `is wrong: ${ROTATING}` })
    .optional(),
  SLACK_APP_TOKEN: matching(/^xapp-\S+$/, `set it to ${APP_TOKEN}`).optional(),
  SLACK_SIGNING_SECRET: matching(/^\S{16,}$/, `set it to ${SIGNING_SECRET}`).optional(),
  PORT: wholeNumber(0, 65_535, `set it to ${PORT}`).default(3000),
  SLACK_API_URL: secureUrl(`set it to ${API_URL}`).optional(),
  ...oauthFields,
});

export const slackNames = Object.keys(fields.shape);

const ruled = oauthRules.reduce(
  (schema, { variable, error, holds }) => schema.refine(holds, { path: [variable], error, when: always }),
  fields,
);

export const slackSchema = ruled
  .refine((env) => env.SLACK_BOT_TOKEN || wantsOAuth(env), {
    path: ["SLACK_BOT_TOKEN"],
    error: `is missing: set it to ${BOT_TOKEN}; for several workspaces, set SLACK_CLIENT_ID and the other OAuth settings instead`,
    when: always,
  })
  .refine((env) => env.SLACK_APP_TOKEN || env.SLACK_SIGNING_SECRET || wantsOAuth(env), {
    path: ["SLACK_APP_TOKEN"],
    error: `is missing: set it to ${APP_TOKEN}; or set SLACK_SIGNING_SECRET to ${SIGNING_SECRET}`,
    when: always,
  })
  .transform((env): SlackConfig => {
    const apiUrl = env.SLACK_API_URL?.href.replace(/\/*$/, "/");
    const oauth = oauthOf(env);
    if (oauth) return { oauth, transport: httpTransport(env), apiUrl };
    return { botToken: env.SLACK_BOT_TOKEN ?? "", transport: chooseTransport(env), apiUrl };
  });
