/**
 * The one table of failures: code → which values its texts show, and whether trying again helps. The texts are in the
 * catalogue, one for each code and language; `{name}` places in them are filled from the failure's params. Params and
 * detail are shown to people: they never hold a secret.
 */

/**
 * Does a retry help?
 * - `auto`: it heals by itself (server off, throttled); the bot retries on its own.
 * - `manual`: only a person can tell; the card shows a Retry button.
 * - `none`: the same order fails the same way until somebody changes something.
 */
export type Retry = "auto" | "manual" | "none";

/** What a call of VB365 is for. */
export type Phase =
  | "detect-version"
  | "log-in"
  | "log-out"
  | "make-report"
  | "read-health"
  | "read-license"
  | "read-licensed-users"
  | "read-organization-licenses"
  | "read-organizations"
  | "read-version";

/** Why a certificate isn’t trusted. `other` leaves it to the detail. */
export type CertificateFlaw =
  | "expired"
  | "not-yet-valid"
  | "other"
  | "revoked"
  | "self-signed"
  | "unknown-ca"
  | "wrong-host";

/** Why a connection failed. */
export type ConnectCause =
  | "closed-in-handshake"
  | "host-unknown"
  | "name-server-silent"
  | "no-route-to-host"
  | "no-route-to-network"
  | "refused"
  | "timeout";

/** What is wrong with a report’s file. */
export type FileDamage = "end-incomplete" | "end-missing" | "is-pdf" | "not-pdf";

/** Why a TLS handshake failed though nobody judged a certificate yet. `other` leaves it to the server’s log. */
export type HandshakeFlaw =
  | "certificate-wanted"
  | "http2-only"
  | "no-shared-cipher"
  | "no-tls"
  | "other"
  | "tls-version";

/** What came in place of a file. */
export type FileStandIn = "html" | "json";

/** An answer that VB365 never gives, or its HTTP status. */
export type OddAnswer = "no-http" | "no-token" | "other-content" | "same-page";

/** Why Slack can’t be used now, or its HTTP status. */
export type SlackTrouble =
  | "internal-error"
  | "no-connection"
  | "no-upload-url"
  | "not-slack"
  | "rate-limited"
  | "socket-closed"
  | "token-not-renewed"
  | "upload-broken";

/** Kinds of values: `text` is shown as it is, for every other kind each language has words. */
interface ValueKinds {
  readonly text: string;
  readonly phase: Phase;
  readonly flaw: CertificateFlaw;
  readonly handshake: HandshakeFlaw;
  readonly damage: FileDamage;
  readonly standIn: FileStandIn;
  readonly answer: OddAnswer | `${number}`;
  readonly trouble: SlackTrouble | `HTTP ${number}`;
}

/**
 * Where a failure is read. What helps differs: nobody tries again what was only asked for.
 * - `answering`: in reply to somebody; nothing came of what they wanted.
 * - `running`: on the card of a run that the bot goes on with.
 * - `over`: on the card of a run that has ended.
 */
export type Situation = "answering" | "running" | "over";

interface FailureEntry {
  readonly retry: Retry;
  /** Its texts differ by the situation that they are read in. */
  readonly bySituation?: true;
  /** Values that the texts show, by the name of their place. */
  readonly params: Readonly<Record<string, keyof ValueKinds>>;
}

const server = "text";

export const FAILURES = {
  // On the way to the VB365 server
  vb365_unreachable: { retry: "auto", params: { server } },
  vb365_timeout: { retry: "manual", params: { server, phase: "phase" } },
  vb365_connection_lost: { retry: "manual", params: { server, phase: "phase" } },
  vb365_tls_untrusted: { retry: "none", params: { server, reason: "flaw", fingerprint: "text" } },
  vb365_tls_pin_mismatch: { retry: "none", params: { server, fingerprint: "text" } },
  vb365_tls_expired: { retry: "manual", params: { server, fingerprint: "text" } },
  vb365_tls_wrong_host: { retry: "manual", params: { server, names: "text", fingerprint: "text" } },
  vb365_handshake_failed: { retry: "manual", params: { server, reason: "handshake" } },
  vb365_unknown_server: { retry: "manual", params: { server } },
  // What the VB365 server answered
  vb365_credentials_refused: { retry: "manual", params: { server } },
  vb365_log_in_unclear: { retry: "manual", params: { server, status: "text" } },
  vb365_log_in_failed: { retry: "auto", params: { server, status: "text" } },
  vb365_unauthorized: { retry: "manual", params: { server } },
  vb365_forbidden: { retry: "none", params: { server } },
  vb365_not_found: { retry: "none", params: { server, version: "text" } },
  vb365_bad_request: { retry: "none", params: { server } },
  vb365_throttled: { retry: "auto", params: { server } },
  vb365_busy: { retry: "auto", params: { server } },
  vb365_server_error: { retry: "manual", params: { server, phase: "phase", status: "text" } },
  vb365_unavailable: { retry: "auto", params: { server, status: "text" } },
  vb365_gateway: { retry: "auto", params: { server, status: "text" } },
  vb365_unexpected: { retry: "none", params: { server, status: "answer" } },
  // What came back as the report
  report_empty: { retry: "manual", params: { server } },
  report_not_a_file: { retry: "manual", params: { server, kind: "standIn", format: "text" } },
  report_damaged: { retry: "manual", params: { server, format: "text", reason: "damage" } },
  report_too_large: { retry: "none", params: { limit: "text" } },
  report_pdf_too_large: { retry: "none", params: { limit: "text" } },
  // Slack
  slack_not_in_channel: { retry: "manual", params: { bot: "text" } },
  slack_channel_not_found: { retry: "manual", params: { bot: "text" } },
  slack_channel_archived: { retry: "manual", params: {} },
  slack_channel_shared: { retry: "manual", params: {} },
  slack_files_disabled: { retry: "manual", params: {} },
  slack_file_type_not_allowed: { retry: "none", params: { format: "text" } },
  slack_file_too_large: { retry: "none", params: { size: "text" } },
  slack_storage_full: { retry: "manual", params: {} },
  slack_share_unconfirmed: { retry: "manual", params: {} },
  slack_missing_scope: { retry: "none", params: { scope: "text" } },
  slack_token_revoked: { retry: "none", params: {} },
  slack_installation_unreadable: { retry: "manual", params: {} },
  slack_posting_denied: { retry: "manual", params: { code: "text" } },
  slack_thread_denied: { retry: "manual", params: { code: "text" } },
  slack_access_denied: { retry: "manual", params: { code: "text" } },
  slack_connect_denied: { retry: "none", params: { code: "text" } },
  slack_person_unreachable: { retry: "none", params: { code: "text" } },
  slack_messages_denied: { retry: "manual", params: { code: "text" } },
  slack_edit_denied: { retry: "none", params: { code: "text" } },
  slack_delete_denied: { retry: "none", params: { code: "text" } },
  slack_file_gone: { retry: "manual", params: {} },
  slack_form_expired: { retry: "manual", params: {} },
  slack_app_settings: { retry: "none", params: { code: "text" } },
  slack_unavailable: { retry: "auto", params: { reason: "trouble" }, bySituation: true },
  // The start of the bot; a `reason` of kind text is a code of Slack’s or of the operating system
  slack_unreachable: { retry: "manual", params: { reason: "trouble" } },
  slack_app_token_refused: { retry: "none", params: { reason: "text" } },
  port_taken: { retry: "manual", params: { setting: "text", port: "text", reason: "text" } },
  data_directory_unusable: { retry: "manual", params: { reason: "text" } },
  // The bot's store
  store_unreachable: { retry: "auto", params: {} },
  store_busy: { retry: "auto", params: {} },
  store_full: { retry: "auto", params: {} },
  store_read_only: { retry: "auto", params: {} },
  store_damaged: { retry: "auto", params: {} },
  // The bot itself
  run_cancelled: { retry: "none", params: {} },
  run_waited_too_long: { retry: "manual", params: {} },
  too_many_waiting: { retry: "manual", params: { limit: "text" } },
  run_expired: { retry: "manual", params: { attempts: "text" } },
  disk_full: { retry: "manual", params: {} },
  internal: { retry: "manual", params: { id: "text" } },
} as const satisfies Record<string, FailureEntry>;

export type FailureCode = keyof typeof FAILURES;

export const isFailureCode = (code: string): code is FailureCode => Object.hasOwn(FAILURES, code);

/** Stands for a value that nobody knows; each language has its word. */
export const UNKNOWN = "unknown";

type Intersection<Union> = (Union extends unknown ? (part: Union) => void : never) extends (
  part: infer Whole,
) => void
  ? Whole
  : never;

type ParamsOf<Code extends FailureCode> = Code extends FailureCode
  ? { readonly [Name in keyof (typeof FAILURES)[Code]["params"]]: ParamOf<Code, Name> }
  : never;

type ParamOf<
  Code extends FailureCode,
  Name extends keyof (typeof FAILURES)[Code]["params"],
> = (typeof FAILURES)[Code]["params"][Name] extends infer Kind extends keyof ValueKinds
  ? ValueKinds[Kind]
  : never;

/** The values that a failure’s texts show; of several codes, all of theirs. */
export type FailureParams<Code extends FailureCode> = Intersection<ParamsOf<Code>>;

/** Facts beside the values of the texts: some are shown below them, see {@link describeDetail}; all are logged. */
export interface FailureFacts {
  /** Why there is no connection. */
  readonly cause?: ConnectCause;
  /** API versions that the server serves instead, like `v6, v7`; empty for none. */
  readonly served?: string;
  /** What stopped the last attempt of a run that is out of time; its values stand beside it. */
  readonly last?: FailureCode;
  readonly server?: string;
  readonly format?: string;
  readonly phase?: Phase;
  readonly status?: string;
  readonly version?: string;
}

interface MoreOptions {
  /** The far end’s own words, trimmed; shown as inert text. */
  readonly detail?: string;
  /** How long the far end asked to wait before the next attempt, in milliseconds. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

export type FailureOptions<Code extends FailureCode> = MoreOptions &
  (keyof FailureParams<Code> extends never
    ? { readonly params?: FailureFacts }
    : { readonly params: FailureParams<Code> & FailureFacts });

/** A failure from the table. Everything thrown across a room’s border is one of these, or a bug. */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  override readonly name = "Failure";
  readonly code: FailureCode;
  readonly params: FailureRecord["params"];
  readonly detail: string | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(
    code: Code,
    ...[options]: keyof FailureParams<Code> extends never
      ? [options?: FailureOptions<Code>]
      : [options: FailureOptions<Code>]
  ) {
    super(code, options?.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.params = Object.fromEntries(Object.entries(options?.params ?? {}));
    this.detail = options?.detail;
    this.retryAfterMs = options?.retryAfterMs;
  }
}

/**
 * The store can't be used now. It says nothing of the work that met it: whoever meets it lets the work wait until the
 * store is back, and never ends it.
 */
export class StoreError extends Failure<StoreCode> {}

export type StoreCode =
  | "store_unreachable"
  | "store_busy"
  | "store_full"
  | "store_read_only"
  | "store_damaged";

/** How deep the causes of an error are looked through. */
const MAX_CAUSES = 8;

/** The trouble of the store that an error is, or was caused by: a client on the way may have wrapped it in its own. */
export function storeErrorIn(error: unknown): StoreError | undefined {
  let cause = error;
  for (let depth = 0; depth < MAX_CAUSES && cause instanceof Error; depth += 1) {
    if (cause instanceof StoreError) return cause;
    cause = "original" in cause ? cause.original : cause.cause;
  }
  return undefined;
}

/** What a run keeps of a failure: plain JSON. Params of an older version of the bot may lack a name. */
export interface FailureRecord {
  readonly code: FailureCode;
  readonly params: Readonly<Record<string, string>>;
  readonly detail?: string;
}
