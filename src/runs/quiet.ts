import { isDeepStrictEqual } from "node:util";
import { wasAsked } from "../orders/report-request.ts";
import type { ReportDigest } from "../reports/types.ts";
import type { AttemptDeps } from "./deps.ts";
import type { Run } from "./model.ts";

/**
 * Is nothing shown of the run until its report is there? Nobody asked for it at that moment, so nobody waits: its line, its
 * retries and its failure are none of its readers' business, and it may turn out to have nothing new to say.
 */
export const isQuiet = ({ request, card }: Pick<Run, "request" | "card">): boolean =>
  !wasAsked(request) && card.state === "none";

/** May its last card be shown? One that was quiet to its end shows a line where that was wanted, and its failure nowhere. */
export const showsItsEnd = (run: Run): boolean =>
  !isQuiet(run) || (run.state === "done" && run.request.origin?.whenChanged === "say");

/**
 * Is it wanted only if its figures change, and are they those of the last report that its schedule delivered? Where either cannot be told,
 * they count as changed: a report too many is better than one that is missing.
 */
export async function isNothingNew({ runs }: Pick<AttemptDeps, "runs">, run: Run): Promise<boolean> {
  if (run.request.origin?.whenChanged === undefined) return false;
  const figures = figuresOf(run.file?.digest);
  const earlier = figures && (await runs.lastOfSchedule(run));
  return earlier !== undefined && isDeepStrictEqual(figures, figuresOf(earlier.file?.digest));
}

const figuresOf = (digest: ReportDigest | undefined) =>
  digest === undefined || digest.accounts === null
    ? undefined
    : { accounts: digest.accounts, newAccounts: digest.newAccounts, organizations: digest.organizations };
