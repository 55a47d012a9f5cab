import { X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

/** A leaf certificate with its key, held in memory only. */
export interface Certificate {
  readonly keyPem: string;
  readonly certificatePem: string;
  /** SHA-256 of the certificate in DER form, lower-case hex without colons. */
  readonly fingerprint: string;
  /** The certificates above the leaf that a server sends along; "" for none. */
  readonly chainPem: string;
}

/** A root, the CA below it that issues, and a server's certificate, whose `chainPem` is the issuer. */
export interface Chain {
  readonly root: Certificate;
  readonly issuer: Certificate;
  readonly leaf: Certificate;
}

export interface CertificateForm {
  /**
   * Names the host (`localhost`, `127.0.0.1`, `::1`), as one that an owner installed would. By default it does not,
   * like the self-signed one that the product's installer makes: its CN is the product's name.
   */
  readonly namesHost?: boolean;
  /** Its validity ended yesterday. */
  readonly expired?: boolean;
  /** An RSA key of 2048 bits, as most are, in place of one on an elliptic curve, which is made in milliseconds. */
  readonly rsa?: boolean;
  /** Issued by a CA below a root, in place of self-signed. */
  readonly issued?: boolean;
}

const DAY_MS = 86_400_000;

/** Certificates of servers that are gone, by form. */
const spare = new Map<string, Certificate[]>();

/**
 * A certificate that no other server of this process has meanwhile. Making one takes longer than starting a server, so one
 * that was given back is lent again.
 */
export async function lendCertificate(
  form: CertificateForm = {},
): Promise<{ readonly certificate: Certificate; giveBack(): void }> {
  const { namesHost, expired, rsa, issued } = form;
  const key = [namesHost, expired, rsa, issued].map(Boolean).join();
  const certificate = spare.get(key)?.pop() ?? (await createCertificate(form));
  let isLent = true;
  return {
    certificate,
    giveBack() {
      if (isLent) spare.set(key, [...(spare.get(key) ?? []), certificate]);
      isLent = false;
    },
  };
}

/** Makes a server's certificate; uses the machine's clock, because clients check it with theirs. */
export async function createCertificate(form: CertificateForm = {}): Promise<Certificate> {
  return form.issued ? (await createChain(form)).leaf : make(leafOf(form, true), form);
}

export async function createChain(form: CertificateForm = { namesHost: true }): Promise<Chain> {
  const root = await make(authority("License Report sandbox root"), {});
  const issuer = await make(authority("License Report sandbox issuer"), {}, root);
  const leaf = await make(leafOf({ ...form, namesHost: true }, false), form, issuer);
  return { root, issuer, leaf: { ...leaf, chainPem: issuer.certificatePem } };
}

interface Subject {
  readonly commonName: string;
  readonly extensions: NonNullable<NonNullable<Parameters<typeof generate>[1]>["extensions"]>;
}

const authority = (commonName: string): Subject => ({
  commonName,
  extensions: [
    { name: "basicConstraints", cA: true, critical: true },
    { name: "keyUsage", keyCertSign: true, critical: true },
  ],
});

/** A self-signed certificate is its own CA. */
const leafOf = ({ namesHost }: CertificateForm, isOwnAuthority: boolean): Subject => ({
  commonName: namesHost ? "localhost" : "Backup Sandbox",
  extensions: [
    { name: "basicConstraints", cA: isOwnAuthority, critical: true },
    { name: "keyUsage", digitalSignature: true, keyCertSign: isOwnAuthority, critical: true },
    { name: "extKeyUsage", serverAuth: true },
    {
      name: "subjectAltName",
      altNames: namesHost
        ? [
            { type: 2, value: "localhost" },
            { type: 7, ip: "127.0.0.1" },
            { type: 7, ip: "::1" },
          ]
        : [{ type: 2, value: "backup.sandbox.example" }],
    },
  ],
});

/** Valid for about ten years, as the product's own. */
async function make(
  { commonName, extensions }: Subject,
  { expired, rsa }: CertificateForm,
  issuer?: Certificate,
): Promise<Certificate> {
  const now = Date.now();
  const pems = await generate(
    [
      { name: "commonName", value: commonName },
      { name: "organizationName", value: "License Report sandbox" },
    ],
    {
      ...(rsa ? { keyType: "rsa", keySize: 2048 } : { keyType: "ec", curve: "P-256" }),
      algorithm: "sha256",
      notBeforeDate: new Date(now - (expired ? 30 : 1) * DAY_MS),
      notAfterDate: new Date(now + (expired ? -1 : 3650) * DAY_MS),
      extensions,
      ...(issuer && { ca: { key: issuer.keyPem, cert: issuer.certificatePem } }),
    },
  );
  return {
    keyPem: pems.private,
    certificatePem: `${pems.cert.trim()}\n`,
    fingerprint: new X509Certificate(pems.cert).fingerprint256.replaceAll(":", "").toLowerCase(),
    chainPem: "",
  };
}
