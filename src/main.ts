import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Whatever the directory above allows, the store and the files in transit are for the bot alone.
process.umask(0o077);
// Keeps what Node compiles, without its types, for the next start; Node's own place for it is a directory of everybody.
enableCompileCache(join(process.env.DATA_DIR || "data", "compile-cache"));

const { startApp } = await import("./app.ts");
const { ConfigError, readConfig } = await import("./config/index.ts");
const { CANNOT_START, explainStart } = await import("./explain-start.ts");
const { createLog } = await import("./ops/log.ts");
const { loadRanges } = await import("./range/index.ts");

/** Tells a service manager that starting again does not help (sysexits.h). */
const EX_CONFIG = 78;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const app = await startApp(config, { log });
  let ending = false;
  const end = (exitCode: number) => {
    if (ending) return;
    ending = true;
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
  const onSignal = (signal: NodeJS.Signals) => {
    log.info({ signal }, "stopping");
    end(0);
  };
  process.once("SIGTERM", onSignal);
  process.once("SIGINT", onSignal);
  // A connection that Slack refuses for good goes unhandled. Whatever it is: acknowledged runs are released in order, and
  // the service manager restarts the bot.
  const onUnhandled = (error: unknown) => {
    log.fatal(
      { err: error },
      `the bot can’t go on and stops: ${explainStart(error).replace(CANNOT_START, "")}`,
    );
    end(1);
  };
  process.on("unhandledRejection", onUnhandled);
  process.on("uncaughtException", onUnhandled);
  const { team, name: bot } = app.identity ?? {};
  log.info({ team, bot, port: app.port, ms: Math.round(performance.now()) }, "connected");
  // Else whoever sends the first command waits for it.
  setImmediate(loadRanges);
}

main().catch((error: unknown) => {
  console.error(explainStart(error));
  process.exit(error instanceof ConfigError ? EX_CONFIG : 1);
});
