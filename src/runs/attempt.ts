import { Failure } from "../errors.ts";
import type { ReportDigest } from "../reports/types.ts";
import type { SpooledReport } from "../vb365/types.ts";
import { revealCard, showCard, tryCard } from "./card.ts";
import { readChange } from "./change.ts";
import type { AttemptDeps } from "./deps.ts";
import type { Lease } from "./lease.ts";
import { logEnd } from "./log-run.ts";
import { cardTsOf, fileIdOf, type Run, type RunFile, type Share } from "./model.ts";
import { isBehind, letFirst } from "./pair.ts";
import type { CardProgress, RecordUpload } from "./presenter.ts";
import { withProgress } from "./progress.ts";
import { isNothingNew, isQuiet } from "./quiet.ts";
import { fileName, toWire } from "./report-order.ts";
import { isIntact, isMissing, removeFile } from "./spool.ts";

/**
 * Brings a run from wherever it stands to `done`: the card, the report, the file in the channel. What an earlier
 * attempt has finished is not done again. Every step is written down before the next one begins.
 * @param mayAwaitSlot whether a run whose server is busy ends its attempt, to be continued by whoever has a slot first
 * @throws whatever stopped it; {@link settleAttempt} knows what that means for the run
 */
export async function attemptRun(
  deps: AttemptDeps,
  lease: Lease,
  mayAwaitSlot: boolean,
): Promise<"done" | "awaits slot"> {
  if (await hasFile(lease)) await tryCard(deps, lease);
  else if (!(await generate(deps, lease, mayAwaitSlot))) return "awaits slot";
  if (isQuiet(lease.run)) {
    if (await isNothingNew(deps, lease.run)) {
      await lease.commit((fence) => deps.runs.unchanged(fence));
      logEnd(deps.log, lease.run, deps.now());
      return "done";
    }
    await revealCard(deps, lease);
  }
  const share = await deliver(deps, lease);
  await lease.commit((fence) => deps.runs.done(fence, share));
  logEnd(deps.log, lease.run, deps.now());
  return "done";
}

/** Is there a file to deliver: intact on disk, or uploaded already (an upload is checked against the size by Slack)? */
async function hasFile({ run, signal }: Lease): Promise<boolean> {
  if (!run.file) return false;
  if (await isIntact(run.file, signal)) return true;
  if (fileIdOf(run) === undefined) return false;
  // Should that upload have to be withdrawn, a damaged file must not take its place: rather none.
  await removeFile(run.file.path);
  return true;
}

/** @returns false when the run waits for a slot at its server instead */
async function generate(deps: AttemptDeps, lease: Lease, mayAwaitSlot: boolean): Promise<boolean> {
  const { request } = lease.run;
  const server = deps.servers.get(request.server);
  if (!server) throw new Failure("vb365_unknown_server", { params: { server: request.server } });
  const isSecond = await isBehind(deps, lease.run);
  if (server.reportSlots.free === 0 || (isSecond && mayAwaitSlot)) {
    if (!isSecond && (mayAwaitSlot || cardTsOf(lease.run) === undefined)) {
      await announce(deps, lease, { queuePosition: await deps.runs.queuePosition(lease.run) });
    }
    if (mayAwaitSlot) {
      await lease.commit((fence) => deps.runs.awaitSlot(fence));
      return false;
    }
  }
  if (isSecond) await letFirst("begin", deps, lease);
  const permit = await server.reportSlots.acquire(lease.signal);
  try {
    const sent = toWire(request);
    const dueBy = new Date(deps.now().getTime() + deps.policy.deadlineMs);
    await lease.commit((fence) => deps.runs.generating(fence, sent, dueBy));
    await letFirst("deliver", deps, lease);
    await announce(deps, lease);
    const report = await withProgress(deps, lease, () =>
      server.generateLicenseOverview(sent, { signal: lease.signal, permit }),
    );
    await keep(deps, lease, report);
    return true;
  } finally {
    permit.release();
  }
}

/** Without its first card nobody knows of a run, so that one must be shown; later ones may be missed. */
const announce = (deps: AttemptDeps, lease: Lease, progress?: CardProgress): Promise<void> =>
  cardTsOf(lease.run) === undefined ? showCard(deps, lease, progress) : tryCard(deps, lease, progress);

/** Writes the report down as the run's own. A report that the run cannot keep is removed. */
async function keep(deps: AttemptDeps, lease: Lease, report: SpooledReport): Promise<void> {
  try {
    const digest = await readDigest(deps, lease.run, report);
    const change = digest === undefined ? undefined : await readChange(deps, lease.run, digest);
    const file: RunFile = {
      path: report.path,
      name: fileName(lease.run.request),
      bytes: report.bytes,
      sha256: report.sha256,
      apiVersion: report.apiVersion,
      elapsedMs: report.elapsedMs,
      ...(digest !== undefined && { digest }),
      ...(change !== undefined && { change }),
    };
    await lease.commit((fence) => deps.runs.spooled(fence, file));
  } catch (error) {
    await removeFile(report.path);
    throw error;
  }
}

async function readDigest(
  { digest, log }: AttemptDeps,
  run: Run,
  report: SpooledReport,
): Promise<ReportDigest | undefined> {
  try {
    return await digest(report);
  } catch (error) {
    if (error instanceof Failure) throw error;
    log.warn({ err: error, run: run.id }, "can’t read the report; delivering it without a digest");
    return undefined;
  }
}

/** A file that takes longer on its way than the pause that Slack wants between two edits; others are there before. */
const SLOW_BYTES = 8 << 20;

async function deliver(deps: AttemptDeps, lease: Lease): Promise<Share> {
  const record: RecordUpload = (upload) => lease.commit((fence) => deps.runs.upload(fence, upload));
  if ((lease.run.file?.bytes ?? 0) >= SLOW_BYTES) await tryCard(deps, lease);
  const deliverFile = () => deps.presenter.deliverFile(lease.run, record, lease.signal);
  try {
    return await deliverFile();
  } catch (error) {
    if (!isMissing(error)) throw error;
    // Slack has forgotten an upload that was never shared, and the file was spooled on another machine.
    await lease.commit((fence) => deps.runs.spooled(fence, undefined));
    await generate(deps, lease, false);
    return deliverFile();
  }
}
