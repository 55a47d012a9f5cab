import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { answerInfo } from "../command-line.ts";
import { parseReadings, problemOf, replay } from "./replay.ts";
import { parseSettings } from "./settings.ts";

const USAGE = `usage: npm run --silent watch -- replay <readings.jsonl> [--settings <settings.json>]
Prints what the watch would have told, one event a line as JSON. src/watch/README.md explains readings and settings.
Exit code 0: replayed, 64: wrong usage, 65: a file that cannot be read or used.`;

const EX_USAGE = 64;
const EX_DATA = 65;

/** Editors on Windows begin a file with it, and JSON does not know it. */
const BYTE_ORDER_MARK = /^\uFEFF/;

function fail(code: number, problem: string): never {
  console.error(problem);
  process.exit(code);
}

const usage = (problem: string) => fail(EX_USAGE, `${problem}\n${USAGE}`);

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { settings: { type: "string" } },
    });
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
}

/** Reads and parses a file, or ends the program with what is wrong and what to do. */
function load<Value>(path: string, parse: (text: string) => Value, fix: string): Value {
  try {
    return parse(readFileSync(path, "utf8").replace(BYTE_ORDER_MARK, ""));
  } catch (error) {
    return fail(EX_DATA, `${path}: ${problemOf(error)}. ${fix}`);
  }
}

answerInfo(process.argv.slice(2), USAGE);
const { values, positionals } = options();
const [command, readings, ...rest] = positionals;
if (command !== "replay")
  usage(command === undefined ? "Say what to do: replay." : `"${command}" is no command.`);
if (readings === undefined || rest.length > 0) usage("Name one file of readings.");
else {
  const settings =
    values.settings === undefined
      ? parseSettings()
      : load(
          values.settings,
          (text) => parseSettings(JSON.parse(text)),
          "Correct the settings and try again.",
        );
  const inputs = load(readings, parseReadings, "Correct the file and try again.");
  // A reader such as `head` may go before the end; that is its right, and no error of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const events = replay(inputs, settings).map((event) => `${JSON.stringify(event)}\n`);
  process.stdout.write(events.join(""));
}
