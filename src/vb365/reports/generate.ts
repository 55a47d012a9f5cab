import type { Clock } from "../../async/clock.ts";
import type { Permit, Semaphore } from "../../async/semaphore.ts";
import { Failure } from "../../errors.ts";
import type { Api } from "../api.ts";
import type { Limits } from "../limits.ts";
import type { Vb365Log } from "../log.ts";
import type { SpooledReport } from "../types.ts";
import type { Versions } from "../versions.ts";
import { REPORT_KINDS, type ReportKind, type ReportRequests } from "./kinds.ts";
import { serverFileName } from "./server-file-name.ts";
import { spoolReport } from "./spool.ts";

export interface ReportMakerDeps {
  readonly server: string;
  readonly api: Api;
  readonly versions: Versions;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly log: Vb365Log;
  /** Bounds how many are made at a time. */
  readonly slots: Semaphore;
  readonly directory: string;
}

export type ReportMaker = <Kind extends ReportKind>(
  kind: Kind,
  request: ReportRequests[Kind],
  signal: AbortSignal,
  /** Of the slots, where the caller holds one already: with one slot, a second permit would never come. */
  permit?: Permit,
) => Promise<SpooledReport<ReportRequests[Kind]>>;

export const REPORT_HEADERS = {
  accept: "application/octet-stream",
  "content-type": "application/json",
} as const;

/** Has reports of any kind made and spooled, as many at a time as there are slots. */
export function createReportMaker(deps: ReportMakerDeps): ReportMaker {
  const { server, api, versions, clock, limits, log, slots, directory } = deps;

  return (kind, request, signal, permit) => {
    const make = async () => {
      const { operation, versions: known } = REPORT_KINDS[kind];
      const current = await versions.current(signal);
      if (!known.includes(current)) {
        throw new Failure("vb365_not_found", { params: { server, version: current } });
      }
      const format = "format" in request ? request.format : "PDF";
      const startedAt = clock.now();
      const { received, version } = await api.download(
        {
          method: "POST",
          path: `/Reports/${operation}`,
          headers: REPORT_HEADERS,
          body: JSON.stringify(request),
          phase: "make-report",
        },
        async (body, headers, inner) => ({
          ...(await spoolReport(body, { directory, server, format, maxBytes: limits.reportBytes }, inner)),
          name: serverFileName(headers["content-disposition"]?.toString()),
        }),
        signal,
      );
      const { name, ...file } = received;
      const elapsedMs = Math.round(clock.now() - startedAt);
      log.info({ server, kind, format, bytes: file.bytes, elapsedMs }, "VB365 report spooled");
      return {
        ...file,
        format,
        sent: request,
        apiVersion: version,
        elapsedMs,
        ...(name === undefined ? {} : { serverFileName: name }),
      };
    };
    // One of another server, or one that was released, would let two reports be made at once.
    return permit && slots.holds(permit) ? make() : slots.run(make, signal);
  };
}
