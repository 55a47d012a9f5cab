import { randomUUID } from "node:crypto";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../../src/errors.ts";
import { createRuns } from "../../../src/runs/index.ts";
import { isFinished } from "../../../src/runs/model.ts";
import type { RunPresenter } from "../../../src/runs/types.ts";
import { openStore } from "../../../src/store/index.ts";
import { fakeSource, request } from "../../runs/support.ts";
import { silent } from "../support.ts";

/**
 * A bot with a channel that is a file, so that it outlives the process: every card and file that was shown is a line.
 * ORDER names runs to be ordered, by the range text of each. With HANG set, each run stops for so many milliseconds at
 * the step that its range text names, and says so, to be killed or frozen there. Says "picked" with the
 * milliseconds since its start when each run is in its second attempt, and "idle" with all runs when none is left to be done.
 */
const directory = process.env.DATA_DIR ?? "";
const channel = join(directory, "channel.txt");

const reach = async (step: string, { rangeText }: { rangeText: string }) => {
  if (!process.env.HANG || step !== rangeText) return;
  console.log(`reached ${step}`);
  await new Promise((resolve) => setTimeout(resolve, Number(process.env.HANG)));
};
const show = (line: string) => appendFile(channel, `${line}\n`);
const shown = async () => (await readFile(channel, "utf8").catch(() => "")).split("\n");

const presenter: RunPresenter = {
  async showCard(run) {
    const posted = (await shown()).includes(`card ${run.id}`);
    if (!posted) await show(`card ${run.id}`);
    await reach("card", run.request);
    return { cardTs: "1" };
  },
  async removeCard() {},
  async deliverFile(run, record) {
    if (!(await shown()).includes(`file ${run.id}`)) {
      await reach("share", run.request);
      await record({ state: "sharing", fileId: "F1" });
      await show(`file ${run.id}`);
    }
    await reach("shared", run.request);
    return { ts: "1" };
  },
  async completeWorkflowStep() {},
  async notifyRequester() {},
  toFailure: (error) => (error instanceof Failure ? error : undefined),
};

const databaseUrl = process.env.DATABASE_URL;
const store = await openStore({ log: silent, dataDirectory: directory, databaseUrl });
const spoolDirectory = join(directory, "spool");
await mkdir(spoolDirectory, { recursive: true });
const source = fakeSource(spoolDirectory, 4);
// The one run that is to stop here is the one that asks for CSV: a server does not learn what was typed.
source.before = (_, { format }) => reach("report", { rangeText: format === "CSV" ? "report" : "" });
const runs = createRuns({
  store,
  clients: new Map([["berlin", source]]),
  presenter,
  digest: async () => undefined,
  log: silent,
  spoolDirectory,
  policy: { concurrency: Number(process.env.CONCURRENCY ?? 4) },
});
for (const step of process.env.ORDER?.split(" ") ?? []) {
  const format = step === "report" ? "CSV" : "PDF";
  await runs.order({ request: request({ rangeText: step, format }), idempotencyKey: randomUUID() });
}
const started = performance.now();
await runs.start();
let picked = false;
const busy = setInterval(async () => {
  const { runs: all } = await runs.history({}, { limit: 100 });
  if (!picked && all.length > 0 && all.every(({ fence }) => fence > 1)) {
    picked = true;
    console.log(`picked ${Math.round(performance.now() - started)}`);
  }
  if (all.some((run) => !isFinished(run) || run.cardDue)) return;
  clearInterval(busy);
  console.log(`idle ${JSON.stringify(all)}`);
}, 20);
process.on("SIGTERM", async () => {
  await runs.stop(1000);
  await store.close();
  process.exit(0);
});
