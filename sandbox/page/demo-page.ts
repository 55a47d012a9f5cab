import { BotSupervisor } from "../bot-supervisor.ts";
import type { SlackSandboxOptions } from "../slack/index.ts";
import { PATIENT, type Sandbox, startSandbox } from "../start.ts";
import { startPage } from "./index.ts";

/** The whole demo as one thing to start and stop, for what drives the page. */
export interface DemoPage {
  readonly url: string;
  readonly sandbox: Sandbox;
  readonly bot: BotSupervisor;
  close(): Promise<void>;
}

export interface DemoPageOptions {
  /** What the sandbox's Slack shall be like. */
  readonly slack?: Partial<SlackSandboxOptions>;
  /** Without it, whoever drives the page plays the bot. Default true. */
  readonly withBot?: boolean;
}

export async function startDemoPage({ slack, withBot = true }: DemoPageOptions = {}): Promise<DemoPage> {
  const sandbox = await startSandbox({ ...PATIENT, ...slack });
  const bot = new BotSupervisor({ env: () => ({ ...sandbox.botEnv, ...sandbox.clock.botEnv }) });
  const [page] = await Promise.all([startPage({ sandbox, bot }), withBot && bot.start()]);
  return {
    url: page.url,
    sandbox,
    bot,
    async close() {
      await page.close();
      await bot.stop();
      await sandbox.close();
    },
  };
}
