import { type Clock, monotonicClock } from "../async/clock.ts";
import { createSemaphore, type Permit, type Semaphore } from "../async/semaphore.ts";
import type { Answer } from "./answer.ts";
import { createApi } from "./api.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import type { Vb365Log } from "./log.ts";
import { createReportMaker, REPORT_HEADERS } from "./reports/generate.ts";
import { REPORT_KINDS, type ReportKind, type ReportRequests } from "./reports/kinds.ts";
import { type License, readAutoUpdate, readLicense, readUsageReport } from "./resources/license.ts";
import { type LicensedUser, readLicensedUsers } from "./resources/licensed-users.ts";
import {
  type LicensingInformation,
  type Organization,
  readLicensingInformation,
  readOrganizations,
} from "./resources/organizations.ts";
import { type Health, readHealth, readServiceInstance, type ServiceInstance } from "./resources/service.ts";
import { type CredentialLatch, createMemoryLatch } from "./session/credential-latch.ts";
import { createSession } from "./session/session.ts";
import { createTokenCall } from "./session/token-call.ts";
import { observeTransport, type Vb365CallObserver } from "./transport/observe.ts";
import { type Env, proxyFor } from "./transport/proxy.ts";
import { createTransport } from "./transport/transport.ts";
import type { ApiVersion, LicenseOverviewRequest, SpooledReport, Vb365Settings } from "./types.ts";
import { createVersions } from "./versions.ts";

export interface CallOptions {
  /** Aborting closes the connection; the call rejects with the signal's reason. */
  readonly signal: AbortSignal;
}

export interface ReportCallOptions extends CallOptions {
  /** Of the client's own {@link Vb365Client.reportSlots}, held by the caller; without one the call waits for its turn. */
  readonly permit?: Permit | undefined;
}

/**
 * One VB365 server. Every call rejects with a Failure of the table, or with the reason of its aborted signal.
 * Read-only but for the reports, which change nothing on the server either.
 */
export interface Vb365Client {
  readonly name: string;
  /**
   * VB365 makes a report while the caller waits, and nobody knows what it does with two at once. So there is one at a
   * time, and the others wait. A caller that must know when its turn comes takes the permit here and passes it in.
   */
  readonly reportSlots: Semaphore;
  /** Has the report made and spools it. */
  generateLicenseOverview(
    request: LicenseOverviewRequest,
    options: ReportCallOptions,
  ): Promise<SpooledReport>;
  /** The same for any kind of report. */
  generateReport<Kind extends ReportKind>(
    kind: Kind,
    request: ReportRequests[Kind],
    options: ReportCallOptions,
  ): Promise<SpooledReport<ReportRequests[Kind]>>;
  /** The API version in use; with `auto`, the newest that is served. */
  apiVersion(options: CallOptions): Promise<ApiVersion>;
  /** All that are served, the newest first. */
  servedVersions(options: CallOptions): Promise<ApiVersion[]>;
  /** The answer to a report call as it comes, read whole into memory: to look at, not to deliver. */
  rawReport(request: LicenseOverviewRequest, options: CallOptions): Promise<Answer>;
  license(options: CallOptions): Promise<License>;
  /** Whether the license renews itself; null where the server does not tell. */
  autoUpdate(options: CallOptions): Promise<boolean | null>;
  /** `Draft` or `Approved`, in the server's words: how the rental's monthly usage report stands. Null where there is none. */
  usageReport(options: CallOptions): Promise<string | null>;
  licensedUsers(options: CallOptions): AsyncIterable<LicensedUser>;
  organizations(options: CallOptions): Promise<Organization[]>;
  licensingInformation(organizationId: string, options: CallOptions): Promise<LicensingInformation>;
  serviceInstance(options: CallOptions): Promise<ServiceInstance>;
  /** Undefined before v8, which has none. */
  health(options: CallOptions): Promise<Health | undefined>;
  /** After refused credentials: lets a person have them tried once more. */
  forgetRefusal(): Promise<void>;
  /** Aborts what is under way, logs out where the version can, and drops the connections. */
  close(): Promise<void>;
}

export interface Vb365Deps {
  readonly log: Vb365Log;
  /** Made when it is missing, and kept from other users of the machine. */
  readonly spoolDirectory: string;
  /** Where refused credentials are kept; in memory by default, for one process alone. */
  readonly latch?: CredentialLatch;
  readonly clock?: Clock;
  readonly limits?: Partial<Limits>;
  /** Where the proxy is named; the process's own by default. */
  readonly env?: Env;
  /** Told of every request. */
  readonly observe?: Vb365CallObserver | undefined;
}

export function createVb365Client(
  settings: Vb365Settings,
  {
    log,
    spoolDirectory,
    latch = createMemoryLatch(),
    clock = monotonicClock,
    env = process.env,
    observe,
    ...deps
  }: Vb365Deps,
): Vb365Client {
  const { name: server } = settings;
  const limits = { ...DEFAULT_LIMITS, ...deps.limits };
  const proxy = proxyFor(new URL(settings.url), env);
  if (proxy) log.info({ server, proxy: proxy.host }, "VB365 is reached through a proxy");
  const bare = createTransport(settings, limits, proxy);
  const transport = observe ? observeTransport(bare, { server, clock, observe }) : bare;
  const versions = createVersions({ settings, transport, limits, clock, log });
  const tokenCall = createTokenCall({ transport, clock, log, limits, server });
  const session = createSession({ settings, version: versions.current, tokenCall, latch, clock, log });
  const api = createApi({ server, transport, session, versions, clock, limits });
  const reportSlots = createSemaphore(limits.reportsAtOnce);
  const makeReport = createReportMaker({
    server,
    api,
    versions,
    clock,
    limits,
    log,
    slots: reportSlots,
    directory: spoolDirectory,
  });
  const closing = new AbortController();
  const until = (signal: AbortSignal) => AbortSignal.any([signal, closing.signal]);

  async function logOut(): Promise<void> {
    const token = session.end();
    if (!token) return;
    const signal = new AbortController().signal;
    const version = await versions.current(signal);
    // v6 has no log-out: its sessions just expire.
    if (version === "v6") return;
    const headers = { authorization: `Bearer ${token}` };
    const path = `/${version}/token/logout`;
    await transport.call(
      { method: "POST", path, headers, phase: "log-out", timeoutMs: limits.logOutMs },
      signal,
    );
  }

  return {
    name: server,
    reportSlots,
    generateLicenseOverview: (request, { signal, permit }) =>
      makeReport("licenseOverview", request, until(signal), permit),
    generateReport: (kind, request, { signal, permit }) => makeReport(kind, request, until(signal), permit),
    apiVersion: ({ signal }) => versions.current(until(signal)),
    servedVersions: ({ signal }) => versions.served(until(signal)),
    rawReport: async (request, { signal }) => {
      const version = await versions.current(until(signal));
      const authorization = `Bearer ${await session.token(until(signal))}`;
      const headers = { authorization, ...REPORT_HEADERS };
      const path = `/${version}/Reports/${REPORT_KINDS.licenseOverview.operation}`;
      const body = JSON.stringify(request);
      const call = { method: "POST", path, headers, body, phase: "make-report" } as const;
      return transport.call({ ...call, timeoutMs: limits.reportMs }, until(signal));
    },
    license: ({ signal }) => readLicense(api, until(signal)),
    autoUpdate: ({ signal }) => readAutoUpdate(api, until(signal)),
    usageReport: async ({ signal }) =>
      readUsageReport(api, await versions.current(until(signal)), until(signal)),
    licensedUsers: ({ signal }) => readLicensedUsers(api, server, until(signal)),
    organizations: ({ signal }) => readOrganizations(api, server, until(signal)),
    licensingInformation: (id, { signal }) => readLicensingInformation(api, id, until(signal)),
    serviceInstance: ({ signal }) => readServiceInstance(api, until(signal)),
    async health({ signal }) {
      return (await versions.current(until(signal))) === "v8" ? readHealth(api, until(signal)) : undefined;
    },
    forgetRefusal: () => session.forgetRefusal(),
    async close() {
      closing.abort();
      await logOut().catch((error: unknown) =>
        log.debug({ server, err: error }, "signing out of VB365 failed"),
      );
      await transport.close();
    },
  };
}
