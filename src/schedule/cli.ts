import { parseArgs } from "node:util";
import { DateTime } from "luxon";
import { answerInfo, refuseUsage } from "../command-line.ts";
import { readSchedule } from "./index.ts";

const USAGE = `usage: npm run schedule -- "<text>" [--zone Europe/Berlin] [--locale en-GB] [--now 2026-11-28T10:00:00Z] [--count 5] [--json]

Prints how the text is understood as a schedule, and its next runs.

  --zone    the zone of whoever says it, e.g. Europe/Berlin; default: this machine's
  --locale  language and order of day and month; default en-US
  --now     the instant at which it is said; default: now
  --count   how many runs to print, 1 to 100; default 5
  --json    print the stored rule and the runs as JSON

Exit code 0: understood, 1: refused, 64: wrong usage.

examples:
  npm run schedule -- "every month on the last Friday at 16:30" --zone Europe/Berlin
  npm run schedule -- "alle zwei Wochen am Freitag um 9 Uhr" --zone Europe/Berlin --locale de-DE`;

const usage = (problem: string): never => refuseUsage(problem, USAGE);

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        zone: { type: "string" },
        locale: { type: "string" },
        now: { type: "string" },
        count: { type: "string" },
        json: { type: "boolean" },
      },
    });
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
}

answerInfo(process.argv.slice(2), USAGE);
const { values, positionals } = options();
const now = values.now === undefined ? new Date() : new Date(values.now);
const count = Number(values.count ?? 5);
const zone = values.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
if (positionals.length !== 1) usage("Give the schedule as one quoted text.");
if (Number.isNaN(now.getTime())) usage("--now is not an ISO 8601 instant.");
if (!Number.isInteger(count) || count < 1 || count > 100) usage("--count is not a number from 1 to 100.");

const result = readSchedule(positionals[0] ?? "", {
  now,
  zone,
  ...(values.locale !== undefined && { locale: values.locale }),
});

if (!result.ok) {
  if (values.json) console.log(JSON.stringify(result, null, 2));
  else {
    console.error(result.message);
    if (result.leftover !== undefined) console.error(`  ${result.leftover}`);
    console.error(`Try: ${result.suggestions.map((text) => `"${text}"`).join(", ")}`);
  }
  process.exitCode = 1;
} else {
  const runs = result.next(count);
  if (values.json) console.log(JSON.stringify({ rule: result.rule, runs }, null, 2));
  else {
    for (const { rrule, start } of result.rule.days) console.log(`${rrule}  from ${start}`);
    console.log(`at ${result.rule.times.join(", ")} in ${result.rule.zone}`);
    for (const run of runs) {
      const there = DateTime.fromJSDate(run, { zone: result.rule.zone }).setLocale("en");
      console.log(`${there.toFormat("ccc d LLL yyyy HH:mm ZZ")}  ${run.toISOString()}`);
    }
    if (runs.length < count) console.log("then it ends");
  }
}
