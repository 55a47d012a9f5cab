import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Sandbox, startSandbox } from "../../sandbox/start.ts";

/** The peer of every bench that speaks Slack: a Bolt app that does nothing but acknowledge, in a process of its own. */
export interface BareBolt {
  readonly sandbox: Sandbox;
  readonly pid: number;
  /** From the fork to "connected", in milliseconds. */
  readonly startMs: number;
  stop(): Promise<void>;
}

export async function startBareBolt(): Promise<BareBolt> {
  const sandbox = await startSandbox();
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API_URL } = sandbox.botEnv;
  const startedAt = performance.now();
  const child = fork(join(import.meta.dirname, "bare-bolt-app.ts"), {
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN,
      SLACK_APP_TOKEN,
      SLACK_API_URL,
      ...(process.env.NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }),
    },
  });
  await once(child, "message");
  return {
    sandbox,
    pid: child.pid ?? 0,
    startMs: performance.now() - startedAt,
    async stop() {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
      await sandbox.close();
    },
  };
}
