import { TtlCache } from "../async/ttl-cache.ts";
import { Failure, type FailureRecord } from "../errors.ts";
import type { Log } from "../ops/log.ts";

interface CallOptions {
  readonly signal: AbortSignal;
}

/** What a VB365 server says of itself. */
export interface ServerStatusApi {
  license(options: CallOptions): Promise<LicenseFacts>;
  /** Undefined where the server's version does not tell. */
  health(options: CallOptions): Promise<{ readonly status: string } | undefined>;
  serviceInstance(options: CallOptions): Promise<{ readonly version: string }>;
  /** Whether the license renews itself; null where the server does not tell. */
  autoUpdate?(options: CallOptions): Promise<boolean | null>;
}

/** The license as people read it; words are the server's own. */
export interface LicenseFacts {
  readonly status: string;
  readonly type: string;
  /** The last day, as midnight UTC; null for a license without end, undefined where nobody knows. */
  readonly expires: string | null | undefined;
  readonly totalUnits: number | null;
  readonly usedUnits: number | null;
  /** The last day on which jobs run after the license has ended. */
  readonly graceExpires?: string | null | undefined;
  /** In their free first month; of a rental license. */
  readonly newUsers?: number | null;
  readonly supportId?: string | null;
}

/** What the license watch adds, where it watches. */
export interface WatchedFacts {
  /** Accounts over the tolerated limit, at the last whole read of them. */
  readonly exceeded?: number | undefined;
  /** When the licenses are used up at today's pace, such as "2027-03-01". */
  readonly usedUp?: string | undefined;
}

export type ServerFacts = { readonly name: string } & (
  | {
      readonly ok: true;
      readonly license: LicenseFacts;
      readonly health: string | undefined;
      readonly version: string | undefined;
      readonly autoUpdate?: boolean | null | undefined;
      readonly watched?: WatchedFacts | undefined;
    }
  | {
      readonly ok: false;
      /** A failure of the table; else that there was no answer in time, or that the license could not be read. */
      readonly trouble: Pick<FailureRecord, "code" | "params"> | "silent" | "unread";
    }
);

export interface ServerStatusCache {
  /** What every server says of itself, in the order of the settings; never rejects. */
  read(): Promise<readonly ServerFacts[]>;
}

/** A look costs a log-in and three calls, and every opening of the App Home takes one. */
const FRESH_MS = 60_000;
/** A server that does not answer must not hold up the others' answer for longer. */
const PATIENCE_MS = 15_000;

export function createServerStatusCache(
  apis: ReadonlyMap<string, ServerStatusApi>,
  log: Log,
  now: () => number = Date.now,
): ServerStatusCache {
  const servers = [...apis].map(([name, api]) => {
    const load = () => readServer(name, api, log);
    return { name, facts: new TtlCache({ load, ttlMs: FRESH_MS, clock: { now } }) };
  });
  return { read: () => Promise.all(servers.map(({ name, facts }) => facts.get(name))) };
}

async function readServer(name: string, api: ServerStatusApi, log: Log): Promise<ServerFacts> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const [license, health, instance, autoUpdate] = await Promise.all([
      api.license({ signal }),
      // Neither is worth losing the license for: a role may be allowed the one and not the other.
      api.health({ signal }).catch(() => undefined),
      api.serviceInstance({ signal }).catch(() => undefined),
      api.autoUpdate?.({ signal }).catch(() => undefined),
    ]);
    return { name, ok: true, license, health: health?.status, version: instance?.version, autoUpdate };
  } catch (error) {
    log.warn({ err: error, server: name }, "can’t read the server’s license");
    const trouble = error instanceof Failure ? error : signal.aborted ? "silent" : "unread";
    return { name, ok: false, trouble };
  }
}
