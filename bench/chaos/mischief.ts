import { setTimeout as wait } from "node:timers/promises";
import { type BotProcess, startBot } from "../../sandbox/bot-process.ts";
import type { Sandbox } from "../../sandbox/start.ts";

/** What is done to the bots and to their database; each is counted. */
export interface Mischief {
  readonly kills: number;
  readonly freezes: number;
  readonly restarts: number;
  readonly drops: number;
}

export const NONE: Mischief = { kills: 0, freezes: 0, restarts: 0, drops: 0 };

/** Effects done whose answers are lost, Slack's other moods, and a slow VB365: other ones every half second. */
export function troubleFarEnds({ slack, vb365 }: Sandbox): () => void {
  const places = ["chat.postMessage", "chat.update", "files.completeUploadExternal", "upload"] as const;
  const timer = setInterval(() => {
    // Those that nobody met are over: piled up they would be a Slack that answers nothing at all.
    slack.faults.clear();
    for (const place of places) {
      if (Math.random() < 0.2) slack.faults.arm(place, { kind: "answer_lost" });
      else if (Math.random() < 0.1) slack.faults.arm(place, { kind: "status", status: 503 });
    }
    if (Math.random() < 0.2) slack.faults.arm("share", { kind: "share_late", ms: 300 });
  }, 500);
  void vb365.setSwitches({ reportSeconds: 0.2, throttle: { enabled: false } });
  return () => {
    clearInterval(timer);
    slack.faults.clear();
  };
}

/** One bot on the embedded store, SIGKILLed at a random moment and started again, until there were enough kills. */
export async function killOne(
  env: Sandbox["botEnv"],
  until: (mischief: Mischief) => boolean,
): Promise<Mischief> {
  let kills = 0;
  while (!until({ ...NONE, kills })) {
    const bot = await startBot({ env });
    // On a busy machine everything takes as much longer as the start did.
    await wait(Math.random() * Math.max(2500, bot.startMs));
    await bot.kill();
    kills += 1;
  }
  return { ...NONE, kills };
}

/** Three bots that share a database and no disk; every second one of them is killed and replaced, or frozen for a while. */
export async function harassThree(
  env: Sandbox["botEnv"],
  until: (mischief: Mischief) => boolean,
): Promise<Mischief> {
  const envs = [1, 2, 3].map((machine) => ({ ...env, DATA_DIR: `${env.DATA_DIR}/${machine}` }));
  const bots: (BotProcess | undefined)[] = await Promise.all(envs.map((env) => startBot({ env })));
  const pending = new Set<Promise<void>>();
  let kills = 0;
  let freezes = 0;
  while (!until({ ...NONE, kills, freezes })) {
    await wait(1000);
    const index = Math.floor(Math.random() * bots.length);
    const bot = bots[index];
    const env = envs[index];
    if (!bot || !env) continue;
    bots[index] = undefined;
    const isKill = Math.random() < 0.5;
    if (isKill) kills += 1;
    else freezes += 1;
    const work = (isKill ? replace(bot, env) : freeze(bot)).then((next) => {
      bots[index] = next;
    });
    const tracked = work.finally(() => pending.delete(tracked));
    pending.add(tracked);
  }
  await Promise.all(pending);
  await Promise.all(bots.map((bot) => bot?.kill()));
  return { ...NONE, kills, freezes };
}

async function replace(bot: BotProcess, env: Sandbox["botEnv"]): Promise<BotProcess> {
  await bot.kill();
  return startBot({ env });
}

/** Longer than the heartbeat, now and then: another bot takes over while this one sleeps, and it wakes up outdated. */
async function freeze(bot: BotProcess): Promise<BotProcess> {
  bot.signal("SIGSTOP");
  await wait(Math.random() < 0.3 ? 18_000 : 3_000);
  bot.signal("SIGCONT");
  return bot;
}
