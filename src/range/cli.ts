import { parseArgs } from "node:util";
import { answerInfo } from "../command-line.ts";
import { explainRange } from "./explain.ts";
import { resolveRange } from "./index.ts";

const USAGE = `usage: npm run range -- "<text>" [--zone Europe/Berlin] [--locale en-GB] [--now 2026-11-23T10:00:00Z] [--fiscal-start 4] [--explain]
Prints how the text is understood as JSON; with --explain its way through the engine, step by step. The zone is this
machine’s where none is named. Exit code 0: understood, 1: refused, 2: wrong usage.`;

function usage(problem: string): never {
  console.error(`${problem}\n${USAGE}`);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        zone: { type: "string" },
        locale: { type: "string" },
        now: { type: "string" },
        "fiscal-start": { type: "string" },
        explain: { type: "boolean" },
      },
    });
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
}

answerInfo(process.argv.slice(2), USAGE);
const { values, positionals } = options();
const now = values.now === undefined ? new Date() : new Date(values.now);
const fiscalYearStart = values["fiscal-start"] === undefined ? undefined : Number(values["fiscal-start"]);
if (positionals.length !== 1) usage("Give the range as one quoted text.");
if (Number.isNaN(now.getTime())) usage("--now is not an ISO 8601 instant.");
if (fiscalYearStart !== undefined && !(fiscalYearStart >= 1 && fiscalYearStart <= 12))
  usage("--fiscal-start is not a month, 1 to 12.");

const context = {
  now,
  zone: values.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  ...(values.locale !== undefined && { locale: values.locale }),
  ...(fiscalYearStart !== undefined && { fiscalYearStart }),
};
const text = positionals[0] ?? "";
const result = resolveRange(text, context);
console.log(values.explain ? explainRange(text, context) : JSON.stringify(result, null, 2));
process.exitCode = result.ok ? 0 : 1;
