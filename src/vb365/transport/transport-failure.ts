import { errors } from "undici";
import { TimeoutError } from "../../async/timeout.ts";
import { Failure, type FailureCode } from "../../errors.ts";
import { oneLine } from "../words.ts";
import { ConnectFailed } from "./connector.ts";
import { CertificateRefused } from "./trust.ts";

/** The answer began as HTTP, and then was none. */
export class BodyBroken extends Error {
  override readonly name = "BodyBroken";
}

/** What stopped a call on its way, as an entry of the failure table; what is none of it is a bug and stays as it is. */
export function transportFailure(error: unknown, params: Readonly<Record<string, string>>): unknown {
  // A parser's error holds the bytes that it stumbled over, and they may be a token or an account.
  const cause = isNoHttp(error) ? error.message : error;
  const fail = (code: FailureCode, more: Record<string, string> = {}, detail?: string) =>
    new Failure(code, { params: { ...params, ...more }, cause, ...(detail && { detail }) });
  if (error instanceof TimeoutError) return fail("vb365_timeout");
  if (error instanceof CertificateRefused) {
    const { fingerprint, reason } = error;
    return error.kind === "pin-mismatch"
      ? fail("vb365_tls_pin_mismatch", { fingerprint })
      : fail("vb365_tls_untrusted", { fingerprint, reason });
  }
  if (error instanceof ConnectFailed) {
    const words = wordsOf(error.cause);
    if (isNoTls(error.cause)) return fail("vb365_unexpected", { status: "no TLS 1.2 or later" }, words);
    return fail("vb365_unreachable", {}, words);
  }
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  if (isNoHttp(error) || code === "UND_ERR_HEADERS_OVERFLOW") {
    return fail("vb365_unexpected", { status: "no HTTP" });
  }
  return isBroken(error) ? fail("vb365_connection_lost") : error;
}

/** The connection broke under a call. */
export function isBroken(error: unknown): boolean {
  const code = codeOf(error);
  return error instanceof BodyBroken || isNoHttp(error) || BROKEN.has(code) || code.startsWith("ERR_SSL_");
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

const CONNECT_WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "connection refused",
  ECONNRESET: "connection closed during the TLS handshake",
  EHOSTUNREACH: "no route to the host",
  ENETUNREACH: "no route to the network",
  ENOTFOUND: "the host name is not known",
  EAI_AGAIN: "the name server does not answer",
  UND_ERR_CONNECT_TIMEOUT: "no answer to the attempt to connect",
};

function wordsOf(error: unknown): string | undefined {
  const known = CONNECT_WORDS[codeOf(error)];
  return known ?? oneLine(error instanceof Error ? error.message || codeOf(error) : String(error));
}
