import { parseArgs } from "node:util";
import { answerInfo, refuseUsage } from "../command-line.ts";
import { type Config, ConfigError, readConfig, readServiceEnvironment } from "../config/index.ts";
import { createLog } from "../ops/log.ts";
import { VERSION } from "../version.ts";
import { examine } from "./examine.ts";
import { areaOf, type Finding } from "./finding.ts";
import { printFindings } from "./print.ts";

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

const EX_CONFIG = 78;

const OPTIONS = {
  json: { type: "boolean", default: false },
  report: { type: "boolean", default: false },
  unit: { type: "string" },
  "env-file": { type: "string", multiple: true },
} as const;

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  answerInfo(args, USAGE);
  const { values } = parse(args);
  const tell = (findings: readonly Finding[], exitCode: number) => {
    console.log(
      values.json
        ? JSON.stringify({ version: VERSION, exitCode, findings }, undefined, 2)
        : printFindings(findings, VERSION),
    );
    return exitCode;
  };
  let config: Config;
  let env: Readonly<Record<string, string | undefined>>;
  try {
    const service = readServiceEnvironment(
      { unit: values.unit, envFiles: values["env-file"] ?? [] },
      process.env,
    );
    ({ env } = service);
    // A relative DATA_DIR belongs to where the service runs.
    process.chdir(service.directory);
    config = readConfig(env, service.files);
  } catch (error) {
    return tell(settingsFindings(error), EX_CONFIG);
  }
  // What goes wrong is told by the findings.
  const log = createLog("silent");
  const findings = await examine(config, { log, env, withReport: values.report, now: () => new Date() });
  return tell(findings, findings.some(({ level }) => level === "problem") ? 1 : 0);
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS });
  } catch (error) {
    return refuseUsage(error instanceof Error ? error.message : String(error), USAGE);
  }
}

function settingsFindings(error: unknown): Finding[] {
  const { problem } = areaOf("Settings", "settings");
  if (error instanceof ConfigError)
    return error.issues.map(({ variable, fix }) =>
      problem(`${variable} ${fix.split(":")[0]}`, `See .env.example: ${variable} ${fix}`),
    );
  return [
    problem(error instanceof Error ? error.message : String(error), "Name the settings of the service."),
  ];
}

process.exitCode = await main();
// A far end that does not let go of its connection holds nobody up.
setTimeout(() => process.exit(), 1_000).unref();
