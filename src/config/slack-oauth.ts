import { z } from "zod";
import { matching, secureUrl } from "./fields.ts";
import type { HttpTransport } from "./slack-transport.ts";

/** The app in any number of workspaces and Enterprise Grid organizations, each of which installs it by OAuth. */
export interface ManyWorkspaces {
  readonly oauth: OAuthSettings;
  readonly transport: HttpTransport;
}

export interface OAuthSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the `state` that goes with an installer to Slack and back. */
  readonly stateSecret: string;
  /** Keys of 32 bytes: the first encrypts the workspaces' tokens, all of them decrypt. */
  readonly tokenKeys: readonly [Buffer, ...Buffer[]];
  /** Where people and Slack reach the bot, without a path. */
  readonly publicUrl: string;
  /** Ids of the workspaces (T…) and organizations (E…) that may install the app. */
  readonly workspaces: readonly string[] | "any";
}

const CREDENTIALS = "from the app's page “Basic Information”";
const KEY_FORM =
  "32 random bytes in base64 or hex, such as the output of `openssl rand -base64 32`; keep it as safe as a password";
const FIXES = {
  SLACK_CLIENT_ID: `set it to the Client ID ${CREDENTIALS}, like 1234567890.1234567890`,
  SLACK_CLIENT_SECRET: `set it to the Client Secret ${CREDENTIALS}`,
  SLACK_STATE_SECRET: "set it to at least 16 random characters, such as the output of `openssl rand -hex 32`",
  SLACK_SIGNING_SECRET:
    "set it to the Signing Secret from “Basic Information”, because several workspaces need HTTP",
  SLACK_TOKEN_KEY: `set it to ${KEY_FORM}`,
  SLACK_PUBLIC_URL:
    "set it to the address at which Slack and people reach the bot, without a path, like https://bot.example.com",
  SLACK_WORKSPACES:
    "set it to the IDs of the workspaces (T…) and organizations (E…) that may install the app, separated by commas; or to any, which lets everyone who finds the address read your servers’ reports",
} as const;

/** 32 bytes in base64 (with or without padding, of either alphabet) or in hex. */
const tokenKey = z.string().transform((text, context) => {
  const bytes = /^[\da-f]{64}$/i.test(text)
    ? Buffer.from(text, "hex")
    : Buffer.from(/^[\w+/-]{43}=?$/.test(text) ? text : "", "base64");
  if (bytes.length === 32) return bytes;
  context.addIssue({ code: "custom", message: `is wrong: set it to ${KEY_FORM}` });
  return z.NEVER;
});

const workspaces = matching(/^(any|[TE][A-Z\d]+(\s*,\s*[TE][A-Z\d]+)*)$/, FIXES.SLACK_WORKSPACES).transform(
  (text): OAuthSettings["workspaces"] => (text === "any" ? text : text.split(/\s*,\s*/)),
);

export const oauthFields = {
  SLACK_CLIENT_ID: matching(/^\d+\.\d+$/, FIXES.SLACK_CLIENT_ID).optional(),
  SLACK_CLIENT_SECRET: matching(/^\S{16,}$/, FIXES.SLACK_CLIENT_SECRET).optional(),
  SLACK_STATE_SECRET: matching(/^\S{16,}$/, FIXES.SLACK_STATE_SECRET).optional(),
  SLACK_TOKEN_KEY: tokenKey.optional(),
  SLACK_TOKEN_KEY_OLD: tokenKey.optional(),
  SLACK_PUBLIC_URL: matching(/^https?:\/\/[^/]+\/?$/i, FIXES.SLACK_PUBLIC_URL)
    .pipe(secureUrl(FIXES.SLACK_PUBLIC_URL))
    .optional(),
  SLACK_WORKSPACES: workspaces.optional(),
};

type OAuthEnv = z.infer<z.ZodObject<typeof oauthFields>>;

/** One of these says that OAuth is meant; the others are then asked for. */
export const wantsOAuth = (env: OAuthEnv): boolean =>
  Boolean(env.SLACK_CLIENT_ID || env.SLACK_CLIENT_SECRET || env.SLACK_STATE_SECRET);

/** A rule across the settings: which variable to fix, and how, where it does not hold. */
interface Rule {
  readonly variable: string;
  readonly error: string;
  readonly holds: (env: RuledEnv) => boolean;
}

type RuledEnv = OAuthEnv & {
  readonly [name in "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN" | "SLACK_SIGNING_SECRET"]?: string | undefined;
};

/** What is missing of OAuth's settings, and what cannot go with them. */
export const oauthRules: readonly Rule[] = [
  ...Object.entries(FIXES).map(
    ([variable, fix]): Rule => ({
      variable,
      error: `is missing: ${fix}`,
      holds: (env) => !wantsOAuth(env) || env[variable as keyof typeof FIXES] !== undefined,
    }),
  ),
  {
    variable: "SLACK_BOT_TOKEN",
    error:
      "must be empty for several workspaces, which have their own tokens; for one workspace, leave SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, and SLACK_STATE_SECRET empty instead",
    holds: (env) => !wantsOAuth(env) || !env.SLACK_BOT_TOKEN,
  },
  {
    variable: "SLACK_APP_TOKEN",
    error:
      "must be empty, because several workspaces need HTTP, not Socket Mode; set SLACK_SIGNING_SECRET instead",
    holds: (env) => !wantsOAuth(env) || !env.SLACK_APP_TOKEN,
  },
  {
    variable: "SLACK_TOKEN_KEY_OLD",
    error: "is the same as SLACK_TOKEN_KEY: set it to the previous key, or leave it empty",
    holds: ({ SLACK_TOKEN_KEY: key, SLACK_TOKEN_KEY_OLD: old }) =>
      !Buffer.isBuffer(key) || !Buffer.isBuffer(old) || !key.equals(old),
  },
];

/** The settings of OAuth, where all of them are there. */
export function oauthOf(env: OAuthEnv): OAuthSettings | undefined {
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_TOKEN_KEY } = env;
  if (!SLACK_CLIENT_ID || !SLACK_CLIENT_SECRET || !SLACK_STATE_SECRET || !SLACK_TOKEN_KEY) return undefined;
  if (!env.SLACK_PUBLIC_URL || !env.SLACK_WORKSPACES) return undefined;
  return {
    clientId: SLACK_CLIENT_ID,
    clientSecret: SLACK_CLIENT_SECRET,
    stateSecret: SLACK_STATE_SECRET,
    tokenKeys: [SLACK_TOKEN_KEY, ...(env.SLACK_TOKEN_KEY_OLD ? [env.SLACK_TOKEN_KEY_OLD] : [])],
    publicUrl: env.SLACK_PUBLIC_URL.origin,
    workspaces: env.SLACK_WORKSPACES,
  };
}
