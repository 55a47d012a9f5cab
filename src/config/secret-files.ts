import { readFileSync } from "node:fs";
import type { Env } from "./fields.ts";
import type { ConfigIssue } from "./issues.ts";

/** Settings that are secret, or may hold a password, such as an address. */
const SECRETS = new Set([
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
  "SLACK_SIGNING_SECRET",
  "SLACK_CLIENT_SECRET",
  "SLACK_STATE_SECRET",
  "SLACK_TOKEN_KEY",
  "SLACK_TOKEN_KEY_OLD",
  "DATABASE_URL",
  "HTTPS_PROXY",
  "SLACK_HTTPS_PROXY",
  "VB365_HTTPS_PROXY",
  "HEARTBEAT_URL",
  "ALERT_WEBHOOK_URL",
  "ALERT_WEBHOOK_SECRET",
]);

/** Of the settings given, those that a file may hold: the listed ones, and each server’s password. */
const secretNames = (known: readonly string[]): string[] =>
  known.filter((name) => SECRETS.has(name) || (name.startsWith("VB365_") && name.endsWith("PASSWORD")));

/** The name of the setting that says which file holds a secret one. */
const fileNameOf = (name: string) => `${name}_FILE`;

/** `NAME_FILE` for each secret setting of those given. */
export const secretFileNames = (known: readonly string[]): string[] => secretNames(known).map(fileNameOf);

/** More than any secret has: a path that names a whole file of something else is a mistake. */
const MAX_BYTES = 64 * 1024;

/**
 * Takes secrets from the files that `NAME_FILE` names, as Docker, Kubernetes, and systemd hand them over. One line end
 * at the end of a file belongs to the editor that wrote it; a blank may belong to a password, so nothing else is cut.
 * @param known the names of all settings
 * @returns the environment with the secrets in it, and what is wrong with the files; never a path or a value
 */
export function readSecretFiles(
  env: Env,
  known: readonly string[],
): { readonly env: Env; readonly issues: readonly ConfigIssue[] } {
  const issues: ConfigIssue[] = [];
  const secrets: Record<string, string> = {};
  for (const name of secretNames(known)) {
    const variable = fileNameOf(name);
    const path = env[variable]?.trim();
    if (!path) continue;
    if (env[name]?.trim()) {
      issues.push({ variable, fix: `is in conflict: set either it or ${name}, not both` });
      continue;
    }
    const read = readSecret(path);
    if ("fix" in read) issues.push({ variable, fix: `is wrong: ${read.fix}` });
    else secrets[name] = read.secret;
  }
  return { env: { ...env, ...secrets }, issues };
}

function readSecret(path: string): { readonly secret: string } | { readonly fix: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    return { fix: `the file can’t be read (${code}); set it to the path of a file that the bot may read` };
  }
  if (bytes.length > MAX_BYTES)
    return {
      fix: "the file is too large for a secret; set it to the path of a file with nothing else in it",
    };
  const secret = bytes.toString("utf8").replace(/\r?\n$/, "");
  if (secret.trim() === "") return { fix: "the file is empty; write the secret into it" };
  if (/[\r\n\0]/.test(secret))
    return { fix: "the file holds more than one line; leave the secret alone in it, without quotes" };
  return { secret };
}
