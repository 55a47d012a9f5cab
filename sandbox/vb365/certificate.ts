import { X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

/** A leaf certificate with its key, held in memory only. */
export interface Certificate {
  readonly keyPem: string;
  readonly certificatePem: string;
  /** SHA-256 of the certificate in DER form, lower-case hex without colons. */
  readonly fingerprint: string;
}

export interface CertificateForm {
  /**
   * Names the host (`localhost`, `127.0.0.1`, `::1`), as one that an owner installed would. By default it does not,
   * like the self-signed one that the product's installer makes: its CN is the product's name.
   */
  readonly namesHost?: boolean;
  /** Its validity ended yesterday. */
  readonly expired?: boolean;
}

const DAY_MS = 86_400_000;

/**
 * Makes a self-signed certificate, valid for about ten years as the product's own. The key is on an elliptic curve:
 * a few milliseconds against some hundred for RSA. Uses the machine's clock, because clients check it with theirs.
 */
export async function createCertificate(form: CertificateForm = {}): Promise<Certificate> {
  const now = Date.now();
  const pems = await generate(
    [
      { name: "commonName", value: form.namesHost ? "localhost" : "Backup Sandbox" },
      { name: "organizationName", value: "License Report sandbox" },
    ],
    {
      keyType: "ec",
      curve: "P-256",
      algorithm: "sha256",
      notBeforeDate: new Date(now - (form.expired ? 30 : 1) * DAY_MS),
      notAfterDate: new Date(now + (form.expired ? -1 : 3650) * DAY_MS),
      extensions: [
        { name: "basicConstraints", cA: true, critical: true },
        { name: "keyUsage", digitalSignature: true, keyCertSign: true, critical: true },
        { name: "extKeyUsage", serverAuth: true },
        {
          name: "subjectAltName",
          altNames: form.namesHost
            ? [
                { type: 2, value: "localhost" },
                { type: 7, ip: "127.0.0.1" },
                { type: 7, ip: "::1" },
              ]
            : [{ type: 2, value: "backup.sandbox.example" }],
        },
      ],
    },
  );
  return {
    keyPem: pems.private,
    certificatePem: pems.cert,
    fingerprint: new X509Certificate(pems.cert).fingerprint256.replaceAll(":", "").toLowerCase(),
  };
}
