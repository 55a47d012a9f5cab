import { setInterval as pace, setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type BotProcess, startBot } from "../../sandbox/bot-process.ts";
import { freePort } from "../../sandbox/free-port.ts";
import { startSandbox } from "../../sandbox/start.ts";
import { CARD_EVENT } from "../../src/slack/messages/card.ts";

const DIRECT = "D0OLIVIA0001";
const SECRET = "0123456789abcdef0123456789abcdef";

describe.concurrent.each(["Socket Mode", "signed HTTP"])(
  "told to stop while commands come in over %s",
  (transport) => {
    it("loses no order that it acknowledged, and makes none twice", async () => {
      const port = transport === "signed HTTP" ? await freePort() : undefined;
      const http = port && { url: `http://127.0.0.1:${port}/slack/events`, signingSecret: SECRET };
      const sandbox = await startSandbox(http ? { http } : {});
      const { slack } = sandbox;
      const env = {
        ...sandbox.botEnv,
        ...(port && { SLACK_APP_TOKEN: "", SLACK_SIGNING_SECRET: SECRET, PORT: String(port) }),
        SHUTDOWN_SECONDS: "1",
      };
      let bot: BotProcess = await startBot({ env });
      try {
        const order = () =>
          slack.command({
            user: "olivia",
            channel: "general",
            command: "/license-report",
            text: "yesterday csv to me",
          });
        const isTaken = ({ body }: Awaited<ReturnType<typeof order>>) =>
          /Understood|One moment/.test(String(body?.text));
        const orders = [order()];
        // The first is taken before the stop, and the last one is not: whatever else the machine does meanwhile.
        while (!(await Promise.all(orders)).some(isTaken)) orders.push(order());
        orders.push(order(), order(), order());
        const stopped = bot.stop();
        for await (const _ of pace(20)) {
          const next = order();
          orders.push(next);
          const refused = next.then(({ acked }) => !acked);
          if (await Promise.race([refused, wait(20, false)])) break;
        }
        expect(await stopped).toBe(0);
        const outcomes = await Promise.all(orders);
        // An ack that comes before Slack told who asks says so, and the order follows it.
        const taken = outcomes.filter(isTaken).length;
        expect(taken).toBeGreaterThan(0);
        expect(taken).toBeLessThan(outcomes.length);

        bot = await startBot({ env });
        const cards = () =>
          slack.state.messages(DIRECT).filter(({ metadata }) => metadata?.event_type === CARD_EVENT);
        await slack.waitFor(
          () => cards().length >= taken && cards().every(({ text }) => text.startsWith("Done")),
          { timeoutMs: 60_000 },
        );
        // Beside those, at most the few whose acknowledgement no connection was left for.
        const runs = cards().map(({ metadata }) => JSON.stringify(metadata));
        expect(new Set(runs).size).toBe(runs.length);
        expect(runs.length - taken).toBeLessThanOrEqual(outcomes.filter(({ acked }) => !acked).length);
        expect(slack.state.messages(DIRECT).filter(({ files }) => files.length > 0)).toHaveLength(
          runs.length,
        );
      } finally {
        await bot.stop();
        await sandbox.close();
      }
    }, 120_000);
  },
);
