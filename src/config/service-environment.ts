import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseEnv } from "node:util";
import type { EnvFile } from "./env-file.ts";
import type { Env } from "./fields.ts";

export interface SettingsSource {
  /** Files of settings, as `--env-file` names them. */
  readonly envFiles: readonly string[];
  /** The systemd unit of the service, by its name or path. */
  readonly unit: string | undefined;
}

/** The environment of the service, and where it comes from. */
export interface ServiceEnvironment {
  readonly env: Env;
  readonly files: readonly EnvFile[];
  /** In which the service runs, to which relative paths belong. */
  readonly directory: string;
}

/**
 * The environment that the service gets: of its unit and files, where they are named, else of `.env` in this directory.
 * What this process's environment says goes first, as it does when the bot starts.
 * @throws Error with a message for people
 */
export function readServiceEnvironment(
  { envFiles, unit }: SettingsSource,
  environment: Env,
): ServiceEnvironment {
  const named = unit === undefined ? undefined : readUnit(unit);
  const paths = [...(named?.envFiles ?? []), ...envFiles];
  const defaults = named === undefined && paths.length === 0 && existsSync(".env") ? [".env"] : [];
  const files = [...paths, ...defaults].map((path): EnvFile => ({ path, text: readText(path) }));
  const given = Object.entries(environment).filter(([, value]) => value);
  const env = Object.assign(
    { ...named?.variables },
    ...files.map(({ text }) => parseEnv(text)),
    Object.fromEntries(given),
  );
  return { env, files, directory: named?.directory ?? process.cwd() };
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `Can’t read the settings in ${path} (${code}). Run this as a user who may, such as with sudo.`,
    );
  }
}

interface Unit {
  readonly variables: Readonly<Record<string, string>>;
  readonly envFiles: readonly string[];
  readonly directory: string;
}

/** What a unit says of the environment of its service. Later lines go before earlier ones, files before both. */
function readUnit(nameOrPath: string): Unit {
  const path = nameOrPath.includes("/")
    ? nameOrPath
    : `/etc/systemd/system/${nameOrPath.replace(/\.service$/, "")}.service`;
  const text = readText(path).replace(/\\\n/g, " ");
  const values = (key: string) =>
    [...text.matchAll(new RegExp(`^${key}=(.*)$`, "gm"))].map(([, value = ""]) => value.trim());
  const assignments = values("Environment").flatMap((line) => line.match(/"[^"]*"|'[^']*'|\S+/g) ?? []);
  // The service reads copies of its credentials in a directory of systemd's; here, they are where the copies come from.
  const credentials = new Map(
    values("LoadCredential").map(
      (line) => [line.split(":", 1)[0], line.slice(line.indexOf(":") + 1)] as const,
    ),
  );
  const variables = assignments.map((word) => {
    const [, name = "", value = ""] = /^["']?([^=]+)=(.*?)["']?$/.exec(word) ?? [];
    return [name, credentials.get(/^%d\/(.+)$/.exec(value)?.[1]) ?? value] as const;
  });
  return {
    variables: Object.fromEntries(variables),
    // A dash says that the file may be missing.
    envFiles: values("EnvironmentFile").flatMap((file) =>
      file.startsWith("-") ? (existsSync(file.slice(1)) ? [file.slice(1)] : []) : [file],
    ),
    directory: resolve(values("WorkingDirectory").at(-1) ?? dirname(path)),
  };
}
