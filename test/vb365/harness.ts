import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type SwitchesPatch,
  startVb365Sandbox,
  type Vb365Sandbox,
  type Vb365SandboxOptions,
} from "../../sandbox/vb365/index.ts";
import { type Clock, systemClock } from "../../src/async/clock.ts";
import { Failure } from "../../src/errors.ts";
import {
  createVb365Client,
  type LicenseOverviewRequest,
  type Vb365Client,
  type Vb365Deps,
  type Vb365Settings,
} from "../../src/vb365/index.ts";

/** Nobody aborts. */
export const NEVER = new AbortController().signal;

export const OCTOBER: LicenseOverviewRequest = {
  startTime: "2026-10-01T00:00:00.000Z",
  endTime: "2026-10-31T23:59:59.999Z",
  format: "CSV",
  timezone: "UTC",
};

/** Time that passes only when somebody waits, and then at once. */
export interface FakeClock extends Clock {
  advance(ms: number): void;
  /** Every wait that was asked for, in milliseconds. */
  readonly waits: readonly number[];
}

export function fakeClock(): FakeClock {
  let elapsed = 0;
  const waits: number[] = [];
  return {
    ...systemClock,
    now: () => elapsed,
    advance: (ms) => {
      elapsed += ms;
    },
    waits,
    setTimeout(fn, ms) {
      waits.push(Math.round(ms));
      elapsed += ms;
      return systemClock.setTimeout(fn, 0);
    },
  };
}

/** A log that remembers everything it was given, as JSON lines. */
export function memoryLog() {
  const lines: string[] = [];
  const write = (fields: object, message: string) => {
    const error = "err" in fields && fields.err instanceof Error ? { err: String(fields.err) } : {};
    lines.push(JSON.stringify({ ...fields, ...error, message }));
  };
  return { lines, log: { debug: write, info: write, warn: write, error: write } };
}

export interface HarnessOptions {
  readonly switches?: SwitchesPatch;
  readonly sandbox?: Partial<Vb365SandboxOptions>;
  readonly settings?: Partial<Vb365Settings>;
  readonly limits?: Vb365Deps["limits"];
}

/** A client and the server that it speaks to, over TLS, on one clock. */
export interface Harness extends AsyncDisposable {
  readonly sandbox: Vb365Sandbox;
  readonly client: Vb365Client;
  readonly clock: FakeClock;
  readonly logged: readonly string[];
  readonly spoolDirectory: string;
  /** Names of the files in the spool directory. */
  spooled(): Promise<string[]>;
  /** Calls that reached the server, like `POST /v8/token 200`. */
  calls(): string[];
  /** Another client of the same server. */
  another(settings?: Partial<Vb365Settings>): Vb365Client;
}

export async function startHarness({
  switches = {},
  sandbox: sandboxOptions = {},
  settings = {},
  limits = {},
}: HarnessOptions = {}): Promise<Harness> {
  const clock = fakeClock();
  const epoch = Date.parse("2026-11-24T10:00:00.000Z");
  const sandbox = await startVb365Sandbox({
    now: () => new Date(epoch + clock.now()),
    switches,
    ...sandboxOptions,
  });
  const spoolDirectory = await mkdtemp(join(tmpdir(), "license-report-spool-"));
  const { lines, log } = memoryLog();
  const clients: Vb365Client[] = [];
  const another = (more: Partial<Vb365Settings> = {}) => {
    const client = createVb365Client(
      {
        name: "berlin",
        url: sandbox.url,
        username: sandbox.username,
        password: sandbox.password,
        apiVersion: "v8",
        tls: { mode: "pin", fingerprints: [sandbox.fingerprint] },
        ...more,
      },
      { log, spoolDirectory, clock, limits, env: {} },
    );
    clients.push(client);
    return client;
  };
  return {
    sandbox,
    client: another(settings),
    clock,
    logged: lines,
    spoolDirectory,
    spooled: () => readdir(spoolDirectory),
    calls: () => sandbox.requests.map(({ method, path, status }) => `${method} ${path} ${status ?? "-"}`),
    another,
    async [Symbol.asyncDispose]() {
      await Promise.all(clients.map((client) => client.close()));
      await sandbox.close();
      await rm(spoolDirectory, { recursive: true, force: true });
    },
  };
}

/** What a call failed with; fails the test when it did not, or with something that is not in the table. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const error = await call.then(
    () => new Error("it did not fail"),
    (reason: unknown) => reason,
  );
  if (error instanceof Failure) return error;
  throw error;
}
