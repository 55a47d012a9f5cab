import { startApp } from "./app.ts";
import { ConfigError, readConfig } from "./config/index.ts";
import { describeFailure, Failure } from "./errors.ts";
import { createLog } from "./ops/log.ts";
import { toSlackFailure } from "./slack/failures.ts";

/** Ends with the reason in plain words: the person at the terminal needs the mending, not the stack. */
function endWith(message: string): never {
  console.error(message);
  process.exit(1);
}

function explain(error: unknown): string {
  const failure = error instanceof Failure ? error : toSlackFailure(error, {});
  if (!failure) return error instanceof Error ? error.message : String(error);
  const { happened, todo } = describeFailure(failure);
  return `${happened}\n${todo}`;
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  for (const server of config.servers) {
    if (server.tls.mode !== "insecure") continue;
    log.warn(
      { server: server.name },
      "VB365_TLS_INSECURE is set: the server's certificate is NOT verified; anybody on the way can read the password",
    );
  }
  const app = await startApp(config, { log });
  log.info(
    { team: app.identity.team, bot: app.identity.name, port: app.port, ms: Math.round(performance.now()) },
    "connected",
  );

  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, "stopping");
    app.stop().then(
      () => {
        log.info("stopped");
        process.exit(0);
      },
      (error: unknown) => endWith(explain(error)),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

main().catch((error: unknown) =>
  endWith(error instanceof ConfigError ? error.message : `The bot cannot start. ${explain(error)}`),
);
