import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BotProcess, startBot } from "../../sandbox/bot-process.ts";
import { PATIENT, type Sandbox, startSandbox } from "../../sandbox/start.ts";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { FUNCTIONS } from "../../src/slack/names.ts";
import { PAYLOAD_FORMS } from "../slack/payload-forms.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL, type TestApp } from "./test-app.ts";

const OLIVIA = "U0OLIVIA0001";
const BACKUP = "C0BACKUP0001";

/** The step's inputs, with what a test wants different. */
const inputs = (changes: Record<string, unknown> = {}) => ({
  range: "last month",
  format: "csv",
  channel: BACKUP,
  user: OLIVIA,
  ...changes,
});

type Slack = TestApp["slack"];

const run = (slack: Slack, changes?: Record<string, unknown>) =>
  slack.runFunction({ callbackId: FUNCTIONS.generateReport, inputs: inputs(changes) });

/** The step once it is over. */
const ended = (slack: Slack, id: string) =>
  slack.waitFor(
    () => {
      const now = slack.state.execution(id);
      return now.state !== "running" && now;
    },
    { timeoutMs: 20_000 },
  );

describe.each([
  ["Socket Mode", false],
  ["signed HTTP", true],
])("the step of a workflow over %s", (_name, http) => {
  const it = onApp({ http, now: () => new Date("2026-11-24T11:00:00.000Z") });

  it("gives the file's link, the interval and the totals to the next step", async ({ app }) => {
    const { execution, ack } = await run(app.slack);
    expect(ack.acked).toBe(true);
    const { state, outputs } = await ended(app.slack, execution.id);
    expect(state).toBe("completed");
    const accounts = app.vb365.tenant.licensedUsers({
      start: "2026-09-30T22:00:00.000Z",
      end: "2026-10-31T23:00:00.000Z",
    }).length;
    expect(outputs).toEqual({
      run_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      interval: expect.stringMatching(/^1–31 October 2026 · Europe\/Berlin$/),
      permalink: expect.stringContaining("https://"),
      accounts,
      organizations: expect.any(Number),
    });
    const card = await app.cardSays(/^Done/);
    expect(JSON.stringify(card.blocks)).toContain(`<@${OLIVIA}>`);
  });

  it("makes a PDF where no format is named", async ({ app }) => {
    const { execution } = await run(app.slack, { format: null });
    const { state, outputs } = await ended(app.slack, execution.id);
    expect(state).toBe("completed");
    expect(outputs?.permalink).toMatch(/\.pdf$/);
  });

  it.for<[name: string, changes: Record<string, unknown>, error: RegExp]>([
    ["a range", { range: "last banana" }, /date range I understand|don’t understand/],
    ["a format", { format: "xls" }, /“xls” isn’t a format/],
    ["a server", { server: "mars" }, /“mars” isn’t one of my VB365 servers.*127\.0\.0\.1/],
    ["a guest", { user: "U0GUEST00001" }, /invités ne peuvent pas/],
    ["a channel without the bot", { channel: "C0NOBOT00001" }, /not in #no-bot.*\/invite/],
    ["a shared channel", { channel: "C0PARTNER001" }, /shared with another organization/],
    ["no channel", { channel: "" }, /names no channel/],
  ])("ends at once with the reason for %s that will not do", async ([_what, changes, error], { app }) => {
    const cards = app.cards().length;
    const { execution, ack } = await run(app.slack, changes);
    expect(ack.acked).toBe(true);
    expect(app.slack.state.execution(execution.id)).toMatchObject({
      state: "failed",
      error: expect.stringMatching(error),
    });
    expect(app.cards()).toHaveLength(cards);
  });

  it("fails in the words of the card, and does not end again when the report is ordered again", async ({
    app,
  }) => {
    await app.vb365.setSwitches({ faults: [{ kind: "status", on: "report", status: 403 }] });
    const { execution } = await run(app.slack);
    const { state, error } = await ended(app.slack, execution.id);
    expect(state).toBe("failed");
    const card = await app.cardSays(/^Failed/);
    expect(error).toMatch(
      /isn’t allowed to create reports.*Assign it a VB365 administrator role.*Contact: a workspace admin/,
    );
    expect(card.text).toContain("isn’t allowed to create reports");
    await app.vb365.setSwitches({ faults: [] });

    const done = await run(app.slack);
    await ended(app.slack, done.execution.id);
    const { ts } = await app.cardSays(/^Done/);
    const calls = () => app.slack.calls.filter(({ method }) => method.startsWith("functions.")).length;
    const before = calls();
    await app.slack.clickAction({
      user: "olivia",
      message: { channel: CHANNEL, ts },
      actionId: CARD_ACTIONS.again,
    });
    await app.slack.waitFor(() => app.cards().at(-1)?.ts !== ts);
    await app.cardSays(/^Done/);
    expect(calls()).toBe(before);
  });

  it("fails when its report is cancelled", async ({ app }) => {
    await app.vb365.setSwitches({ reportSeconds: 30 });
    const { execution } = await run(app.slack);
    const { ts } = await app.cardSays(/^Generating/);
    await app.slack.clickAction({
      user: "olivia",
      message: { channel: CHANNEL, ts },
      actionId: CARD_ACTIONS.cancel,
    });
    expect(await ended(app.slack, execution.id)).toMatchObject({
      state: "failed",
      error: expect.stringMatching(/canceled/i),
    });
    await app.vb365.setSwitches({ reportSeconds: 0 });
  });

  it("is told again when Slack did not take it", async ({ app }) => {
    app.slack.faults.arm("functions.completeSuccess", { kind: "status", status: 503 });
    const { execution } = await run(app.slack);
    expect(await ended(app.slack, execution.id)).toMatchObject({ state: "completed" });
  });
});

describe.each(PAYLOAD_FORMS.filter(({ channel }) => channel === CHANNEL))(
  "the step in the form of $name",
  (form) => {
    const it = onApp({ form, now: () => new Date("2026-11-24T11:00:00.000Z") });

    it("orders for whoever the workflow names", async ({ app }) => {
      const { execution } = await run(app.slack);
      expect(await ended(app.slack, execution.id)).toMatchObject({ state: "completed" });
      const [order] = await app.orders();
      expect(order?.request.requester).toMatchObject({ teamId: form.teamId, userId: OLIVIA });
    });
  },
);

describe("a bot that dies", () => {
  let sandbox: Sandbox;
  let bot: BotProcess;
  const said: string[] = [];
  const onLog = (line: object) => said.push(JSON.stringify(line));
  beforeAll(async () => {
    sandbox = await startSandbox(PATIENT);
    bot = await startBot({ env: sandbox.botEnv, onLog });
  }, 120_000);
  afterAll(async () => {
    await bot?.stop();
    await sandbox?.close();
  });

  it("ends the step when it lives again, and writes down no token", async () => {
    const { slack, vb365 } = sandbox;
    await vb365.setSwitches({ faults: [{ kind: "hold", on: "report" }] });
    const { execution } = await run(slack);
    const cards = () => slack.state.messages(CHANNEL);
    await slack.waitFor(() => cards().some(({ text }) => /Generating/.test(text)), { timeoutMs: 20_000 });
    await bot.kill();
    await vb365.setSwitches({ faults: [] });
    bot = await startBot({ env: sandbox.botEnv, onLog });
    expect(await ended(slack, execution.id)).toMatchObject({ state: "completed" });
    expect(said.join("\n")).not.toContain(execution.token);
  }, 120_000);
});
