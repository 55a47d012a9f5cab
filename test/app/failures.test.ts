import { createServer } from "node:net";
import { describe, expect } from "vitest";
import type { SwitchesPatch } from "../../sandbox/vb365/index.ts";
import { CARD_EVENT } from "../../src/slack/messages/card.ts";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL, type TestApp } from "./test-app.ts";

const it = onApp();

const WRONG_PIN = "00".repeat(32);

describe("when the far end fails, the card says what happened and what to do", () => {
  it.for<
    [
      why: string,
      options: { env?: Record<string, string>; switches?: SwitchesPatch },
      problem: RegExp,
      fix: RegExp,
      retry: boolean,
    ]
  >([
    [
      "a wrong password",
      { env: { VB365_PASSWORD: "wrong" } },
      /rejected the bot’s user name or password/,
      /VB365_PASSWORD/,
      true,
    ],
    [
      "a wrong fingerprint",
      { env: { VB365_TLS_FINGERPRINT: WRONG_PIN } },
      /a different certificate than the pinned one/,
      /VB365_TLS_FINGERPRINT/,
      false,
    ],
    [
      "no pin for a self-signed certificate",
      { env: { VB365_TLS_FINGERPRINT: "" } },
      /isn’t trusted/,
      /VB365_TLS_FINGERPRINT/,
      false,
    ],
    [
      "200 with nothing",
      { switches: { faults: [{ kind: "body", on: "report", body: "empty" }] } },
      /answered 200 but sent no file/,
      /Old builds of VB365/,
      true,
    ],
    [
      "200 with HTML",
      { switches: { faults: [{ kind: "body", on: "report", body: "html" }] } },
      /an HTML page instead of a PDF file/,
      /portal or proxy/,
      true,
    ],
    [
      "200 with JSON",
      { switches: { faults: [{ kind: "body", on: "report", body: "json" }] } },
      /a JSON message instead of a PDF file/,
      /portal or proxy/,
      true,
    ],
    [
      "a PDF without its end",
      { switches: { faults: [{ kind: "body", on: "report", body: "truncated" }] } },
      /is damaged/,
      /Try again/,
      true,
    ],
    [
      "a connection cut in the file",
      { switches: { faults: [{ kind: "cut", on: "report", afterBytes: 500 }] } },
      /damaged \(its end is missing\)/,
      /Try again/,
      true,
    ],
    [
      "400",
      {
        switches: {
          faults: [{ kind: "status", on: "report", status: 400, message: "startTime <!channel> is odd" }],
        },
      },
      /rejected the request/,
      /startTime/,
      false,
    ],
    [
      "403",
      { switches: { role: "restore-operator" } },
      /isn’t allowed to create reports/,
      /administrator role/,
      false,
    ],
    ["404", { switches: { operatorOnly: true } }, /doesn’t have this report/, /VB365_API_VERSION/, false],
    [
      "500",
      { switches: { faults: [{ kind: "status", on: "report", status: 500, message: "Boom" }] } },
      /failed \(generating the report: 500\)/,
      /Boom/,
      true,
    ],
  ])("%s", async ([_why, options, problem, fix, retry], { openApp }) => {
    const app = await openApp(options);
    await app.type("last month");
    const card = await app.cardSays(/^Failed/);
    const blocks = JSON.stringify(card.blocks);
    expect(card.text).toMatch(problem);
    expect(blocks).toMatch(problem);
    expect(blocks).toMatch(fix);
    expect(blocks.includes(CARD_ACTIONS.retry)).toBe(retry);
    expect(card.text).not.toContain("<!");
    expect(app.shared()).toEqual([]);
    expect(app.slack.calls.filter(({ method }) => method.startsWith("files."))).toEqual([]);
  });

  it("ends a run at once whose failure holds half a character", async ({ openApp }) => {
    const message = "cut in the middle of \ud83d";
    const app = await openApp({
      switches: { faults: [{ kind: "status", on: "report", status: 500, message }] },
    });
    await app.type("last month csv");
    const card = await app.cardSays(/^Failed/);
    expect(JSON.stringify(card.blocks)).toContain("cut in the middle of \ufffd");
    expect(app.reports()).toBe(1);
  });

  it("shows the fingerprint that the server presented, and sends it nothing", async ({ openApp }) => {
    const app = await openApp({ env: { VB365_TLS_FINGERPRINT: WRONG_PIN } });
    await app.type("last month csv");
    const card = await app.cardSays(/^Failed/);
    const shown = JSON.stringify(card.blocks).replaceAll(":", "").toLowerCase();
    expect(shown).toContain(app.vb365.fingerprint);
    expect(app.vb365.requests).toEqual([]);
  });

  it("tries again by itself while the server is off", async ({ openApp }) => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, "127.0.0.1", resolve));
    const address = gone.address();
    await new Promise((resolve) => gone.close(resolve));
    const port = typeof address === "object" ? address?.port : 0;
    const app = await openApp({ env: { VB365_URL: `https://127.0.0.1:${port}` } });
    await app.type("last month csv");
    const card = await app.cardSays(/Retrying/);
    expect(card.text).toMatch(/Can’t connect.*Retry 1 of 5 at/);
  });
});

describe("buttons", () => {
  it("Retry brings the report that failed before", async ({ openApp }) => {
    const app = await openApp({
      switches: { faults: [{ kind: "status", on: "report", status: 500, times: 1 }] },
    });
    await app.type("last month csv");
    const failed = await app.cardSays(/^Failed/);
    const click = {
      user: "noah",
      message: { channel: CHANNEL, ts: failed.ts },
      actionId: CARD_ACTIONS.retry,
    };
    await Promise.all([app.slack.clickAction(click), app.slack.clickAction(click)]);
    const done = await app.cardSays(/^Done/);
    expect(done.ts).toBe(failed.ts);
    expect(app.cards()).toHaveLength(1);
    expect(app.shared()).toHaveLength(1);
    expect(app.reports()).toBe(2);
  });

  it("Retry has refused credentials tried once more, and nothing else has", async ({ openApp }) => {
    const app = await openApp({ env: { VB365_PASSWORD: "wrong" } });
    const logIns = () =>
      app.vb365.requests.filter(({ path, status }) => /token$/i.test(path) && status !== 429).length;
    await app.type("last month csv");
    const failed = await app.cardSays(/^Failed/);
    expect(logIns()).toBe(1);
    await app.type("yesterday csv");
    await app.cardSays(/23 November|^Failed/);
    await app.slack.waitFor(() => app.cards().every(({ text }) => /^Failed/.test(text)));
    expect(logIns()).toBe(1);

    const { ts } = failed;
    await app.slack.clickAction({
      user: "olivia",
      message: { channel: CHANNEL, ts },
      actionId: CARD_ACTIONS.retry,
    });
    await app.slack.waitFor(() => logIns() === 2, { timeoutMs: 10_000 }).catch(() => {});
    await app.slack.waitFor(() => app.cards().every(({ text }) => /^Failed/.test(text)));
    expect(logIns()).toBe(2);
  });

  it("Cancel ends the call of VB365 and shares nothing", async ({ openApp }) => {
    const app = await openApp({ switches: { faults: [{ kind: "hold", on: "report" }] } });
    await app.type("last month csv");
    const card = await app.cardSays(/Generating/);
    await app.slack.clickAction({
      user: "olivia",
      message: { channel: CHANNEL, ts: card.ts },
      actionId: CARD_ACTIONS.cancel,
    });
    const cancelled = await app.cardSays(/^Canceled/);
    expect(cancelled.ts).toBe(card.ts);
    expect(app.shared()).toEqual([]);
  });

  it("are not for guests", async ({ openApp }) => {
    const app = await openApp({ switches: { faults: [{ kind: "hold", on: "report" }] } });
    await app.type("last month csv");
    const card = await app.cardSays(/Generating/);
    await app.slack.clickAction({
      user: "gus",
      message: { channel: CHANNEL, ts: card.ts },
      actionId: CARD_ACTIONS.cancel,
    });
    await app.slack.waitFor(() =>
      app.slack.state.ephemerals("gus").some(({ text }) => /Les invités ne peuvent pas/.test(text)),
    );
    expect(app.cards()[0]?.text).toMatch(/Generating/);
  });
});

describe("when Slack fails", () => {
  it.for<[why: string, arm: (app: TestApp) => void]>([
    [
      "the upload host breaks once",
      ({ slack }) => slack.faults.arm("upload", { kind: "status", status: 500 }),
    ],
    [
      "the share's answer is lost",
      ({ slack }) => slack.faults.arm("files.completeUploadExternal", { kind: "answer_lost" }),
    ],
    ["the share shows late", ({ slack }) => slack.faults.arm("share", { kind: "share_late", ms: 600 })],
    [
      "the card's answer is lost",
      ({ slack }) => slack.faults.arm("chat.postMessage", { kind: "answer_lost" }),
    ],
    [
      "posting is throttled",
      ({ slack }) => slack.faults.arm("chat.postMessage", { kind: "rate_limited", retryAfterSeconds: 1 }),
    ],
    [
      "every edit of the card fails once",
      ({ slack }) => slack.faults.arm("chat.update", { kind: "status", status: 503 }),
    ],
  ])("shows one card and one file although %s", async ([_why, arm], { openApp }) => {
    const app = await openApp();
    arm(app);
    await app.type("last month csv");
    await app.cardSays(/^Done/);
    expect(app.cards()).toHaveLength(1);
    expect(app.shared()).toHaveLength(1);
    expect(app.reports()).toBe(1);
  });

  it("finds its card again behind hundreds of newer messages", async ({ openApp }) => {
    const app = await openApp();
    const { slack } = app;
    slack.faults.arm("chat.postMessage", { kind: "answer_lost" });
    const stop = slack.onEvent((event) => {
      if (event.type !== "message_posted" || event.message.metadata?.event_type !== CARD_EVENT) return;
      stop();
      for (let talk = 0; talk < 450; talk += 1)
        slack.say({ user: "noah", channel: CHANNEL, text: `talk ${talk}` });
    });
    await app.type("last month csv");
    await app.cardSays(/^Done/);
    expect(app.cards()).toHaveLength(1);
    expect(app.shared()).toHaveLength(1);
  });

  it("tells the person directly when the bot was removed before it could share", async ({ openApp }) => {
    const app = await openApp();
    app.slack.faults.arm("chat.postMessage", { kind: "error", error: "not_in_channel" }, 2);
    await app.type("last month csv");
    const message = await app.slack.waitFor(() =>
      app.slack.state
        .messages("D0OLIVIA0001")
        .find(({ text }) => /not in this channel|isn’t in the channel/.test(text)),
    );
    expect(message.text).toContain("<#C0BACKUP0001>");
  });
});
