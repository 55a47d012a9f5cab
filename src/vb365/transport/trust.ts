import {
  createSecureContext,
  getCACertificates,
  type PeerCertificate,
  type SecureContext,
  type TLSSocket,
} from "node:tls";
import { type CertificateFlaw, UNKNOWN } from "../../errors.ts";
import type { TlsTrust } from "../types.ts";
import { oneLine } from "../words.ts";

/** The server showed a certificate that is not accepted. Nothing was sent on that connection. */
export class CertificateRefused extends Error {
  override readonly name = "CertificateRefused";
  readonly kind: "untrusted" | "pin-mismatch";
  readonly reason: CertificateFlaw;
  /** OpenSSL’s code, where it is none of the usual ones. */
  readonly detail: string | undefined;
  /** SHA-256 of what was presented, lower-case hex. */
  readonly fingerprint: string;
  /** The names that it was made for. Foreign text, on one line. */
  readonly names: string;

  constructor(kind: CertificateRefused["kind"], certificate: Partial<PeerCertificate>, code?: string) {
    super(`certificate refused: ${code ?? kind}`);
    this.kind = kind;
    this.reason = FLAWS[code ?? ""] ?? "other";
    this.detail = this.reason === "other" ? code : undefined;
    this.fingerprint = fingerprintOf(certificate);
    this.names = namesOf(certificate);
  }
}

/** Reading the CA certificates takes some 20 ms, so that it is done once for a server. */
export function createTrustContext(trust: TlsTrust): SecureContext {
  const minVersion = "TLSv1.2";
  switch (trust.mode) {
    case "ca":
      // As in curl: an issuing CA, or the server's own certificate, is enough without the root above it.
      return createSecureContext({ minVersion, ca: trust.pem, allowPartialTrustChain: true });
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
  const certificate = socket.getPeerCertificate();
  if (trust.mode === "pin") {
    if (trust.fingerprints.includes(fingerprintOf(certificate))) return undefined;
    return new CertificateRefused("pin-mismatch", certificate);
  }
  if (socket.authorized) return undefined;
  // Typed as Error, but it holds the code.
  return new CertificateRefused("untrusted", certificate, String(socket.authorizationError ?? "unknown"));
}

const fingerprintOf = (certificate: Partial<PeerCertificate>) =>
  certificate.fingerprint256?.replaceAll(":", "").toLowerCase() ?? "none";

/** As many as a person can choose from. */
const MAX_NAMES = 5;

function namesOf({ subject, subjectaltname }: Partial<PeerCertificate>): string {
  const names = [...(subjectaltname ?? "").matchAll(/(?:DNS|IP Address):([^,\s"]+)/g)].map(
    ([, name]) => name,
  );
  const common = subject?.CN === undefined ? [] : [String(subject.CN)];
  return oneLine((names.length > 0 ? names : common).slice(0, MAX_NAMES).join(", ")) ?? UNKNOWN;
}

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
