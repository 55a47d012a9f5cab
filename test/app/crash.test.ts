import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type BotProcess, type BotProcessOptions, startBot } from "../../sandbox/bot-process.ts";
import { PATIENT, type Sandbox, startSandbox } from "../../sandbox/start.ts";
import { ALERT_ACTIONS } from "../../src/slack/messages/alert-buttons.ts";
import { ALERT_EVENT } from "../../src/slack/messages/alert-card.ts";
import { CARD_EVENT } from "../../src/slack/messages/card.ts";

const CHANNEL = "backup-reports";

let sandbox: Sandbox;
let bot: BotProcess;
let isRunning = false;
const start = async (onLog?: BotProcessOptions["onLog"]) => {
  bot = await startBot({ env: sandbox.botEnv, ...(onLog && { onLog }) });
  isRunning = true;
  void bot.exited.then(() => {
    isRunning = false;
  });
};
beforeAll(async () => {
  sandbox = await startSandbox(PATIENT);
  // Each start signs in and asks for the license: so many in a minute are more than a server takes.
  await sandbox.vb365.setSwitches({ throttle: { enabled: false } });
}, 120_000);
/** A test that ends it leaves its start to the next. */
beforeEach(async () => {
  if (!isRunning) await start();
}, 120_000);
afterAll(async () => {
  await bot?.stop();
  await sandbox?.close();
});

const cards = () =>
  sandbox.slack.state.messages(CHANNEL).filter(({ metadata }) => metadata?.event_type === CARD_EVENT);
const files = () => sandbox.slack.state.messages(CHANNEL).filter((message) => message.files.length > 0);
const order = (text: string) =>
  sandbox.slack.command({
    user: "olivia",
    channel: CHANNEL,
    command: "/license-report",
    text,
    shouldEscape: false,
  });

it("takes an acknowledged order up again after it was killed while VB365 made the report", async () => {
  const { slack, vb365 } = sandbox;
  const before = { cards: cards().length, files: files().length };
  const says = (words: RegExp) =>
    cards()
      .slice(before.cards)
      .some(({ text }) => words.test(text));
  await vb365.setSwitches({ faults: [{ kind: "hold", on: "report" }] });
  await order("last month csv");
  await slack.waitFor(() => says(/Generating/), { timeoutMs: 20_000 });

  await bot.kill();
  await vb365.setSwitches({ faults: [] });
  await start();

  await slack.waitFor(() => says(/^Done/), { timeoutMs: 30_000 });
  expect(cards()).toHaveLength(before.cards + 1);
  expect(files()).toHaveLength(before.files + 1);
}, 120_000);

it("shares no second file after it was killed between the share and its answer", async () => {
  const { slack } = sandbox;
  const before = { cards: cards().length, files: files().length };
  const answer = Promise.withResolvers<void>();
  slack.faults.arm("files.completeUploadExternal", { kind: "answer_held", until: answer.promise });
  await order("yesterday csv");
  await slack.waitFor(() => files().length > before.files, { timeoutMs: 20_000 });

  await bot.kill();
  answer.resolve();
  await start();

  await slack.waitFor(() => cards().at(-1)?.text.startsWith("Done"), { timeoutMs: 30_000 });
  expect(cards()).toHaveLength(before.cards + 1);
  expect(files()).toHaveLength(before.files + 1);
}, 120_000);

it("posts no second message of an alert after it was killed between the post and its answer", async () => {
  const { slack, vb365 } = sandbox;
  const alerts = () =>
    slack.state.messages(CHANNEL).filter(({ metadata }) => metadata?.event_type === ALERT_EVENT);
  await vb365.setSwitches({ licenseStatus: "Expired" });
  const answer = Promise.withResolvers<void>();
  slack.faults.arm("chat.postMessage", { kind: "answer_held", until: answer.promise });
  await order("watch");
  await slack.waitFor(() => alerts().length > 0, { timeoutMs: 20_000 });

  await bot.kill();
  answer.resolve();
  await start();

  // Who has it is known only of a message that the new process has found.
  const [alert] = alerts();
  const message = { channel: CHANNEL, ts: alert?.ts ?? "" };
  const isTaken = () => JSON.stringify(alerts()[0]?.blocks).includes("has it, since");
  const take = async () => {
    if (!isTaken()) await slack.clickAction({ user: "olivia", message, actionId: ALERT_ACTIONS.take });
    return isTaken();
  };
  await expect.poll(take, { timeout: 30_000, interval: 500 }).toBe(true);
  expect(alerts()).toHaveLength(1);
}, 120_000);

it("parks what it has and stops with a word when Slack refuses its app-level token while it runs", async () => {
  const { slack } = sandbox;
  const said: string[] = [];
  await bot.stop();
  await start(({ msg }) => said.push(msg));
  slack.faults.arm(
    "apps.connections.open",
    { kind: "error", error: "invalid_auth" },
    Number.POSITIVE_INFINITY,
  );
  await slack.refreshConnections({ warningMs: 0 });
  const { code } = await bot.exited;
  slack.faults.clear();
  expect(code).toBe(1);
  expect(said.join("\n")).toMatch(/can’t go on and stops.*token/s);
  expect(said.at(-1)).toBe("stopped");
}, 120_000);

it("stops in order when it is told to, and leaves Slack", async () => {
  expect(await bot.stop()).toBe(0);
  expect(sandbox.slack.connections).toBe(0);
}, 120_000);
