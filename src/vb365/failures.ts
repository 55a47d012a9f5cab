import { errors } from "undici";
import { type ConnectCause, Failure, type FailureCode, type Phase, UNKNOWN } from "../errors.ts";
import { ConnectFailed } from "./transport/connector.ts";
import { DeadlineExceeded } from "./transport/deadline.ts";
import { retryAfterMs } from "./transport/retry-after.ts";
import type { Answer } from "./transport/transport.ts";
import { CertificateRefused } from "./transport/trust.ts";
import { oneLine, ownWords } from "./words.ts";

/** The answer began as HTTP, and then was none. */
export class BodyBroken extends Error {
  override readonly name = "BodyBroken";
}

/** What stopped a call on its way, as an entry of the failure table; what is none of it is a bug and stays as it is. */
export function transportFailure(
  error: unknown,
  params: { readonly server: string; readonly phase: Phase },
): unknown {
  // A parser’s error holds the bytes that it stumbled over, and they may be a token or an account.
  const cause = isNoHttp(error) ? error.message : error;
  if (error instanceof DeadlineExceeded) return new Failure("vb365_timeout", { params, cause });
  if (error instanceof CertificateRefused) return certificateFailure(error, params);
  if (error instanceof ConnectFailed) {
    const why = whyNotConnected(error.cause);
    return isNoTls(error.cause)
      ? new Failure("vb365_unexpected", { cause, ...why, params: { ...params, status: "no-tls" } })
      : new Failure("vb365_unreachable", { cause, ...why, params: { ...params, ...why.params } });
  }
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  if (isNoHttp(error) || code === "UND_ERR_HEADERS_OVERFLOW")
    return new Failure("vb365_unexpected", { cause, params: { ...params, status: "no-http" } });
  if (error instanceof BodyBroken || BROKEN.has(code) || code.startsWith("ERR_SSL_"))
    return new Failure("vb365_connection_lost", { cause, params });
  return error;
}

function certificateFailure(cause: CertificateRefused, { server }: { readonly server: string }): Failure {
  const { kind, reason, fingerprint, detail } = cause;
  if (kind === "pin-mismatch")
    return new Failure("vb365_tls_pin_mismatch", { cause, params: { server, fingerprint } });
  const params = { server, reason, fingerprint };
  return new Failure("vb365_tls_untrusted", { cause, params, ...(detail && { detail }) });
}

/** How undici and Node call a connection that broke under a call. */
const BROKEN: ReadonlySet<string> = new Set([
  "ECONNABORTED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ENETUNREACH",
  "EPIPE",
  "ETIMEDOUT",
  "ERR_STREAM_PREMATURE_CLOSE",
  "UND_ERR_ABORTED",
  "UND_ERR_DESTROYED",
  "UND_ERR_RES_CONTENT_LENGTH_MISMATCH",
  "UND_ERR_SOCKET",
]);

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

export const isNoHttp = (error: unknown): error is Error => error instanceof errors.HTTPParserError;

/** The far end does not speak TLS, or none that is still safe. */
const isNoTls = (error: unknown) => /^(EPROTO$|ERR_SSL_)/.test(codeOf(error));

const CONNECT_CAUSES: Readonly<Record<string, ConnectCause>> = {
  ECONNREFUSED: "refused",
  ECONNRESET: "closed-in-handshake",
  EHOSTUNREACH: "no-route-to-host",
  ENETUNREACH: "no-route-to-network",
  ENOTFOUND: "host-unknown",
  EAI_AGAIN: "name-server-silent",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
};

/** The cause where it is a usual one, else Node’s own words. */
function whyNotConnected(error: unknown): {
  readonly params?: { readonly cause: ConnectCause };
  readonly detail?: string;
} {
  const cause = CONNECT_CAUSES[codeOf(error)];
  if (cause) return { params: { cause } };
  const detail = oneLine(error instanceof Error ? error.message || codeOf(error) : String(error));
  return detail === undefined ? {} : { detail };
}

const STATUS_FAILURES = {
  400: "vb365_bad_request",
  401: "vb365_unauthorized",
  403: "vb365_forbidden",
  404: "vb365_not_found",
  409: "vb365_busy",
  429: "vb365_throttled",
  502: "vb365_gateway",
  503: "vb365_gateway",
  504: "vb365_gateway",
} as const satisfies Readonly<Record<number, FailureCode>>;

/** An answer that is not the wanted one, as an entry of the failure table. */
export function answerFailure(
  answer: Answer,
  { server, version = UNKNOWN }: { readonly server: string; readonly version?: string },
): Failure {
  const { status, headers } = answer;
  const known: Readonly<Record<number, (typeof STATUS_FAILURES)[keyof typeof STATUS_FAILURES]>> =
    STATUS_FAILURES;
  const code = known[status] ?? (status >= 500 ? "vb365_server_error" : "vb365_unexpected");
  const wait = retryAfterMs(headers["retry-after"]);
  const detail = ownWords(answer);
  return new Failure(code, {
    params: { server, version, status: `${status}` },
    ...(detail === undefined ? {} : { detail }),
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  });
}
