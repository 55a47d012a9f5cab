import { BotKeeper } from "../bot-keeper.ts";
import { type Sandbox, startSandbox } from "../start.ts";
import { startPage } from "./index.ts";

/** The whole demo as one thing to start and stop, for what drives the page. */
export interface DemoPage {
  readonly url: string;
  readonly sandbox: Sandbox;
  readonly bot: BotKeeper;
  close(): Promise<void>;
}

export async function startDemoPage(): Promise<DemoPage> {
  const sandbox = await startSandbox();
  const bot = new BotKeeper({ env: () => sandbox.botEnv });
  const [page] = await Promise.all([startPage({ sandbox, bot }), bot.start()]);
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
