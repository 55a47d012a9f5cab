/**
 * The one table of failures: code → what happened, what to do now, and whether trying again helps.
 * Every failure a person can see comes from here; the words may hold `{name}` places that {@link describeFailure}
 * fills from the failure's params. Params and detail are shown to people: they never hold a secret.
 */

/**
 * Does a retry help?
 * - `auto`: it heals by itself (server off, throttled); the bot tries again on its own.
 * - `manual`: only a person can tell; the Retry button is shown.
 * - `none`: the same order fails the same way until somebody changes something.
 */
export type Retry = "auto" | "manual" | "none";

export interface FailureEntry {
  readonly problem: string;
  readonly fix: string;
  readonly retry: Retry;
}

export const FAILURES = {
  // The way to the VB365 server
  vb365_unreachable: {
    problem: "The VB365 server {server} refused the connection or cannot be found.",
    fix: "Check that the machine is up, that its REST API service is switched on, and that the port is open from here.",
    retry: "auto",
  },
  vb365_timeout: {
    problem: "The VB365 server {server} did not answer in time ({phase}).",
    fix: "Try again in a few minutes; if it persists, look at the load of the server.",
    retry: "manual",
  },
  vb365_connection_lost: {
    problem: "The connection to the VB365 server {server} broke before the report was complete.",
    fix: "Try again; if it persists, look for a proxy or firewall that cuts long answers.",
    retry: "manual",
  },
  vb365_tls_untrusted: {
    problem:
      "The certificate of the VB365 server {server} is not trusted ({reason}). Nothing was sent to it.",
    fix: "Set VB365_TLS_CA_FILE to its CA, or VB365_TLS_FINGERPRINT to the SHA-256 of its certificate after checking it. Presented: {fingerprint}.",
    retry: "none",
  },
  vb365_tls_pin_mismatch: {
    problem:
      "The VB365 server {server} showed another certificate than the pinned one. Nothing was sent to it.",
    fix: "If the certificate was renewed, check the new one on the server and set VB365_TLS_FINGERPRINT to it. Presented: {fingerprint}.",
    retry: "none",
  },
  vb365_unknown_server: {
    problem: "The VB365 server {server} is no longer in the bot's settings.",
    fix: "Add it to VB365_SERVERS again and press Retry, or order the report from another server.",
    retry: "manual",
  },
  // What the VB365 server answered
  vb365_credentials_refused: {
    problem: "The VB365 server {server} refused the bot's user name or password.",
    fix: "Correct VB365_USERNAME and VB365_PASSWORD and restart the bot; if the account was mended on the server instead, press Retry. The bot makes no attempt of its own until then, so that the account is not locked.",
    retry: "manual",
  },
  vb365_unauthorized: {
    problem: "The VB365 server {server} rejected the bot's session twice.",
    fix: "Check that the account is still a VB365 administrator and that only restore operators are not being let in.",
    retry: "manual",
  },
  vb365_forbidden: {
    problem: "The bot's account may not create reports on the VB365 server {server}.",
    fix: "Give it a VB365 administrator role.",
    retry: "none",
  },
  vb365_not_found: {
    problem: "The VB365 server {server} does not know this report in API {version}.",
    fix: "Set VB365_API_VERSION to a version that it serves (v6, v7 or v8).",
    retry: "none",
  },
  vb365_bad_request: {
    problem: "The VB365 server {server} did not accept the order.",
    fix: "Change the range, and see the server's own words.",
    retry: "none",
  },
  vb365_throttled: {
    problem: "The VB365 server {server} asked for fewer calls (429).",
    fix: "Wait a minute, then try again.",
    retry: "auto",
  },
  vb365_busy: {
    problem: "The VB365 server {server} is busy with a conflicting operation (409).",
    fix: "Try again in a few minutes.",
    retry: "auto",
  },
  vb365_server_error: {
    problem: "The VB365 server {server} failed while it made the report ({status}).",
    fix: "See the server's own words and its logs, then try again.",
    retry: "manual",
  },
  vb365_gateway: {
    problem: "A proxy in front of the VB365 server {server} answered {status}.",
    fix: "Check that the VB365 service is running behind it, and the proxy's time limit.",
    retry: "auto",
  },
  vb365_unexpected: {
    problem: "The VB365 server {server} gave an answer that the bot does not know ({status}).",
    fix: "Check that VB365_URL names the REST API of a VB365 server; if it does, please report this with the version of the server.",
    retry: "none",
  },
  // What came back as the report
  report_empty: {
    problem: "The VB365 server {server} answered 200 but sent no file.",
    fix: "Its oldest documentation says that this can be: look for the report on the server itself, and update it to a current build.",
    retry: "manual",
  },
  report_not_a_file: {
    problem: "The VB365 server {server} answered 200, but with {kind} in place of a {format} file.",
    fix: "Check that VB365_URL reaches the server itself and not a portal or proxy.",
    retry: "manual",
  },
  report_damaged: {
    problem: "The {format} file from the VB365 server {server} is damaged ({reason}); it was not shared.",
    fix: "Try again.",
    retry: "manual",
  },
  report_too_large: {
    problem: "The report is larger than the limit of {limit}.",
    fix: "Ask for a shorter range.",
    retry: "none",
  },
  // Slack
  slack_not_in_channel: {
    problem: "The bot is not a member of the channel, so it cannot share the file there.",
    fix: "Type `/invite @{bot}` in the channel, then press Retry.",
    retry: "manual",
  },
  slack_channel_not_found: {
    problem: "The bot cannot see the channel.",
    fix: "If it is a private channel, type `/invite @{bot}` in it, then press Retry.",
    retry: "manual",
  },
  slack_channel_archived: {
    problem: "The channel is archived.",
    fix: "Choose another channel, or unarchive it.",
    retry: "manual",
  },
  slack_channel_shared: {
    problem:
      "Meanwhile people outside your organization have come to the channel; the report was not shared.",
    fix: "Press Retry to decide whether they may read it, or order the report to yourself.",
    retry: "manual",
  },
  slack_files_disabled: {
    problem: "File uploads are switched off in this workspace.",
    fix: "Ask a workspace admin to allow uploads for apps.",
    retry: "manual",
  },
  slack_file_type_not_allowed: {
    problem: "This workspace does not allow {format} files.",
    fix: "Ask for the other format, or ask a workspace admin.",
    retry: "none",
  },
  slack_file_too_large: {
    problem: "The report ({size}) is larger than this workspace allows.",
    fix: "Ask for a shorter range, or for CSV.",
    retry: "none",
  },
  slack_storage_full: {
    problem: "The file storage of this workspace is full.",
    fix: "Ask a workspace admin to free some, then press Retry.",
    retry: "manual",
  },
  slack_share_unconfirmed: {
    problem: "Slack took the file but does not show it in the channel.",
    fix: "Look in the channel first; if it is not there, press Retry.",
    retry: "manual",
  },
  slack_missing_scope: {
    problem: "The app lacks a permission that it needs ({scope}).",
    fix: "Reinstall the app from slack-manifest.yml.",
    retry: "none",
  },
  slack_token_revoked: {
    problem: "Slack no longer accepts the bot's token.",
    fix: "Reinstall the app; where the bot runs with SLACK_BOT_TOKEN, set it to the new token.",
    retry: "none",
  },
  slack_installation_unreadable: {
    problem: "The bot cannot decrypt what it keeps of this workspace's installation.",
    fix: "Set SLACK_TOKEN_KEY_OLD to the key before the present one and restart the bot, or reinstall the app.",
    retry: "manual",
  },
  slack_unavailable: {
    problem: "Slack does not answer as it should ({reason}).",
    fix: "Nothing: the bot tries again. See status.slack.com.",
    retry: "auto",
  },
  // The start of the bot
  slack_unreachable: {
    problem: "Slack cannot be reached ({reason}).",
    fix: "Check the network, the proxy and SLACK_API_URL, then start the bot again.",
    retry: "manual",
  },
  slack_app_token_refused: {
    problem: "Slack does not accept the app-level token ({reason}).",
    fix: "Switch Socket Mode on in the app's settings, and set SLACK_APP_TOKEN to a token with connections:write from its page “Basic Information”.",
    retry: "none",
  },
  port_taken: {
    problem: "The port {port} cannot be listened on ({reason}).",
    fix: "Set PORT to a free one, or stop the program that holds it.",
    retry: "manual",
  },
  data_directory_unusable: {
    problem: "The directory of DATA_DIR cannot be used ({reason}).",
    fix: "Set DATA_DIR to a directory on a local disk that the bot may write to.",
    retry: "manual",
  },
  // The bot itself
  run_cancelled: {
    problem: "The report was cancelled.",
    fix: "Order it again if it is still wanted.",
    retry: "none",
  },
  run_expired: {
    problem: "The report could not be finished in time, after {attempts} attempts.",
    fix: "See what stopped the last attempt, then press Retry.",
    retry: "manual",
  },
  disk_full: {
    problem: "The bot's disk is full or cannot be written to.",
    fix: "Free some space where DATA_DIR lies, then press Retry.",
    retry: "manual",
  },
  internal: {
    problem: "The bot made a mistake ({id}).",
    fix: "Try again; if it persists, send the log lines with this id to its maintainers.",
    retry: "manual",
  },
} as const satisfies Record<string, FailureEntry>;

export type FailureCode = keyof typeof FAILURES;

export const isFailureCode = (code: string): code is FailureCode => Object.hasOwn(FAILURES, code);

export interface FailureOptions {
  /** Values of the `{name}` places in the table's words. */
  readonly params?: Readonly<Record<string, string>>;
  /** The far end's own words, trimmed; shown as inert text. */
  readonly detail?: string;
  /** How long the far end asked to wait before a next attempt, in milliseconds. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/** A failure from the table. Everything thrown across a room's border is one of these, or a bug. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly code: FailureCode;
  readonly params: Readonly<Record<string, string>>;
  readonly detail: string | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(code: FailureCode, options: FailureOptions = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.params = options.params ?? {};
    this.detail = options.detail;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** What is kept of a failure in a run's record: plain JSON. */
export interface FailureRecord {
  readonly code: FailureCode;
  readonly params: Readonly<Record<string, string>>;
  readonly detail?: string;
}

/** The table's words in a language. */
export interface FailureTexts {
  readonly entries: Readonly<Record<FailureCode, Pick<FailureEntry, "problem" | "fix">>>;
  /** Params that are words themselves ("an HTML page"), by the English ones; what is not there stays as it is. */
  readonly values: Readonly<Record<string, string>>;
}

const ENGLISH: FailureTexts = { entries: FAILURES, values: {} };

/** A failure as people read it: the table's words with their places filled; an unknown place reads "unknown". */
export function describeFailure(
  failure: Pick<FailureRecord, "code" | "params">,
  { entries, values }: FailureTexts = ENGLISH,
): { problem: string; fix: string } {
  const entry = entries[failure.code];
  const fill = (words: string) =>
    words.replace(/\{(\w+)\}/g, (_, name: string) => inWords(values, failure.params[name] ?? "unknown"));
  return { problem: fill(entry.problem), fix: fill(entry.fix) };
}

/**
 * What is told below a failure: what stopped the last attempt of a run that is out of time; else the far end's own
 * words, foreign text. Undefined where there is none.
 */
export function describeDetail(
  { code, params, detail }: FailureRecord,
  texts: FailureTexts = ENGLISH,
): string | undefined {
  const { last } = params;
  if (code === "run_expired" && last !== undefined && isFailureCode(last)) {
    return describeFailure({ code: last, params }, texts).problem;
  }
  return detail === undefined ? undefined : inWords(texts.values, detail);
}

const inWords = (values: FailureTexts["values"], value: string): string =>
  Object.hasOwn(values, value) ? (values[value] ?? value) : value;
