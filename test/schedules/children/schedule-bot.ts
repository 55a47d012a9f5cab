import { randomUUID } from "node:crypto";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { systemClock } from "../../../src/async/clock.ts";
import { createRuns } from "../../../src/runs/index.ts";
import { isFinished } from "../../../src/runs/model.ts";
import type { RunPresenter } from "../../../src/runs/types.ts";
import { createSchedules } from "../../../src/schedules/index.ts";
import { openStore } from "../../../src/store/index.ts";
import { fakeSource } from "../../runs/support.ts";
import { silent } from "../../store/support.ts";
import { definition, fakeDesk, OWNER } from "../support.ts";

/**
 * Schedules with a channel that is a file, so that it outlives the process: each card is a line. CREATE sets a daily
 * schedule that was due once, an hour ago. HANG names a step at which the process stops, and says so, to be killed
 * there: `asked` (Slack was asked, nothing is claimed), `claimed` (its card is not posted), `posted` (nobody wrote that
 * down). Says "idle" with its due minutes when there is nothing left to do.
 */
const directory = process.env.DATA_DIR ?? "";
const channel = join(directory, "channel.txt");
const now = () => new Date(Number(process.env.NOW));

const reach = async (step: string) => {
  if (process.env.HANG !== step) return;
  console.log(`reached ${step}`);
  await new Promise(() => setInterval(() => {}, 60_000));
};
const shown = async () => (await readFile(channel, "utf8").catch(() => "")).split("\n");

const presenter: RunPresenter = {
  async showCard({ id }) {
    await reach("claimed");
    if (!(await shown()).includes(id)) await appendFile(channel, `${id}\n`);
    await reach("posted");
    return { cardTs: "1" };
  },
  async removeCard() {},
  async deliverFile() {
    return { ts: "1" };
  },
  async completeWorkflowStep() {},
  async notifyRequester() {},
  toFailure: () => undefined,
};

const store = await openStore({ log: silent, dataDirectory: directory });
const spoolDirectory = join(directory, "spool");
await mkdir(spoolDirectory, { recursive: true });
const runs = createRuns({
  store,
  clients: new Map([["berlin", fakeSource(spoolDirectory, 4)]]),
  presenter,
  digest: async () => undefined,
  log: silent,
  spoolDirectory,
});
const desk = fakeDesk();
const schedules = createSchedules({
  store: store.schedules,
  desk: {
    tell: (notice) => desk.tell(notice, undefined),
    async prepare(schedule, asked) {
      const prepared = await desk.prepare(schedule, asked);
      await reach("asked");
      return prepared;
    },
  },
  probe: async () => true,
  runs,
  clock: systemClock,
  now,
  log: silent,
  zoneData: "test",
  policy: { pollMs: 20 },
});
if (process.env.CREATE) {
  const hour = 3_600_000;
  const at = new Date(now().getTime() - hour).toISOString().slice(11, 16);
  const said = definition(`every day at ${at} in UTC`, new Date(now().getTime() - 2 * hour));
  await schedules.create({ ...said, owner: OWNER, key: randomUUID() });
}
await runs.start();
await schedules.start();
const busy = setInterval(async () => {
  const { runs: all } = await runs.history({}, { limit: 100 });
  const minutes = await store.query<{ state: string }>("SELECT state FROM schedule_occurrences");
  if (minutes.length === 0 || minutes.some(({ state }) => state === "ordered")) return;
  if (all.some((run) => !isFinished(run) || run.cardDue)) return;
  clearInterval(busy);
  console.log(`idle ${JSON.stringify({ minutes, runs: all.map(({ id }) => id) })}`);
}, 20);
