import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { TlsTrust, Vb365Settings } from "../vb365/types.ts";
import { always, flag, matching, required, secureUrl } from "./fields.ts";

const URL_FORM =
  "set it to the address of the REST API with its port and no path, like https://backup.example.com:4443";
const FINGERPRINT =
  "set it to the SHA-256 fingerprint of the server’s certificate, 64 hex digits with or without colons; separate several by commas";

const CA_FILE =
  "set it to the path of a readable PEM file that holds certificates, such as the one of the CA";
const CERTIFICATE = /-----BEGIN ([A-Z\d ]+)-----[\s\S]*?-----END \1-----/g;

/**
 * A path in, the PEM text of its certificates out. Every block is looked at: Node would take a bundle with a damaged
 * block without a word, and the server behind that CA would not be trusted.
 */
const certificateFile = z.string().transform((path, context) => {
  const refuse = (message: string) => {
    context.addIssue({ code: "custom", message: `is wrong: ${message}` });
    return z.NEVER;
  };
  const pem = readIfThere(path);
  if (pem === undefined) return refuse(CA_FILE);
  const blocks = [...pem.matchAll(CERTIFICATE)];
  const begun = pem.match(/-----BEGIN /g)?.length ?? 0;
  if (blocks.length === 0 && begun === 0) return refuse(CA_FILE);
  for (const [index, [block, kind]] of blocks.entries()) {
    if (kind !== "CERTIFICATE" && kind !== "X509 CERTIFICATE" && kind !== "TRUSTED CERTIFICATE")
      return refuse(`block ${index + 1} of the file isn’t a certificate; ${CA_FILE}`);
    if (!isCertificate(block)) return refuse(`certificate ${index + 1} of the file is damaged; ${CA_FILE}`);
  }
  return blocks.length === begun
    ? pem
    : refuse(`certificate ${blocks.length + 1} of the file has no end; ${CA_FILE}`);
});

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function isCertificate(pem: string): boolean {
  try {
    new X509Certificate(pem);
    return true;
  } catch {
    return false;
  }
}

/** `AA:BB:…`, or the whole line that `openssl x509 -fingerprint -sha256` prints. */
const plainFingerprint = (text: string) =>
  text
    .replace(/^\s*sha-?256 fingerprint\s*=/i, "")
    .replace(/[:\s]/g, "")
    .toLowerCase();

/** One server's variables, without their prefix. */
const serverFields = z.object({
  // A missing port would silently mean 443; the REST API listens on 4443 unless somebody moved it.
  URL: matching(/^https:\/\/[^/]+:\d+\/?$/i, URL_FORM).pipe(secureUrl(URL_FORM)),
  USERNAME: required("set it to a VB365 administrator, like BACKUP\\svc-license-report"),
  PASSWORD: required("set it to the password of that account"),
  API_VERSION: z
    .enum(["v6", "v7", "v8", "auto"], { error: "is wrong: set it to v6, v7, v8, or auto" })
    .default("v6"),
  TLS_CA_FILE: certificateFile.optional(),
  TLS_FINGERPRINT: required(FINGERPRINT)
    .transform((text) => text.split(",").map(plainFingerprint))
    .pipe(z.array(z.string().regex(/^[\da-f]{64}$/, { error: `is wrong: ${FINGERPRINT}` })))
    .optional(),
  TLS_INSECURE: flag("set it to true or false").default(false),
});

const serverSchema = serverFields
  .refine((env) => [env.TLS_CA_FILE, env.TLS_FINGERPRINT, env.TLS_INSECURE].filter(Boolean).length < 2, {
    path: ["TLS_FINGERPRINT"],
    error: "is in conflict: set only one of TLS_CA_FILE, TLS_FINGERPRINT, and TLS_INSECURE",
    when: always,
  })
  .transform(
    (env): Omit<Vb365Settings, "name"> => ({
      url: env.URL.origin,
      username: env.USERNAME,
      password: env.PASSWORD,
      apiVersion: env.API_VERSION,
      tls: chooseTrust(env),
    }),
  );

function chooseTrust(env: {
  TLS_CA_FILE?: string | undefined;
  TLS_FINGERPRINT?: string[] | undefined;
  TLS_INSECURE: boolean;
}): TlsTrust {
  if (env.TLS_INSECURE) return { mode: "insecure" };
  if (env.TLS_FINGERPRINT) return { mode: "pin", fingerprints: env.TLS_FINGERPRINT };
  return env.TLS_CA_FILE ? { mode: "ca", pem: env.TLS_CA_FILE } : { mode: "system" };
}

const NAMES = "set it to names of letters, digits, and dashes, separated by commas, like berlin,paris";

/** `VB365_SERVERS=berlin,paris` names several servers, each with its own `VB365_BERLIN_…` variables. */
const namesSchema = z
  .string()
  .transform((text) => text.split(",").map((name) => name.trim()))
  .pipe(z.array(z.string().regex(/^[a-z\d][a-z\d-]{0,31}$/i, { error: `is wrong: ${NAMES}` })).min(1))
  .refine((names) => new Set(names.map(variablePart)).size === names.length, {
    error: "is wrong: two of the names are the same",
  })
  .optional();

/** `new-york` → `NEW_YORK`, as its variables are named. */
const variablePart = (name: string) => name.toUpperCase().replaceAll("-", "_");

/** The variables of every server that the environment names, and those of an unnamed one. */
export function serverNames(env: Readonly<Record<string, string>>): string[] {
  const names = namesSchema.safeParse(env.VB365_SERVERS).data ?? [];
  const prefixes = ["VB365_", ...names.map((name) => `VB365_${variablePart(name)}_`)];
  const variables = prefixes.flatMap((prefix) =>
    Object.keys(serverFields.shape).map((field) => prefix + field),
  );
  return ["VB365_SERVERS", ...variables];
}

export interface PrefixedIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Reads every VB365 server that the environment names; one unnamed server is called by its host. */
export function readServers(env: Record<string, string>): {
  servers: Vb365Settings[];
  issues: PrefixedIssue[];
} {
  const names = namesSchema.safeParse(env.VB365_SERVERS);
  if (!names.success) {
    const message = names.error.issues[0]?.message ?? NAMES;
    return { servers: [], issues: [{ path: ["VB365_SERVERS"], message }] };
  }
  const servers: Vb365Settings[] = [];
  const issues: PrefixedIssue[] = [];
  for (const name of names.data ?? [undefined]) {
    const prefix = name ? `VB365_${variablePart(name)}_` : "VB365_";
    const own = Object.entries(env).flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
    );
    const parsed = serverSchema.safeParse(Object.fromEntries(own));
    if (parsed.success) servers.push({ name: name ?? new URL(parsed.data.url).hostname, ...parsed.data });
    else {
      for (const { path, message } of parsed.error.issues) {
        issues.push({ path: [`${prefix}${String(path[0] ?? "URL")}`], message });
      }
    }
  }
  return { servers, issues };
}
