import type { ReportDigest } from "../reports/types.ts";
import type { AttemptDeps } from "./deps.ts";
import type { Run, RunChange } from "./model.ts";

/**
 * The change against the latest report of the previous period of the same kind; undefined where the bot has none, or
 * cannot compare the two. Never rejects: the report is worth its delivery without.
 */
export async function readChange(
  { runs, log }: Pick<AttemptDeps, "runs" | "log">,
  run: Run,
  digest: ReportDigest,
): Promise<RunChange | undefined> {
  try {
    const earlier = await runs.previousPeriodRun(run);
    if (!earlier?.file?.digest) return undefined;
    const { compareDigests } = await import("../reports/index.ts");
    const change = compareDigests(digest, earlier.file.digest);
    const { interval, zone } = earlier.request;
    return change && { ...change, moves: change.moves && [...change.moves], since: { ...interval, zone } };
  } catch (error) {
    log.warn({ err: error, run: run.id }, "can’t compare the report with the previous one");
    return undefined;
  }
}
