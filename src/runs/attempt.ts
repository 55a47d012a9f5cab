import { Failure } from "../errors.ts";
import type { Run, RunFile, RunPlace } from "../store/types.ts";
import type { SpooledReport } from "../vb365/types.ts";
import { showCard, tryCard } from "./card.ts";
import { readChange } from "./change.ts";
import type { AttemptDeps } from "./deps.ts";
import type { Hold } from "./hold.ts";
import { withProgress } from "./progress.ts";
import { fileName, toWire } from "./report-order.ts";
import { isIntact, isMissing, removeFile } from "./spool.ts";
import type { CardNews } from "./types.ts";

/**
 * Brings a run from wherever it stands to `done`: the card, the report, the file in the channel. What an earlier
 * attempt has finished is not done again. Every step is written down before the next one begins.
 * @param mayLine whether a run whose server is busy goes into its line, to be continued by whoever has room first
 * @throws whatever stopped it; {@link endAttempt} knows what that means for the run
 */
export async function attemptRun(deps: AttemptDeps, hold: Hold, mayLine: boolean): Promise<"done" | "lined"> {
  if (await hasFile(hold)) await tryCard(deps, hold);
  else if (!(await generate(deps, hold, mayLine))) return "lined";
  const share = await deliver(deps, hold);
  await hold.write((held) => deps.runs.done(held, share));
  return "done";
}

/** Is there a file to deliver: intact on disk, or uploaded already (an upload is checked against the size by Slack)? */
async function hasFile({ run, signal }: Hold): Promise<boolean> {
  if (!run.file) return false;
  if (await isIntact(run.file, signal)) return true;
  if (run.place.fileId === undefined) return false;
  // Should that upload have to be withdrawn, a damaged file must not take its place: rather none.
  await removeFile(run.file.path);
  return true;
}

/** @returns false when the run went into its server's line instead */
async function generate(deps: AttemptDeps, hold: Hold, mayLine: boolean): Promise<boolean> {
  const { request } = hold.run;
  const server = deps.servers.get(request.server);
  if (!server) throw new Failure("vb365_unknown_server", { params: { server: request.server } });
  if (server.slots.free === 0) {
    if (mayLine || hold.run.place.cardTs === undefined) {
      await announce(deps, hold, { ahead: await deps.runs.ahead(hold.run) });
    }
    if (mayLine) {
      await hold.write((held) => deps.runs.line(held));
      return false;
    }
  }
  const leave = await server.slots.take(hold.signal);
  try {
    const sent = toWire(request);
    await hold.write((held) => deps.runs.generating(held, sent));
    await announce(deps, hold);
    const report = await withProgress(deps, hold, () =>
      server.source.generateLicenseOverview(sent, { signal: hold.signal }),
    );
    await keep(deps, hold, report);
    return true;
  } finally {
    leave();
  }
}

/** The first card must be shown, for a run that cannot show itself is none; the next ones are news. */
const announce = (deps: AttemptDeps, hold: Hold, news?: CardNews): Promise<void> =>
  hold.run.place.cardTs === undefined ? showCard(deps, hold, news) : tryCard(deps, hold, news);

/** Writes the report down as the run's own. A report that the run cannot keep is removed. */
async function keep(deps: AttemptDeps, hold: Hold, report: SpooledReport): Promise<void> {
  try {
    const digest = await readDigest(deps, hold.run, report);
    const change = digest === undefined ? undefined : await readChange(deps, hold.run, digest);
    const file: RunFile = {
      path: report.path,
      name: fileName(hold.run.request),
      bytes: report.bytes,
      sha256: report.sha256,
      apiVersion: report.apiVersion,
      elapsedMs: report.elapsedMs,
      ...(digest !== undefined && { digest }),
      ...(change !== undefined && { change }),
    };
    await hold.write((held) => deps.runs.spooled(held, file));
  } catch (error) {
    await removeFile(report.path);
    throw error;
  }
}

async function readDigest({ digest, log }: AttemptDeps, run: Run, report: SpooledReport): Promise<unknown> {
  try {
    return await digest(report);
  } catch (error) {
    if (error instanceof Failure) throw error;
    log.warn({ err: error, run: run.id }, "the report could not be read; it is delivered without a digest");
    return undefined;
  }
}

/** A file that takes longer on its way than the pause that Slack wants between two edits; others are there before. */
const SLOW_BYTES = 8 << 20;

async function deliver(deps: AttemptDeps, hold: Hold): Promise<Partial<RunPlace>> {
  const record = (part: Partial<RunPlace>) => hold.write((held) => deps.runs.place(held, part));
  if ((hold.run.file?.bytes ?? 0) >= SLOW_BYTES) await tryCard(deps, hold);
  const deliverFile = () => deps.announcer.deliverFile(hold.run, record, hold.signal);
  try {
    return await deliverFile();
  } catch (error) {
    if (!isMissing(error)) throw error;
    // Slack has forgotten an upload that was never shared, and the file was spooled on another machine.
    await hold.write((held) => deps.runs.spooled(held, undefined));
    await generate(deps, hold, false);
    return deliverFile();
  }
}
