import { setTimeout as wait } from "node:timers/promises";
import { startBot } from "../../sandbox/bot-process.ts";
import type { Sandbox } from "../../sandbox/start.ts";
import { type Mischief, NONE } from "./mischief.ts";
import type { OwnPostgres } from "./own-postgres.ts";

/** Between two blows: some work gets done, and some is under way when the next one falls. */
const PAUSE_MS = { least: 1_500, spread: 2_500 };

/**
 * Two bots that nobody touches, on a server that restarts, in order and as in a crash, and drops its connections, each in
 * turn. A bot that ends by itself is an error of the bench: nothing told it to.
 */
export const harassServer =
  (server: OwnPostgres) =>
  async (env: Sandbox["botEnv"], until: (mischief: Mischief) => boolean): Promise<Mischief> => {
    const envs = [1, 2].map((machine) => ({ ...env, DATA_DIR: `${env.DATA_DIR}/${machine}` }));
    const bots = await Promise.all(envs.map((each) => startBot({ env: each })));
    const gone = Promise.race(bots.map(({ exited }) => exited)).then(({ code, lastWords }) => {
      throw new Error(`a bot ended with ${code}: ${lastWords}`);
    });
    // Whoever waits for it below is told; nobody else is.
    gone.catch(() => {});
    const blows = [
      () => server.restart("immediate"),
      () => server.dropConnections(),
      () => server.restart("fast"),
      () => server.dropConnections(),
    ];
    let done = NONE;
    for (let count = 0; !until(done); count += 1) {
      await Promise.race([wait(PAUSE_MS.least + Math.random() * PAUSE_MS.spread), gone]);
      await blows[count % blows.length]?.();
      const isRestart = count % 2 === 0;
      done = {
        ...done,
        restarts: done.restarts + (isRestart ? 1 : 0),
        drops: done.drops + (isRestart ? 0 : 1),
      };
    }
    // In order: what a killed one holds is free only when its lease is over, and no blow was aimed at the bots.
    await Promise.all(bots.map((bot) => bot.stop()));
    return done;
  };
