import { resolve } from "node:path";
import { z } from "zod";
import type { Vb365Settings } from "../vb365/types.ts";
import { type AccessConfig, accessNames, accessSchema } from "./access.ts";
import { type EnvFile, findCutValues } from "./env-file.ts";
import { cleanEnv, type Env, findEmptyRules, flag, wholeNumber } from "./fields.ts";
import { ConfigError, type ConfigIssue } from "./issues.ts";
import { type OpsConfig, opsNames, opsSchema } from "./ops.ts";
import { findPlaceholders } from "./placeholders.ts";
import { type ProxySettings, proxyNames, readProxy } from "./proxy.ts";
import { readSecretFiles, secretFileNames } from "./secret-files.ts";
import { type SlackConfig, slackNames, slackSchema } from "./slack.ts";
import { findUnknownNames } from "./unknown-names.ts";
import { type PrefixedIssue, readServers, serverNames } from "./vb365.ts";
import { type WatchConfig, watchNames, watchSchema } from "./watch.ts";

export type { AccessConfig, Contact } from "./access.ts";
export { type EnvFile, readEnvFiles } from "./env-file.ts";
export { ConfigError } from "./issues.ts";
export type { OpsConfig } from "./ops.ts";
export { type ProxySettings, proxyFor } from "./proxy.ts";
export { describeRules } from "./rules.ts";
export { readServiceEnvironment, type SettingsSource } from "./service-environment.ts";
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
  /** How long the store may be away before the log says so, in seconds. */
  readonly storeAwaySeconds: number;
  /** How long a stop lets running reports finish, in seconds. */
  readonly shutdownSeconds: number;
  /** How long finished runs and the audit are kept, in days. */
  readonly retentionDays: number;
  /** How many reports of one person may wait in line. */
  readonly maxWaitingPerPerson: number;
  /** Where a report's file is shared: in the channel below its card, or in the card's thread. */
  readonly delivery: "channel" | "thread";
  /** Whether the person who asked is mentioned when their report is finished or failed. */
  readonly notifyRequester: boolean;
  /** First month of the fiscal year, 1–12; without it fiscal periods are refused. */
  readonly fiscalYearStart: number | undefined;
  readonly ops: OpsConfig;
  /** The license watch. */
  readonly watch: WatchConfig;
  readonly schedules: {
    /** How many may be active at a time. */
    readonly perChannel: number;
    readonly perPerson: number;
    readonly perWorkspace: number;
    /** How late one may be made after the bot was down, in hours. */
    readonly catchUpHours: number;
  };
  /** Sentences about variables that may be misspelled settings; they don't stop the start. */
  readonly warnings: readonly string[];
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
  STORE_AWAY_SECONDS: wholeNumber(5, 3600, "set it to a number of seconds from 5 to 3600").default(60),
  SHUTDOWN_SECONDS: wholeNumber(0, 600, "set it to a number of seconds from 0 to 600").default(20),
  MAX_WAITING_PER_PERSON: wholeNumber(1, 1000, "set it to a number of reports from 1 to 1000").default(50),
  RETENTION_DAYS: wholeNumber(1, 3650, "set it to a number of days from 1 to 3650").default(90),
  DELIVERY: z
    .enum(["channel", "thread"], { error: "is wrong: set it to channel or thread" })
    .default("channel"),
  NOTIFY_REQUESTER: flag("set it to true or false").default(true),
  SCHEDULES_PER_CHANNEL: wholeNumber(0, 1000, "set it to a number from 0 to 1000").default(10),
  SCHEDULES_PER_PERSON: wholeNumber(0, 1000, "set it to a number from 0 to 1000").default(25),
  SCHEDULES_PER_WORKSPACE: wholeNumber(0, 10_000, "set it to a number from 0 to 10000").default(200),
  SCHEDULE_CATCH_UP_HOURS: wholeNumber(0, 720, "set it to a number of hours from 0 to 720").default(72),
  FISCAL_YEAR_START: wholeNumber(1, 12, "set it to the first month of the fiscal year, 1 to 12").optional(),
});

/** Every name of a setting, with those of the servers that the environment names. */
function knownNames(env: Readonly<Record<string, string>>): string[] {
  const names = [
    ...accessNames,
    ...slackNames,
    ...serverNames(env),
    ...proxyNames,
    ...opsNames,
    ...watchNames,
    ...Object.keys(generalSchema.shape),
  ];
  return [...names, ...secretFileNames(names)];
}

/**
 * Reads the settings from the environment.
 * @param files the files that Node has put into it, to be looked through for values that were cut on the way
 * @throws ConfigError that names every variable that is missing or wrong, and how to fix it; never a value.
 */
export function readConfig(environment: Env, files: readonly EnvFile[] = []): Config {
  const known = knownNames(cleanEnv(environment));
  const secrets = readSecretFiles(environment, known);
  const env = cleanEnv(secrets.env);
  const unknown = findUnknownNames(environment, known);
  const slack = slackSchema.safeParse(env);
  const access = accessSchema.safeParse(env);
  const general = generalSchema.safeParse(env);
  const ops = opsSchema.safeParse(env);
  const watch = watchSchema.safeParse(env);
  const { servers, issues } = readServers(env);
  const { proxy, slackProxy, issues: proxyIssues } = readProxy(env);
  const schemaIssues = [
    ...(slack.error?.issues ?? []),
    ...(access.error?.issues ?? []),
    ...issues,
    ...proxyIssues,
    ...(general.error?.issues ?? []),
    ...(ops.error?.issues ?? []),
    ...(watch.error?.issues ?? []),
  ].map(toIssue);
  // What explains a wrong value goes before what is wrong with it.
  const found = [
    ...files.flatMap(findCutValues).filter(({ variable }) => known.includes(variable)),
    ...findEmptyRules(environment, accessNames),
    ...findPlaceholders(env, known),
    ...withoutConsequences(secrets.issues, schemaIssues),
    ...unknown.issues,
  ];
  const isWhole = slack.success && access.success && general.success && ops.success && watch.success;
  if (!isWhole || found.length > 0) {
    throw new ConfigError(firstOfEach(found));
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
    storeAwaySeconds: general.data.STORE_AWAY_SECONDS,
    shutdownSeconds: general.data.SHUTDOWN_SECONDS,
    retentionDays: general.data.RETENTION_DAYS,
    maxWaitingPerPerson: general.data.MAX_WAITING_PER_PERSON,
    delivery: general.data.DELIVERY,
    notifyRequester: general.data.NOTIFY_REQUESTER,
    fiscalYearStart: general.data.FISCAL_YEAR_START,
    ops: ops.data,
    watch: watch.data,
    schedules: {
      perChannel: general.data.SCHEDULES_PER_CHANNEL,
      perPerson: general.data.SCHEDULES_PER_PERSON,
      perWorkspace: general.data.SCHEDULES_PER_WORKSPACE,
      catchUpHours: general.data.SCHEDULE_CATCH_UP_HOURS,
    },
    warnings: unknown.warnings,
  };
}

/** Where the store is. */
export type StoreSettings = Pick<Config, "dataDirectory" | "databaseUrl">;

/**
 * Reads where the store is, for what works on it without the bot.
 * @param directory the one in which the bot runs, to which a relative DATA_DIR belongs
 * @throws ConfigError
 */
export function readStoreSettings(
  environment: Env,
  { files, directory }: { readonly files: readonly EnvFile[]; readonly directory: string },
): StoreSettings {
  const fields = generalSchema.pick({ DATA_DIR: true, DATABASE_URL: true });
  const names = Object.keys(fields.shape);
  const secrets = readSecretFiles(environment, names);
  const read = fields.safeParse(cleanEnv(secrets.env));
  const found = [
    ...files.flatMap(findCutValues).filter(({ variable }) => names.includes(variable)),
    ...secrets.issues,
    ...(read.error?.issues ?? []).map(toIssue),
  ];
  if (!read.success || found.length > 0)
    throw new ConfigError(firstOfEach(found), "The store can’t be opened.");
  return { dataDirectory: resolve(directory, read.data.DATA_DIR), databaseUrl: read.data.DATABASE_URL };
}

/** A secret whose file is wrong is not there, which needs no second complaint. */
const withoutConsequences = (
  files: readonly ConfigIssue[],
  others: readonly ConfigIssue[],
): ConfigIssue[] => [
  ...files,
  ...others.filter(({ variable }) => !files.some((file) => file.variable === `${variable}_FILE`)),
];

const toIssue = ({ path, message }: PrefixedIssue): ConfigIssue => ({
  variable: String(path[0]),
  fix: message,
});

/** One complaint about each variable. */
const firstOfEach = (issues: readonly ConfigIssue[]): ConfigIssue[] =>
  issues.filter(({ variable }, index) => issues.findIndex((other) => other.variable === variable) === index);
