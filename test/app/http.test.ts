import { request } from "node:http";
import { describe, expect } from "vitest";
import { type SentEnvelope, sign } from "../../sandbox/slack/index.ts";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { NOW, onApp } from "./fixtures.ts";
import { CHANNEL, type TestApp } from "./test-app.ts";

const it = onApp({ http: true, now: () => NOW })
  .extend("sent", ({ app }) => {
    const sent: SentEnvelope[] = [];
    app.slack.onEvent((event) => event.type === "envelope" && sent.push(event.envelope));
    return sent;
  })
  /** Sends the newest request three times more, at once. */
  .extend("replay", ({ app, sent }) => async () => {
    const last = sent.at(-1);
    if (!last) throw new Error("nothing was sent");
    const body = bodyOf(last);
    await Promise.all([1, 2, 3].map(() => post(app, { body })));
  });

interface Signed {
  readonly body: string;
  readonly skewSeconds?: number;
  /** Signed in place of the body. */
  readonly signedBody?: string;
  readonly headers?: Record<string, string>;
}

/** A request as Slack signs it, byte for byte. */
function post(
  app: TestApp,
  { body, skewSeconds = 0, signedBody = body, headers = {} }: Signed,
): Promise<number> {
  const at = Math.floor(Date.now() / 1000) + skewSeconds;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        port: app.port,
        path: "/slack/events",
        method: "POST",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "x-slack-request-timestamp": String(at),
          "x-slack-signature": sign(app.slack.signingSecret, at, signedBody),
          ...headers,
        },
      },
      (response) => response.resume().on("end", () => resolve(response.statusCode ?? 0)),
    );
    outgoing.on("error", reject).end(body);
  });
}

const commandOf = (fields: Record<string, string>) =>
  new URLSearchParams({
    command: "/license-report",
    team_id: "T0SANDBOX001",
    user_id: "U0OLIVIA0001",
    channel_id: "C0BACKUP0001",
    trigger_id: "1.1.replayed",
    response_url: "http://127.0.0.1:1/none",
    ...fields,
  }).toString();

const bodyOf = ({ type, payload }: SentEnvelope) =>
  new URLSearchParams(
    type === "interactive"
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)])),
  ).toString();

const HELP = commandOf({ text: "help" });

describe("the signature", () => {
  it.for<[what: string, given: Signed, status: number]>([
    ["of now", { body: HELP }, 200],
    ["almost five minutes old", { body: HELP, skewSeconds: -295 }, 200],
    ["almost five minutes ahead", { body: HELP, skewSeconds: 295 }, 200],
    ["more than five minutes old", { body: HELP, skewSeconds: -302 }, 401],
    ["more than five minutes ahead", { body: HELP, skewSeconds: 302 }, 401],
    ["of another body", { body: HELP, signedBody: HELP.replace("help", "last+month") }, 401],
    [
      "of the same fields in another spelling",
      { body: HELP, signedBody: HELP.replaceAll("%2F", "%2f") },
      401,
    ],
    [
      "of fields spelt as nobody spells them",
      { body: HELP.replace("help", "%68%65lp&text2=%f0%9f%98%80++") },
      200,
    ],
    ["that is missing", { body: HELP, headers: { "x-slack-signature": "" } }, 401],
    ["of another version", { body: HELP, headers: { "x-slack-signature": "v1=00" } }, 401],
    ["with a time that is none", { body: HELP, headers: { "x-slack-request-timestamp": "soon" } }, 401],
    ["with no time", { body: HELP, headers: { "x-slack-request-timestamp": "" } }, 401],
  ])("%s", async ([_what, given, status], { app }) => {
    expect(await post(app, given)).toBe(status);
  });
});

describe("the same request sent again does nothing twice:", () => {
  const runs = async (app: TestApp) => (await app.orders()).length;
  const settled = (app: TestApp) =>
    app.slack.waitFor(() => app.cards().every(({ text }) => /^(Done|Failed|Canceled)/.test(text)), {
      timeoutMs: 20_000,
    });

  it("a command", async ({ app }) => {
    const body = commandOf({ text: "yesterday csv" });
    expect(await Promise.all([1, 2, 3].map(() => post(app, { body })))).toEqual([200, 200, 200]);
    await app.cardSays(/^Done/);
    expect(await runs(app)).toBe(1);
    expect(app.shared()).toHaveLength(1);
  });

  it("a button", async ({ app, replay }) => {
    await app.type("yesterday csv");
    const { ts } = await app.cardSays(/^Done/);
    await app.slack.clickAction({
      user: "olivia",
      message: { channel: CHANNEL, ts },
      actionId: CARD_ACTIONS.again,
    });
    await replay();
    await app.slack.waitFor(() => app.cards().length === 2);
    await settled(app);
    expect(await runs(app)).toBe(2);
  });

  it("a form", async ({ app, replay }) => {
    await app.type("");
    const { id: viewId } = await app.slack.waitFor(() => app.slack.state.views("olivia").at(-1));
    const state = { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "yesterday both" } };
    await app.slack.submitView({
      user: "olivia",
      viewId,
      state: { ...state, [REPORT_FORM.format.block]: { [REPORT_FORM.format.action]: "BOTH" } },
    });
    state.range = { [REPORT_FORM.range.action]: "yesterday" };
    await app.slack.submitView({ user: "olivia", viewId, state });
    await replay();
    await app.slack.waitFor(() => app.cards().length === 2);
    await settled(app);
    expect(await runs(app)).toBe(2);
  });

  it("a deletion, and what is gone stays gone", async ({ app, replay }) => {
    await app.type("yesterday csv");
    const { ts } = await app.cardSays(/^Done/);
    await app.slack.clickAction({
      user: "olivia",
      message: { channel: CHANNEL, ts },
      actionId: CARD_ACTIONS.delete,
    });
    await replay();
    await app.slack.waitFor(() => app.cards().length === 0 && app.shared().length === 0);
  });
});
