import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BotEnd, startBot } from "../../sandbox/bot-process.ts";
import { BotSupervisor } from "../../sandbox/bot-supervisor.ts";
import { demoOrder } from "../../sandbox/demo/order.ts";
import { PATIENT, type Sandbox, startSandbox } from "../../sandbox/start.ts";
import { DEFAULT_SWITCHES, SCENARIOS } from "../../sandbox/vb365/index.ts";

describe("a bot that ends", { timeout: 120_000 }, () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox(PATIENT);
  });
  afterAll(() => sandbox.close());

  it("says why, when it was not connected yet", async () => {
    const { SLACK_BOT_TOKEN: _, ...env } = sandbox.botEnv;
    await expect(startBot({ env })).rejects.toThrow(/exit code 78[\s\S]*SLACK_BOT_TOKEN/);
  });

  it("is told of with its last words, unless it was told to end; and nobody waits for it", async () => {
    const { slack, vb365 } = sandbox;
    const lost = Promise.withResolvers<BotEnd>();
    const bot = new BotSupervisor({ env: () => sandbox.botEnv, onLost: lost.resolve });
    await bot.start();
    await vb365.setSwitches(SCENARIOS.slow.switches);
    const place = { user: "olivia", channel: "general", directory: "", print: () => {} };
    const order = demoOrder({ slack, bot, line: "/license-report last month", ...place });
    const waiting = expect(order).rejects.toThrow("the bot ended meanwhile");
    await slack.waitFor(() => slack.state.messages("general").length > 0, { timeoutMs: 60_000 });
    await bot.kill();
    await waiting;

    await vb365.setSwitches(DEFAULT_SWITCHES);
    await bot.start();
    const refusal = { kind: "error", error: "invalid_auth" } as const;
    slack.faults.arm("apps.connections.open", refusal, Number.POSITIVE_INFINITY);
    await slack.refreshConnections({ warningMs: 0 });
    expect(await lost.promise).toMatchObject({
      code: 1,
      lastWords: expect.stringContaining("can’t go on"),
    });
    expect(bot.state).toBe("stopped");
  });
});
