/**
 * Accuracy and speed of the range engine beside raw chrono-node and the best npm peers, on the repository's own tables
 * or on a file of cases: `node bench/range.ts [--cases file.jsonl] [--no-peers] [--fuzz 200000]`.
 */
import { type BenchCase, casesFrom, ownCases } from "./range/cases.ts";
import { fuzz, rows, strangers } from "./range/fuzz.ts";
import { benchLoad } from "./range/load.ts";
import { type Answer, type Engine, fetchPeers, ours, rawChrono } from "./range/peers.ts";
import { parseOptions } from "./support/read-options.ts";

export interface BenchOptions {
  readonly cases?: string;
  readonly peers?: boolean;
  /** How many random and mutated texts to read. */
  readonly fuzz?: number;
  /** How often each reading and each import is timed. */
  readonly rounds?: number;
}

interface Score {
  readonly engine: Engine;
  readonly right: ReadonlyMap<string, number>;
  readonly silentlyWrong: number;
  readonly micros: readonly number[];
}

function score(engine: Engine, cases: readonly BenchCase[], rounds = 3): Score {
  const right = new Map<string, number>();
  const micros: number[] = [];
  let silentlyWrong = 0;
  for (const spoken of cases) {
    const { answers, best } = time(() => engine.read(spoken.text, spoken), rounds);
    micros.push(best);
    if (isAccepted(answers, spoken)) right.set(spoken.group, (right.get(spoken.group) ?? 0) + 1);
    else if (answers.length > 0) silentlyWrong += 1;
  }
  return { engine, right, silentlyWrong, micros: micros.sort((a, b) => a - b) };
}

/** The best of some: the others measure the machine. */
function time(read: () => readonly Answer[], rounds: number): { answers: readonly Answer[]; best: number } {
  let answers: readonly Answer[] = [];
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < rounds; run++) {
    const start = performance.now();
    try {
      answers = read();
    } catch {
      answers = [];
    }
    best = Math.min(best, (performance.now() - start) * 1000);
  }
  return { answers, best };
}

/** To the second, as the cases are written. */
function isAccepted(answers: readonly Answer[], { accepted }: BenchCase): boolean {
  if (accepted.length === 0) return answers.length === 0;
  const key = ([start, end]: Answer) => `${Math.floor(start / 1000)}/${Math.floor(end / 1000)}`;
  const right = new Set(accepted.map(key));
  return answers.some((answer) => right.has(key(answer)));
}

/** Prints the table; `cases` is a file of JSON lines in place of the repository's own tables. */
export async function benchRange(print: (line: string) => void, options: BenchOptions = {}): Promise<void> {
  // Recognizers-Text works on the clock of the process.
  process.env.TZ = "UTC";
  const cases = options.cases === undefined ? ownCases() : casesFrom(options.cases);
  const engines: Engine[] = [ours, rawChrono, ...(options.peers === false ? [] : fetchPeers())];
  const groups = [...new Set(cases.map(({ group }) => group))];
  const scores = engines.map((engine) => score(engine, cases, options.rounds));
  const column = (text: string) => text.padStart(13);
  const percent = (part: number, whole: number) => column(`${((100 * part) / whole).toFixed(1)} %`);
  const row = (name: string, count: number | string, cells: readonly string[]) =>
    print(name.padEnd(26) + String(count).padStart(5) + cells.join(""));

  row(
    "",
    "cases",
    engines.map(({ name }) => column(name)),
  );
  for (const group of groups) {
    const count = cases.filter((one) => one.group === group).length;
    row(
      group,
      count,
      scores.map(({ right }) => percent(right.get(group) ?? 0, count)),
    );
  }
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);
  row(
    "all",
    cases.length,
    scores.map(({ right }) => percent(sum(right.values()), cases.length)),
  );
  row(
    "silently wrong",
    "",
    scores.map(({ silentlyWrong }) => percent(silentlyWrong, cases.length)),
  );
  const at = (micros: readonly number[], part: number) => micros[Math.floor((micros.length - 1) * part)] ?? 0;
  row(
    "median, µs",
    "",
    scores.map(({ micros }) => column(at(micros, 0.5).toFixed(0))),
  );
  row(
    "p99, µs",
    "",
    scores.map(({ micros }) => column(at(micros, 0.99).toFixed(0))),
  );

  benchLoad(print, options.rounds);
  const noise = fuzz(
    cases.map(({ text }) => text),
    options.fuzz ?? 200_000,
  );
  print(
    `\n${noise.count} random and mutated texts: none threw, the slowest took ${noise.slowest.toFixed(1)} ms`,
  );
  const repeated = rows(
    cases.map(({ text }) => text),
    Math.ceil((options.fuzz ?? 200_000) / 40),
  );
  print(`${repeated.count} rows of one word: the slowest took ${repeated.slowest.toFixed(1)} ms`);
  print(
    `${strangers(options.fuzz ?? 200_000)} texts with a word that no lexicon holds: each was refused by name`,
  );
}

/** `npm run bench range [-- --cases file.jsonl --no-peers --fuzz 100000 --rounds 1]` */
export async function run(args: readonly string[], print: (line: string) => void): Promise<void> {
  const { values } = parseOptions({
    args: [...args],
    options: {
      cases: { type: "string" },
      "no-peers": { type: "boolean" },
      fuzz: { type: "string" },
      rounds: { type: "string" },
    },
  });
  await benchRange(print, {
    ...(values.cases !== undefined && { cases: values.cases }),
    ...(values.fuzz !== undefined && { fuzz: Number(values.fuzz) }),
    ...(values.rounds !== undefined && { rounds: Number(values.rounds) }),
    peers: !values["no-peers"],
  });
}
