import { createSharedTask } from "../async/single-flight.ts";
import { Failure } from "../errors.ts";
import type { Limits } from "./limits.ts";
import type { Vb365Log } from "./log.ts";
import type { Transport } from "./transport/transport.ts";
import type { ApiVersion, Vb365Settings } from "./types.ts";

/** The newest first: a server serves its own version and those before it. */
const NEWEST_FIRST: readonly ApiVersion[] = ["v8", "v7", "v6"];

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
  readonly log: Vb365Log;
}

export function createVersions({ settings, transport, limits, log }: VersionsDeps): Versions {
  const { name: server, apiVersion: setting } = settings;
  let known: ApiVersion | undefined = setting === "auto" ? undefined : setting;

  /** An anonymous call: a served version asks for a token, another one is not found. */
  async function isServed(version: ApiVersion, signal: AbortSignal): Promise<boolean> {
    const { status } = await transport.call(
      {
        method: "GET",
        path: `/${version}/ServiceInstance`,
        phase: "detect-version",
        timeoutMs: limits.callMs,
      },
      signal,
    );
    return status === 401 || status === 403 || status === 200;
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
    return found;
  });

  return {
    current: async (signal) => known ?? probe(signal),
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
