import { errors } from "undici";
import { TimeoutError } from "../../async/timeout.ts";
import { type ConnectCause, Failure, type Phase } from "../../errors.ts";
import { oneLine } from "../words.ts";
import { ConnectFailed } from "./connector.ts";
import { CertificateRefused } from "./trust.ts";

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
  if (error instanceof TimeoutError) return new Failure("vb365_timeout", { params, cause });
  if (error instanceof CertificateRefused) return certificateFailure(error, params);
  if (error instanceof ConnectFailed) {
    const why = whyNotConnected(error.cause);
    return isNoTls(error.cause)
      ? new Failure("vb365_unexpected", { cause, ...why, params: { ...params, status: "no-tls" } })
      : new Failure("vb365_unreachable", { cause, ...why, params: { ...params, ...why.params } });
  }
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  if (isNoHttp(error) || code === "UND_ERR_HEADERS_OVERFLOW") {
    return new Failure("vb365_unexpected", { cause, params: { ...params, status: "no-http" } });
  }
  return isBroken(error) ? new Failure("vb365_connection_lost", { cause, params }) : error;
}

/** The connection broke under a call. */
export function isBroken(error: unknown): boolean {
  const code = codeOf(error);
  return error instanceof BodyBroken || isNoHttp(error) || BROKEN.has(code) || code.startsWith("ERR_SSL_");
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
