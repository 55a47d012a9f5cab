import { describe } from "vitest";
import { type BotLogRecord, startBot } from "../../sandbox/bot-process.ts";
import type { Fault, FaultPlace } from "../../sandbox/slack/index.ts";
import { startSandbox } from "../../sandbox/start.ts";
import { onApp } from "./fixtures.ts";

const it = onApp();

const HANGS: Fault = { kind: "slow", ms: 3_600_000 };

// Together: each waits for the bound of what it stops.
describe.concurrent("a stop doesn't wait for a far end that never answers", { timeout: 60_000 }, () => {
  it.for<[what: string, place: FaultPlace, text: string]>([
    ["a response URL", "response_url", ""],
    ["the look-up of who asks", "users.info", "last month"],
    ["the card", "chat.postMessage", "last month"],
    ["the share of the file", "files.completeUploadExternal", "last month csv"],
  ])("%s", async ([_what, place, text], { openApp }) => {
    const app = await openApp({ env: { SHUTDOWN_SECONDS: "0" }, slack: { ackTimeoutMs: 3_000 } });
    app.slack.faults.arm(place, HANGS, Number.POSITIVE_INFINITY);
    app.slack.faults.arm("views.open", { kind: "error", error: "expired_trigger_id" });
    const typed = app.type(text);
    await reached(app.slack, place);
    await app.stop();
    await typed;
  });
});

/** Resolves when the bot waits at a place that hangs. */
async function reached(
  slack: { faults: { take: (place: FaultPlace) => Fault | undefined } },
  place: FaultPlace,
) {
  const { faults } = slack;
  const take = faults.take.bind(faults);
  await new Promise<void>((resolve) => {
    faults.take = (asked) => {
      if (asked === place) resolve();
      return take(asked);
    };
  });
}

describe.concurrent("the bot's process", { timeout: 60_000 }, () => {
  it("stops in order when its terminal hangs up", async ({ expect }) => {
    const sandbox = await startSandbox();
    const logged: BotLogRecord[] = [];
    const bot = await startBot({ env: sandbox.botEnv, onLog: (record) => logged.push(record) });
    bot.signal("SIGHUP");
    expect((await bot.exited).code).toBe(0);
    expect(logged.at(-1)?.msg).toBe("stopped");
    await sandbox.close();
  });

  it("stops at once at the second signal", async ({ expect }) => {
    const sandbox = await startSandbox();
    await sandbox.vb365.setSwitches({ reportSeconds: 3_600 });
    const logged: BotLogRecord[] = [];
    const bot = await startBot({
      env: { ...sandbox.botEnv, SHUTDOWN_SECONDS: "600" },
      onLog: (record) => logged.push(record),
    });
    await sandbox.slack.command({
      user: "olivia",
      channel: "general",
      command: "/license-report",
      text: "last month csv to me",
    });
    await sandbox.slack.waitFor(() =>
      sandbox.slack.state.messages("D0OLIVIA0001").find(({ text }) => text.startsWith("Generating")),
    );
    // Those of the first moment are one: it may come by two ways.
    const signals = setInterval(() => bot.signal("SIGTERM"), 50);
    expect((await bot.exited).code).toBe(1);
    clearInterval(signals);
    expect(logged.filter(({ msg }) => msg === "stopping")).toHaveLength(1);
    expect(logged.at(-1)?.msg).toMatch(/^stopping at once/);
    await sandbox.close();
  });
});
