import {
  createSecureContext,
  getCACertificates,
  type PeerCertificate,
  type SecureContext,
  type TLSSocket,
} from "node:tls";
import type { TlsTrust } from "../types.ts";

/** The server showed a certificate that is not accepted. Nothing was sent on that connection. */
export class CertificateRefused extends Error {
  override readonly name = "CertificateRefused";
  readonly kind: "untrusted" | "pin-mismatch";
  /** Why, in words that fit "is not trusted (…)". */
  readonly reason: string;
  /** SHA-256 of what was presented, lower-case hex. */
  readonly fingerprint: string;

  constructor(kind: CertificateRefused["kind"], reason: string, fingerprint: string) {
    super(`certificate refused: ${reason}`);
    this.kind = kind;
    this.reason = reason;
    this.fingerprint = fingerprint;
  }
}

/** Reading the CA certificates takes some 20 ms, so that it is done once for a server. */
export function createTrustContext(trust: TlsTrust): SecureContext {
  const minVersion = "TLSv1.2";
  switch (trust.mode) {
    case "ca":
      return createSecureContext({ minVersion, ca: trust.pem });
    case "system":
      // Node's own list does not hold what an administrator added to the machine, such as the CA of a Windows domain.
      return createSecureContext({
        minVersion,
        ca: [...new Set([...getCACertificates("default"), ...getCACertificates("system")])],
      });
    default:
      return createSecureContext({ minVersion });
  }
}

/**
 * Judges the certificate of a connection that was made with `rejectUnauthorized: false`, which is how a refused one
 * can still be shown. Must be called before the first byte is written; the caller drops the connection.
 */
export function judgeCertificate(
  socket: Pick<TLSSocket, "authorized" | "authorizationError" | "getPeerCertificate">,
  trust: TlsTrust,
): CertificateRefused | undefined {
  if (trust.mode === "insecure") return undefined;
  const fingerprint = fingerprintOf(socket.getPeerCertificate());
  if (trust.mode === "pin") {
    if (trust.fingerprints.includes(fingerprint)) return undefined;
    return new CertificateRefused("pin-mismatch", "another certificate than the pinned one", fingerprint);
  }
  if (socket.authorized) return undefined;
  return new CertificateRefused("untrusted", reasonOf(socket.authorizationError), fingerprint);
}

const fingerprintOf = (certificate: Partial<PeerCertificate>) =>
  certificate.fingerprint256?.replaceAll(":", "").toLowerCase() ?? "none";

/** OpenSSL's words for the usual cases, in ours. */
const REASONS: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: "it is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "its CA is not known here",
  UNABLE_TO_GET_ISSUER_CERT: "its CA is not known here",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its CA is not known here",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its CA is not known here",
  CERT_HAS_EXPIRED: "it has expired",
  CERT_NOT_YET_VALID: "it is not valid yet",
  CERT_REVOKED: "it was revoked",
  ERR_TLS_CERT_ALTNAME_INVALID: "it was made for another host name",
};

/** Typed as Error, but it holds the code. */
function reasonOf(error: unknown): string {
  const code = String(error ?? "unknown");
  return REASONS[code] ?? code;
}
