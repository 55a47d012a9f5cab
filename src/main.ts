import type { App } from "./app.ts";
import { answerInfo, refuseUsage } from "./command-line.ts";
import { type Config, ConfigError, describeRules, readConfig, readEnvFiles } from "./config/index.ts";
import { createLog, type Log } from "./ops/log.ts";
import { createServiceManager, type ServiceManager } from "./ops/service-manager.ts";
import { VERSION } from "./version.ts";

const USAGE = `usage: npm start [-- --check]
Starts the bot with the settings of the environment, or of a file named .env beside package.json. .env.example lists
them; docs/configuration.md explains each. SIGTERM, SIGINT, and SIGHUP stop the bot in order; a second one, at once.
--check reads the settings, says what they mean, and ends: nothing is opened or called.
Exit code 0: stopped, 1: failed, 64: wrong usage, 78: a setting is missing or wrong.`;

/** Tells a service manager that starting again does not help (sysexits.h). */
const EX_CONFIG = 78;

/** A signal that follows another one so soon is the same one, which came by two ways. */
const SAME_SIGNAL_MS = 1_000;

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  answerInfo(args, USAGE);
  const isCheck = args.length === 1 && args[0] === "--check";
  if (args.length > 0 && !isCheck)
    refuseUsage(`The bot takes no argument but --check, and got ${args.join(" ")}.`, USAGE);
  const config = readConfig(process.env, readEnvFiles(process.execArgv));
  if (isCheck) return console.log(explainSettings(config));
  const log = createLog(config.logLevel);
  // Before everything else is loaded: whoever restarts the bot sees at once that it does, and with which rules.
  log.info({ version: VERSION, ...describeRules(config) }, "starting");
  for (const warning of config.warnings) log.warn(warning);
  const manager = createServiceManager({ log, env: process.env });
  const { startApp } = await import("./app.ts");
  let isEnding = () => false;
  const app = await startApp(config, {
    log,
    onConnected(connected) {
      isEnding = stopOnSignals(connected, { log, manager });
      const { team, name: bot } = connected.identity ?? {};
      log.info({ team, bot, port: connected.port, ms: sinceStart() }, "connected");
    },
  });
  if (isEnding()) return;
  log.info({ ms: sinceStart() }, "ready");
  manager.ready();
  void app.checkServers();
  void app.rehearse();
}

const sinceStart = () => Math.round(performance.now());

/**
 * Stops the app in order when the process is told to end, or can’t go on.
 * @returns whether it does
 */
function stopOnSignals(
  app: App,
  { log, manager }: { readonly log: Log; readonly manager: ServiceManager },
): () => boolean {
  let ending = false;
  const end = (exitCode: number) => {
    if (ending) return;
    ending = true;
    manager.stopping();
    app.stop().then(
      () => {
        log.info("stopped");
        process.exit(exitCode);
      },
      (error: unknown) => {
        log.fatal({ err: error }, "stopping failed");
        process.exit(1);
      },
    );
  };
  let signaledAt = Number.NEGATIVE_INFINITY;
  const onSignal = (signal: NodeJS.Signals) => {
    if (ending) {
      // Ctrl-C goes to the whole group of processes, and npm passes it on: both are the first.
      if (performance.now() - signaledAt < SAME_SIGNAL_MS) return;
      log.warn({ signal }, "stopping at once; running reports resume at the next start");
      process.exit(1);
    }
    log.info({ signal }, "stopping");
    signaledAt = performance.now();
    end(0);
  };
  // A closed terminal hangs up: without a listener the process would end where it stands.
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, onSignal);
  // A connection that Slack refuses for good goes unhandled. Whatever it is: acknowledged runs are released in order, and
  // the service manager restarts the bot.
  const onUnhandled = async (error: unknown) => {
    // Loaded for whoever needs it; nothing that fails here may come back as unhandled.
    const why = await import("./explain-start.ts")
      .then(({ CANNOT_START, explainStart }) => explainStart(error).replace(CANNOT_START, ""))
      .catch(() => "see the error");
    log.fatal({ err: error }, `the bot can’t go on and stops: ${why}`);
    end(1);
  };
  process.on("unhandledRejection", onUnhandled);
  process.on("uncaughtException", onUnhandled);
  return () => ending;
}

/** What `--check` prints: what is in force, and what may be a slip. */
function explainSettings(config: Config): string {
  const { who, where, servers, store } = describeRules(config);
  return [
    "The settings are complete.",
    `  VB365 servers  ${servers.join(", ")}`,
    `  Who            ${who}`,
    `  Where          ${where}`,
    `  Store          ${store}`,
    ...config.warnings.map((warning) => `  Warning        ${warning}`),
  ].join("\n");
}

main().catch(async (error: unknown) => {
  const { explainStart } = await import("./explain-start.ts");
  console.error(explainStart(error));
  process.exit(error instanceof ConfigError ? EX_CONFIG : 1);
});
