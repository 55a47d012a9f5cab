import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { START_FLAGS } from "../sandbox/bot-process.ts";
import type { FarEnds } from "./report/far-ends.ts";
import type { Leg, Taken } from "./report/leg.ts";
import { readOptions } from "./support/read-options.ts";

const MIB = 2 ** 20;
/** A padding row of the sandbox's CSV. */
const ROW_BYTES = 45;

interface Row {
  readonly title: string;
  readonly leg: Leg;
}

const ROWS = {
  spool: { title: "client: server → spool", leg: "spool" },
  bareSpool: { title: "bare undici: server → file", leg: "bare-spool" },
  whole: { title: "client: server → spool → upload", leg: "whole" },
  bareWhole: { title: "bare undici: server → file → upload", leg: "bare-whole" },
} as const satisfies Record<string, Row>;

type RowName = keyof typeof ROWS;

export interface ReportBenchOptions {
  readonly mebibytes: number;
  readonly rounds: number;
}

/** `npm run bench report [-- --mib 1024 --rounds 3]` */
export async function run(args: readonly string[], print: (line: string) => void): Promise<void> {
  const { mib: mebibytes, rounds } = readOptions(args, { mib: 1024, rounds: 3 });
  await benchReport({ mebibytes, rounds }, print);
}

/**
 * A report, of 1 GiB by default, from the server into the spool and on to the upload host, by the product's own code, beside bare
 * undici pipes of the same bytes. Every run is a new process that holds nothing else; the far ends have their own.
 * The files go to the directory for temporary files: `TMPDIR=/dev/shm` leaves the disk out.
 */
export async function benchReport(
  { mebibytes, rounds }: ReportBenchOptions,
  print: (line: string) => void,
): Promise<void> {
  const farEnds = fork(join(import.meta.dirname, "report/far-ends.ts"), [
    String(Math.ceil((mebibytes * MIB) / ROW_BYTES)),
  ]);
  try {
    const [ends] = (await once(farEnds, "message")) as [FarEnds];
    const rows = Object.entries(ROWS) as [RowName, Row][];
    const taken = new Map<RowName, Taken[]>(rows.map(([name]) => [name, []]));
    const of = (name: RowName) => taken.get(name) ?? [];
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, row] of rows) of(name).push(await measure(row, ends));
    }
    print(
      `a CSV report of ${mebibytes} MiB over TLS on loopback; the best time of ${rounds}, the worst memory`,
    );
    print(`${"".padEnd(46)} seconds   MiB/s   RSS at rest   peak above it (MiB)`);
    for (const [name, { title }] of rows) print(line(title, of(name), mebibytes));
    const ratio = (ours: RowName, bare: RowName) => (best(of(ours)) / best(of(bare))).toFixed(2);
    print(
      `time beside a bare pipe: ${ratio("spool", "bareSpool")} to the disk, ${ratio("whole", "bareWhole")} all the way`,
    );
  } finally {
    farEnds.disconnect();
  }
}

async function measure({ leg }: Row, ends: FarEnds): Promise<Taken> {
  const child = fork(join(import.meta.dirname, "report/leg.ts"), [leg], {
    // As `npm start` runs the product: less room for young objects, so that V8 lets go of the chunks that went by sooner.
    execArgv: [...START_FLAGS],
  });
  child.send(ends);
  const gone = once(child, "exit");
  const [taken] = await Promise.race([once(child, "message") as Promise<[Taken]>, gone.then(() => [])]);
  await gone;
  // A leg that died says nothing, and a bench that waits for it would end in silence.
  if (taken === undefined) throw new Error(`the leg ${leg} measured nothing`);
  return taken;
}

const best = (taken: readonly Taken[]) => Math.min(...taken.map(({ seconds }) => seconds));

function line(title: string, taken: readonly Taken[], mebibytes: number): string {
  const seconds = best(taken);
  const rest = Math.max(...taken.map(({ restBytes }) => restBytes));
  const above = Math.max(...taken.map(({ restBytes, peakBytes }) => peakBytes - restBytes));
  const columns = [
    seconds.toFixed(2).padStart(7),
    (mebibytes / seconds).toFixed(0).padStart(5),
    mib(rest).padStart(11),
  ];
  return `${title.padEnd(46)} ${columns.join("   ")}   ${mib(above).padStart(19)}`;
}

const mib = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
