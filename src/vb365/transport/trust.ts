import {
  createSecureContext,
  getCACertificates,
  type PeerCertificate,
  type SecureContext,
  type TLSSocket,
} from "node:tls";
import type { CertificateFlaw } from "../../errors.ts";
import type { TlsTrust } from "../types.ts";

/** The server showed a certificate that is not accepted. Nothing was sent on that connection. */
export class CertificateRefused extends Error {
  override readonly name = "CertificateRefused";
  readonly kind: "untrusted" | "pin-mismatch";
  readonly reason: CertificateFlaw;
  /** OpenSSL’s code, where it is none of the usual ones. */
  readonly detail: string | undefined;
  /** SHA-256 of what was presented, lower-case hex. */
  readonly fingerprint: string;

  constructor(kind: CertificateRefused["kind"], fingerprint: string, code?: string) {
    super(`certificate refused: ${code ?? kind}`);
    this.kind = kind;
    this.reason = FLAWS[code ?? ""] ?? "other";
    this.detail = this.reason === "other" ? code : undefined;
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
    return new CertificateRefused("pin-mismatch", fingerprint);
  }
  if (socket.authorized) return undefined;
  // Typed as Error, but it holds the code.
  return new CertificateRefused("untrusted", fingerprint, String(socket.authorizationError ?? "unknown"));
}

const fingerprintOf = (certificate: Partial<PeerCertificate>) =>
  certificate.fingerprint256?.replaceAll(":", "").toLowerCase() ?? "none";

/** OpenSSL’s codes for the usual cases. */
const FLAWS: Readonly<Record<string, CertificateFlaw>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: "self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "unknown-ca",
  UNABLE_TO_GET_ISSUER_CERT: "unknown-ca",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "unknown-ca",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "unknown-ca",
  CERT_HAS_EXPIRED: "expired",
  CERT_NOT_YET_VALID: "not-yet-valid",
  CERT_REVOKED: "revoked",
  ERR_TLS_CERT_ALTNAME_INVALID: "wrong-host",
};
