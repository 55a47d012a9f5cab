import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { FarEnds } from "./report/far-ends.ts";
import type { Leg, Taken } from "./report/leg.ts";

const GIB = 2 ** 30;
/** A padding row of the sandbox's CSV. */
const ROW_BYTES = 45;
const ROUNDS = 3;

/** Less room for young objects: V8 lets go of the chunks that went by sooner. */
const SMALL = ["--max-semi-space-size=2"];

interface Row {
  readonly title: string;
  readonly leg: Leg;
  readonly flags: readonly string[];
}

const ROWS = {
  spool: { title: "client: server → spool", leg: "spool", flags: [] },
  bareSpool: { title: "bare undici: server → file", leg: "bare-spool", flags: [] },
  whole: { title: "client: server → spool → upload", leg: "whole", flags: [] },
  bareWhole: { title: "bare undici: server → file → upload", leg: "bare-whole", flags: [] },
  small: { title: `client, all the way, ${SMALL}`, leg: "whole", flags: SMALL },
} as const satisfies Record<string, Row>;

type RowName = keyof typeof ROWS;

/**
 * A report of 1 GiB from the server into the spool and on to the upload host, by the product's own code, beside bare
 * undici pipes of the same bytes. Every run is a new process that holds nothing else; the far ends have their own.
 * The files go to the directory for temporary files: `TMPDIR=/dev/shm` leaves the disk out.
 */
export async function benchReport(print: (line: string) => void): Promise<void> {
  const farEnds = fork(join(import.meta.dirname, "report/far-ends.ts"), [String(Math.ceil(GIB / ROW_BYTES))]);
  try {
    const [ends] = (await once(farEnds, "message")) as [FarEnds];
    const rows = Object.entries(ROWS) as [RowName, Row][];
    const taken = new Map<RowName, Taken[]>(rows.map(([name]) => [name, []]));
    const of = (name: RowName) => taken.get(name) ?? [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, row] of rows) of(name).push(await run(row, ends));
    }
    print(`a CSV report of 1 GiB over TLS on loopback; the best time of ${ROUNDS}, the worst memory`);
    print(`${"".padEnd(46)} seconds   MiB/s   RSS at rest   peak above it (MiB)`);
    for (const [name, { title }] of rows) print(line(title, of(name)));
    const ratio = (ours: RowName, bare: RowName) => (best(of(ours)) / best(of(bare))).toFixed(2);
    print(
      `time beside a bare pipe: ${ratio("spool", "bareSpool")} to the disk, ${ratio("whole", "bareWhole")} all the way`,
    );
  } finally {
    farEnds.disconnect();
  }
}

async function run({ leg, flags }: Row, ends: FarEnds): Promise<Taken> {
  const child = fork(join(import.meta.dirname, "report/leg.ts"), [leg], { execArgv: [...flags] });
  child.send(ends);
  const [taken] = (await once(child, "message")) as [Taken];
  await once(child, "exit");
  return taken;
}

const best = (taken: readonly Taken[]) => Math.min(...taken.map(({ seconds }) => seconds));

function line(title: string, taken: readonly Taken[]): string {
  const seconds = best(taken);
  const rest = Math.max(...taken.map(({ restBytes }) => restBytes));
  const above = Math.max(...taken.map(({ restBytes, peakBytes }) => peakBytes - restBytes));
  const columns = [
    seconds.toFixed(2).padStart(7),
    (1024 / seconds).toFixed(0).padStart(5),
    mib(rest).padStart(11),
  ];
  return `${title.padEnd(46)} ${columns.join("   ")}   ${mib(above).padStart(19)}`;
}

const mib = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
