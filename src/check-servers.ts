import { Failure } from "./errors.ts";
import { describeFailure, messagesFor } from "./i18n/index.ts";
import type { Log } from "./ops/log.ts";
import type { Vb365Client } from "./vb365/index.ts";

/** A server that is down must not keep the operator waiting for its line. */
const PATIENCE_MS = 60_000;

type CheckedServer = Pick<Vb365Client, "license" | "serviceInstance">;

/**
 * Logs one line about each server: its version and license, or what is wrong and what to do. Else a wrong password or
 * pin is first learned by a person in a channel. A log-in goes the way of all of them, so that a stored refusal holds:
 * a bot that is started again and again must not lock the account. Never rejects.
 */
export async function checkServers(
  servers: ReadonlyMap<string, CheckedServer>,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all([...servers].map(([name, server]) => checkServer(name, server, log, signal)));
}

async function checkServer(
  name: string,
  server: CheckedServer,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  const bound = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  try {
    // One after the other: two at once could both be refused before either refusal is stored.
    const license = await server.license({ signal: bound });
    const instance = await server.serviceInstance({ signal: bound }).catch(() => undefined);
    const version = instance?.version;
    const end = endOf(license.expires);
    const said = `VB365 server ${name}: version ${version ?? "unknown"}, license ${end}`;
    log.info({ server: name, version, licenseUntil: license.expires?.slice(0, 10) }, said);
  } catch (error) {
    // The bot stops.
    if (signal.aborted) return;
    const code = error instanceof Failure ? error.code : undefined;
    log.warn({ server: name, code, ...(code === undefined && { err: error }) }, sentencesOf(name, error));
  }
}

function endOf(expires: string | null | undefined): string {
  if (expires === undefined) return "with an unknown end";
  return expires === null ? "never expires" : `until ${expires.slice(0, 10)}`;
}

function sentencesOf(name: string, error: unknown): string {
  const { failures, status } = messagesFor();
  if (!(error instanceof Failure))
    return `VB365 server ${name}: ${status.silent} Check it with /license-report status.`;
  const { problem, fix } = describeFailure(error, failures, "answering");
  return `${problem} ${fix}`;
}
