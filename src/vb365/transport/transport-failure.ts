import { errors } from "undici";
import { TimeoutError } from "../../async/timeout.ts";
import { type ConnectCause, Failure, type HandshakeFlaw, type Phase } from "../../errors.ts";
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
    const reason = handshakeFlaw(codeOf(error.cause));
    if (reason) return new Failure("vb365_handshake_failed", { cause, params: { ...params, reason } });
    const why = whyNotConnected(error.cause);
    return new Failure("vb365_unreachable", { cause, ...why, params: { ...params, ...why.params } });
  }
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  // TLS 1.3 ends the handshake before the server has looked for a client certificate: its alert comes later.
  const reason = isHttp2(error) ? "http2-only" : handshakeFlaw(code);
  if (reason && reason !== "other")
    return new Failure("vb365_handshake_failed", { cause, params: { ...params, reason } });
  if (isNoHttp(error) || code === "UND_ERR_HEADERS_OVERFLOW") {
    return new Failure("vb365_unexpected", { cause, params: { ...params, status: "no-http" } });
  }
  return isBroken(error) ? new Failure("vb365_connection_lost", { cause, params }) : error;
}

/** The connection broke under a call. */
export function isBroken(error: unknown): boolean {
  const code = codeOf(error);
  return (
    error instanceof BodyBroken ||
    isNoHttp(error) ||
    BROKEN.has(code) ||
    code.startsWith("ERR_SSL_") ||
    code.startsWith("ERR__ERROR_FORMAT")
  );
}

function certificateFailure(cause: CertificateRefused, { server }: { readonly server: string }): Failure {
  const { kind, reason, fingerprint, names, detail } = cause;
  if (kind === "pin-mismatch")
    return new Failure("vb365_tls_pin_mismatch", { cause, params: { server, fingerprint } });
  if (reason === "expired")
    return new Failure("vb365_tls_expired", { cause, params: { server, fingerprint } });
  const params = { server, reason, fingerprint };
  if (reason === "wrong-host")
    return new Failure("vb365_tls_wrong_host", { cause, params: { server, fingerprint, names } });
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
  // A compressed answer whose end is missing, or that is none.
  "Z_BUF_ERROR",
  "Z_DATA_ERROR",
]);

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

export const isNoHttp = (error: unknown): error is Error => error instanceof errors.HTTPParserError;

/** HTTP/2 begins with a frame of SETTINGS: three bytes of length, the first two of them zero, and the type 4. */
function isHttp2(error: unknown): boolean {
  if (!isNoHttp(error) || !("data" in error)) return false;
  const data = String(error.data ?? "");
  return data.charCodeAt(0) === 0 && data.charCodeAt(1) === 0 && data.charCodeAt(3) === 4;
}

/** The alerts of TLS that say what the far end lacks, by OpenSSL's names. */
const HANDSHAKE_FLAWS: readonly (readonly [code: RegExp, flaw: HandshakeFlaw])[] = [
  [/CERTIFICATE_REQUIRED|ALERT_BAD_CERTIFICATE|ALERT_CERTIFICATE_UNKNOWN/, "certificate-wanted"],
  [/NO_APPLICATION_PROTOCOL/, "http2-only"],
  [/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|VERSION_TOO_(?:LOW|HIGH)|NO_PROTOCOLS_AVAILABLE/, "tls-version"],
  [/ALERT_HANDSHAKE_FAILURE|NO_SHARED_CIPHER|INSUFFICIENT_SECURITY/, "no-shared-cipher"],
  [/^EPROTO$|WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNEXPECTED_MESSAGE/, "no-tls"],
];

/** Undefined when it is no error of TLS. */
function handshakeFlaw(code: string): HandshakeFlaw | undefined {
  if (code !== "EPROTO" && !code.startsWith("ERR_SSL_")) return undefined;
  return HANDSHAKE_FLAWS.find(([pattern]) => pattern.test(code))?.[1] ?? "other";
}

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
