import { resolve } from "node:path";
import { z } from "zod";
import type { Vb365Settings } from "../vb365/types.ts";
import { type AccessConfig, accessSchema } from "./access.ts";
import { cleanEnv, type Env, flag, wholeNumber } from "./fields.ts";
import { ConfigError, type ConfigIssue } from "./issues.ts";
import { type ProxySettings, readProxy } from "./proxy.ts";
import { type SlackConfig, slackSchema } from "./slack.ts";
import { readServers } from "./vb365.ts";

export type { AccessConfig, Contact } from "./access.ts";
export { ConfigError } from "./issues.ts";
export { type ProxySettings, proxyFor } from "./proxy.ts";
export type { ManyWorkspaces, OAuthSettings, OneWorkspace, SlackConfig } from "./slack.ts";

export interface Config {
  readonly slack: SlackConfig;
  readonly access: AccessConfig;
  /** At least one; names are unique. */
  readonly servers: readonly Vb365Settings[];
  /** On the way to every VB365 server. */
  readonly proxy: ProxySettings;
  /** How long a report may take, in minutes, and how large it may be, in MiB. */
  readonly report: { readonly minutes: number; readonly maxMegabytes: number };
  /** On the way to Slack. */
  readonly slackProxy: ProxySettings;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  /** Absolute path of the directory for the embedded store and for report files in transit. */
  readonly dataDirectory: string;
  /** A PostgreSQL server in place of the embedded store. */
  readonly databaseUrl: string | undefined;
  /** How long a stop lets running reports finish, in seconds. */
  readonly shutdownSeconds: number;
  /** How long finished runs and the audit are kept, in days. */
  readonly retentionDays: number;
  /** Where a report's file is shared: in the channel below its card, or in the card's thread. */
  readonly delivery: "channel" | "thread";
  /** Whether the person who asked is mentioned when their report is finished or failed. */
  readonly notifyRequester: boolean;
  /** First month of the fiscal year, 1–12; without it fiscal periods are refused. */
  readonly fiscalYearStart: number | undefined;
}

const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const DATABASE_FORM =
  "is wrong: set it to a PostgreSQL address, like postgresql://user:password@host:5432/database; percent-encode characters such as / @ # in the password";

const generalSchema = z.object({
  LOG_LEVEL: z.enum(LEVELS, { error: `is wrong: set it to one of ${LEVELS.join(", ")}` }).default("info"),
  DATA_DIR: z.string().default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, {
      error: DATABASE_FORM,
    })
    .refine((text) => URL.canParse(text), { error: DATABASE_FORM })
    .optional(),
  VB365_REPORT_MINUTES: wholeNumber(1, 55, "set it to a number of minutes from 1 to 55").default(10),
  VB365_REPORT_MAX_MB: wholeNumber(1, 1024, "set it to a number of megabytes from 1 to 1024").default(100),
  SHUTDOWN_SECONDS: wholeNumber(0, 600, "set it to a number of seconds from 0 to 600").default(20),
  RETENTION_DAYS: wholeNumber(1, 3650, "set it to a number of days from 1 to 3650").default(90),
  DELIVERY: z
    .enum(["channel", "thread"], { error: "is wrong: set it to channel or thread" })
    .default("channel"),
  NOTIFY_REQUESTER: flag("set it to true or false").default(true),
  FISCAL_YEAR_START: wholeNumber(1, 12, "set it to the first month of the fiscal year, 1 to 12").optional(),
});

/**
 * Reads the settings from the environment.
 * @throws ConfigError that names every variable that is missing or wrong, and how to fix it; never a value.
 */
export function readConfig(environment: Env): Config {
  const env = cleanEnv(environment);
  const slack = slackSchema.safeParse(env);
  const access = accessSchema.safeParse(env);
  const general = generalSchema.safeParse(env);
  const { servers, issues } = readServers(env);
  const { proxy, slackProxy, issues: proxyIssues } = readProxy(env);
  const found = [
    ...(slack.error?.issues ?? []),
    ...(access.error?.issues ?? []),
    ...issues,
    ...proxyIssues,
    ...(general.error?.issues ?? []),
  ];
  if (!slack.success || !access.success || !general.success || found.length > 0) {
    throw new ConfigError(
      found.map(({ path, message }): ConfigIssue => ({ variable: String(path[0]), fix: message })),
    );
  }
  return {
    slack: slack.data,
    access: access.data,
    servers,
    proxy,
    report: {
      minutes: general.data.VB365_REPORT_MINUTES,
      maxMegabytes: general.data.VB365_REPORT_MAX_MB,
    },
    slackProxy,
    logLevel: general.data.LOG_LEVEL,
    dataDirectory: resolve(general.data.DATA_DIR),
    databaseUrl: general.data.DATABASE_URL,
    shutdownSeconds: general.data.SHUTDOWN_SECONDS,
    retentionDays: general.data.RETENTION_DAYS,
    delivery: general.data.DELIVERY,
    notifyRequester: general.data.NOTIFY_REQUESTER,
    fiscalYearStart: general.data.FISCAL_YEAR_START,
  };
}
