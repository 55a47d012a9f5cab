import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findPostgres } from "../../bench/chaos/own-postgres.ts";
import { OptionError } from "../../bench/support/read-options.ts";

const ROOT = join(import.meta.dirname, "../../bench");
const NAMES = readdirSync(ROOT)
  .filter((file) => file.endsWith(".ts") && file !== "cli.ts")
  .map((file) => file.slice(0, -".ts".length));

interface Bench {
  run(args: readonly string[], print: (line: string) => void): Promise<void>;
}

/** A median and a p99, in milliseconds, or whatever stands on both sides of the slash. */
const PAIR = String.raw`\s*\d+(?:\.\d+)? /\s+\d+(?:\.\d+)?`;

const programs = await findPostgres();

const load = async (name: string): Promise<Bench> => import(join(ROOT, `${name}.ts`));

async function outputOf(name: string, args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const { run } = await load(name);
  await run(args, (line) => lines.push(line));
  return lines.join("\n");
}

describe("a bench", () => {
  it.each(NAMES)("is run in the one way: %s", async (name) => {
    expect((await load(name)).run).toBeTypeOf("function");
  });

  it("ack measures commands and orders, beside a bare Bolt app", async () => {
    const text = await outputOf("ack", ["--commands", "4", "--rate", "50", "--rounds", "2", "--orders", "2"]);
    for (const row of [
      "bare Bolt, acknowledges",
      "the bot, /license-report help",
      "the bot, orders, each durable",
    ])
      expect(text).toMatch(new RegExp(`${row}${PAIR}`));
    expect(text).toMatch(new RegExp(`in the middle round, times${PAIR}`));
  });

  it("ack --storm leaves nobody in doubt", async () => {
    const text = await outputOf("ack", ["--storm", "--commands", "30", "--seconds", "0.2"]);
    expect(text).toMatch(/30 commands: acknowledged in time \d+ /);
    expect(text).toMatch(
      /in doubt: ordered without a word 0, .* isn’t there 0, acknowledged and neither told nor ordered 0/,
    );
  });

  it("chaos kills the bot and misses nothing", async () => {
    const args = ["--only", "embedded", "--orders", "2", "--alerts", "2", "--kills", "1", "--settle", "0"];
    expect(await outputOf("chaos", args)).toMatch(
      /embedded: [1-9]\d* kills, 0 freezes; orders acked [2-9], results visible [2-9], lost 0, doubled 0 \(cards doubled 0, left open 0\); alerts raised 2, lost 0, doubled 0/,
    );
  });

  it.skipIf(programs === undefined)(
    "chaos restarts PostgreSQL beneath the bots and misses nothing",
    async () => {
      const args = ["--only", "restarts", "--orders", "2", "--alerts", "1", "--kills", "2", "--settle", "0"];
      expect(await outputOf("chaos", args)).toMatch(
        /PostgreSQL restarts: 1 restarts, 1 drops; orders acked [2-9]\d*, .* lost 0, doubled 0 \(cards doubled 0, left open 0\)/,
      );
    },
  );

  it("report measures both ways of a file, beside a bare pipe", async () => {
    const text = await outputOf("report", ["--mib", "1", "--rounds", "1"]);
    for (const row of [
      /client: server → spool /,
      /client: server → spool → upload/,
      /bare undici: server → file /,
    ])
      expect(text).toMatch(new RegExp(`${row.source}\\s+\\d+\\.\\d\\d\\s+\\d+\\s+\\d+\\.\\d\\s+\\d+\\.\\d`));
    expect(text).toMatch(/time beside a bare pipe: \d+\.\d\d to the disk, \d+\.\d\d all the way/);
  });

  it("range reads its own cases and mutations of them", async () => {
    const text = await outputOf("range", ["--no-peers", "--fuzz", "50", "--rounds", "1"]);
    expect(text).toMatch(/\d+(?:\.\d+)? ?%/);
    expect(text).toMatch(/\b50\b/);
  });

  it("runs tells the way of an order, and how late the event loop was", async () => {
    const text = await outputOf("runs", ["--orders", "2", "--database", ""]);
    expect(text).toMatch(new RegExp(`embedded${`${PAIR}`.repeat(5)}`));
  });

  it("schedules tells what was due, made, lost, and doubled", async () => {
    const size = ["--schedules", "2", "--days", "2", "--kills", "1", "--day-seconds", "2"];
    expect(await outputOf("schedules", ["--only", "embedded", ...size])).toMatch(
      /\| embedded \| 2 \| \d+ \| [1-9]\d* \| 0 \| \d+ \| \d+ \| \d+ \| 0 \| 0 \| 0 \| 0 \|/,
    );
  });

  it("slow-disk tells how long acknowledgements take", async () => {
    expect(await outputOf("slow-disk", ["--ms", "0", "--megabytes", "1", "--orders", "2"])).toMatch(
      /2 orders .* ack ms p50 \d+, p99 \d+, max (?:\d+|Infinity); the first report of 1 MB was shared after \d+\.\d s/,
    );
  });

  it("start tells times and memory, beside a bare Bolt app", async () => {
    const args = ["--rounds", "1", "--reports", "1", "--rest", "0", "--database", ""];
    const text = await outputOf("start", args);
    for (const row of ["bare Bolt", "new DATA_DIR", "existing DATA_DIR"])
      expect(text).toMatch(
        new RegExp(`${row}\\s+\\d+ ms \\(\\d+\\.\\d\\d x\\)(?:\\s+ready\\s+\\d+ ms)?${PAIR} MB`),
      );
    expect(text).toMatch(/after 1 PDF reports: \d+ MB, at the peak \d+ MB/);
  });

  it("refuses a number in words", async () => {
    await expect(outputOf("runs", ["--orders", "two"])).rejects.toThrow(OptionError);
  });

  it.each(NAMES)("refuses an option that it doesn’t know: %s", async (name) => {
    const refused = outputOf(name, ["--ordres", "2"]);
    await expect(refused).rejects.toThrow(OptionError);
    await expect(refused).rejects.toThrow("--ordres");
  });
});
