import { startApp } from "./app.ts";
import { ConfigError, readConfig } from "./config/index.ts";
import { explainStart } from "./explain-start.ts";
import { createLog } from "./ops/log.ts";

/** Tells a service manager that starting again does not help (sysexits.h). */
const EX_CONFIG = 78;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const app = await startApp(config, { log });
  const { team, name: bot } = app.identity;
  log.info({ team, bot, port: app.port, ms: Math.round(performance.now()) }, "connected");

  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, "stopping");
    app.stop().then(
      () => {
        log.info("stopped");
        process.exit(0);
      },
      (error: unknown) => {
        log.fatal({ err: error }, "the stop failed");
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

main().catch((error: unknown) => {
  console.error(explainStart(error));
  process.exit(error instanceof ConfigError ? EX_CONFIG : 1);
});
