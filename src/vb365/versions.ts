import type { Clock } from "../async/clock.ts";
import { createSharedTask } from "../async/single-flight.ts";
import { Failure } from "../errors.ts";
import { answerFailure } from "./answer-failure.ts";
import type { Limits } from "./limits.ts";
import type { Vb365Log } from "./log.ts";
import { callPatiently } from "./transport/patience.ts";
import type { Transport } from "./transport/transport.ts";
import type { ApiVersion, Vb365Settings } from "./types.ts";
import { isPage } from "./words.ts";

/** The newest first: a server serves its own version and those before it. */
const NEWEST_FIRST: readonly ApiVersion[] = ["v8", "v7", "v6"];

/** A server that was updated serves a newer version, and says so to nobody. */
const ASK_AGAIN_MS = 3_600_000;

const ABSENT: ReadonlySet<number> = new Set([400, 404, 410]);
const SERVED: ReadonlySet<number> = new Set([200, 401, 403]);

/** Which API version calls use: the one of the settings, or the newest that the server serves. */
export interface Versions {
  current(signal: AbortSignal): Promise<ApiVersion>;
  /**
   * A call in this version was answered 404. With `auto` the server is probed anew, for it may have been updated or
   * put back; true when it now serves another version, in which the call can be repeated.
   */
  changed(since: ApiVersion, signal: AbortSignal): Promise<boolean>;
  /** All that are served, the newest first. */
  served(signal: AbortSignal): Promise<ApiVersion[]>;
}

export interface VersionsDeps {
  readonly settings: Pick<Vb365Settings, "name" | "apiVersion">;
  readonly transport: Transport;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly log: Vb365Log;
}

export function createVersions({ settings, transport, limits, clock, log }: VersionsDeps): Versions {
  const { name: server, apiVersion: setting } = settings;
  let askedAt = clock.now();
  let known: ApiVersion | undefined = setting === "auto" ? undefined : setting;

  /**
   * An anonymous call: a served version asks for a token, another one is not found. What says neither (a throttle, a
   * service that starts, a proxy's page) isn't an answer to this question: it is retried, and then fails as what it is.
   */
  async function isServed(version: ApiVersion, signal: AbortSignal): Promise<boolean> {
    const answer = await callPatiently(
      { transport, clock },
      {
        method: "GET",
        path: `/${version}/ServiceInstance`,
        phase: "detect-version",
        timeoutMs: limits.callMs,
      },
      signal,
    );
    if (ABSENT.has(answer.status)) return false;
    if (!SERVED.has(answer.status)) throw answerFailure(answer, { server, phase: "detect-version" });
    if (!isPage(answer)) return true;
    throw answer.status === 200
      ? new Failure("vb365_unexpected", {
          params: { server, status: "other-content", phase: "detect-version" },
        })
      : new Failure("vb365_gateway", { params: { server, status: `${answer.status}` } });
  }

  async function newest(signal: AbortSignal): Promise<ApiVersion | undefined> {
    for (const version of NEWEST_FIRST) if (await isServed(version, signal)) return version;
    return undefined;
  }

  const probe = createSharedTask(async (signal) => {
    const found = await newest(signal);
    if (!found) {
      throw new Failure("vb365_not_found", {
        params: { server, version: NEWEST_FIRST.toReversed().join("/"), served: listOf([]) },
      });
    }
    if (found !== known) log.info({ server, version: found }, "VB365 API version found");
    known = found;
    askedAt = clock.now();
    return found;
  });

  return {
    async current(signal) {
      if (known === undefined) return probe(signal);
      if (setting !== "auto" || clock.now() - askedAt < ASK_AGAIN_MS) return known;
      const before = known;
      return probe(signal).catch((error: unknown) => {
        signal.throwIfAborted();
        askedAt = clock.now();
        log.debug({ server, err: error }, "VB365 API version could not be asked for anew");
        return before;
      });
    },
    changed: async (since, signal) => setting === "auto" && (await probe(signal)) !== since,
    async served(signal) {
      const served: ApiVersion[] = [];
      for (const version of NEWEST_FIRST) if (await isServed(version, signal)) served.push(version);
      return served;
    },
  };
}

/** Versions as a failure names them, the oldest first; empty for none. */
export const listOf = (served: readonly ApiVersion[]): string => served.toReversed().join(", ");
