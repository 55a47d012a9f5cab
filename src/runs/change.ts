import { compareDigests, type DigestChange, type ReportDigest } from "../reports/index.ts";
import type { Run } from "../store/types.ts";
import type { AttemptDeps } from "./deps.ts";

/** What changed since the report of the period before. Plain JSON. */
export interface RunChange extends DigestChange {
  /** The interval of the earlier report: [start, end), UTC ISO with milliseconds. */
  readonly since: { readonly start: string; readonly end: string };
}

/**
 * The change against the latest report of the previous period of the same kind; undefined where the bot has none, or
 * cannot compare the two. Never rejects: the report is worth its delivery without.
 */
export async function readChange(
  { runs, log }: Pick<AttemptDeps, "runs" | "log">,
  run: Run,
  digest: unknown,
): Promise<RunChange | undefined> {
  try {
    const earlier = await runs.previousPeriodRun(run);
    if (!earlier?.file?.digest) return undefined;
    const change = compareDigests(digest as ReportDigest, earlier.file.digest as ReportDigest);
    return change && { ...change, since: earlier.request.interval };
  } catch (error) {
    log.warn({ err: error, run: run.id }, "the report could not be compared with the one before");
    return undefined;
  }
}
