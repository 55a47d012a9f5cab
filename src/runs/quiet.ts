import { isDeepStrictEqual } from "node:util";
import type { ReportDigest } from "../reports/types.ts";
import type { AttemptDeps } from "./deps.ts";
import type { Run } from "./model.ts";

/** Is nothing shown of the run until its figures are known to differ from those of the last delivered report? */
export const isQuiet = ({ request, card }: Pick<Run, "request" | "card">): boolean =>
  request.origin?.whenChanged !== undefined && card.state === "none";

/** May its last card be shown? One that was quiet to its end shows a line where that was wanted, and its failure nowhere. */
export const showsItsEnd = (run: Run): boolean =>
  !isQuiet(run) || (run.state === "done" && run.request.origin?.whenChanged === "say");

/**
 * Are the figures of the run's report those of the last one that its schedule delivered? Where either cannot be told,
 * they count as changed: a report too many is better than one that is missing.
 */
export async function hasSameFigures({ runs }: Pick<AttemptDeps, "runs">, run: Run): Promise<boolean> {
  const figures = figuresOf(run.file?.digest);
  const earlier = figures && (await runs.lastOfSchedule(run));
  return earlier !== undefined && isDeepStrictEqual(figures, figuresOf(earlier.file?.digest));
}

const figuresOf = (digest: ReportDigest | undefined) =>
  digest === undefined || digest.accounts === null
    ? undefined
    : { accounts: digest.accounts, newAccounts: digest.newAccounts, organizations: digest.organizations };
