import { parseArgs } from "node:util";
import { answerInfo, refuseUsage } from "../command-line.ts";
import { VERSION } from "../version.ts";

const USAGE = `usage: npm run doctor [-- --json] [--report] [--unit <name or file>] [--env-file <file>]
Looks at everything that the bot needs: settings, machine, store, Slack, and each VB365 server. It changes nothing, posts
nothing, signs in to each server once, and takes 20 seconds at most. Run it before the first start, and beside a running
bot, as the user that runs the bot.
  --json       the findings as JSON
  --report     also makes a one-day CSV on each server and tells what the server sends, masked, for a bug report; this
               may take two minutes more
  --unit       takes the settings of the service, like --unit license-report
  --env-file   takes the settings of a file, like --env-file /etc/license-report.env
Exit code 0: no problem, 1: a problem, 64: wrong usage, 78: a setting is missing or wrong.`;

const OPTIONS = {
  json: { type: "boolean", default: false },
  report: { type: "boolean", default: false },
  unit: { type: "string" },
  "env-file": { type: "string", multiple: true },
} as const;

async function main(args: string[]): Promise<number> {
  answerInfo(args, USAGE);
  const { json, report, unit, "env-file": envFiles = [] } = parse(args).values;
  // Only now: what follows loads half of the bot.
  const [{ diagnose }, { printFindings }] = await Promise.all([
    import("./diagnose.ts"),
    import("./print.ts"),
  ]);
  const { findings, exitCode } = await diagnose({ unit, envFiles, withReport: report }, process.env);
  console.log(
    json
      ? JSON.stringify({ version: VERSION, exitCode, findings }, undefined, 2)
      : printFindings(findings, VERSION),
  );
  return exitCode;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS });
  } catch (error) {
    return refuseUsage(error instanceof Error ? error.message : String(error), USAGE);
  }
}

process.exitCode = await main(process.argv.slice(2));
// A far end that does not let go of its connection holds nobody up.
setTimeout(() => process.exit(), 1_000).unref();
