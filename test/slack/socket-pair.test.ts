import { App } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Fault, type SlackSandbox, startSlackSandbox } from "../../sandbox/slack/index.ts";
import { TestClock } from "../../src/async/clock.ts";
import { explainStart } from "../../src/explain-start.ts";
import { SocketPairReceiver } from "../../src/slack/receivers/socket-pair.ts";
import { createSlackLogger } from "../../src/slack/web-api/logger.ts";
import { createNetwork } from "../../src/slack/web-api/network.ts";
import { silent } from "../store/support.ts";

let slack: SlackSandbox;
let stops: (() => Promise<void>)[] = [];
beforeEach(async () => {
  slack = await startSlackSandbox();
  stops = [];
});
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await slack.close();
});

/** A receiver on the sandbox, on a clock of its own, and what it warns of. */
function receiver() {
  const clock = new TestClock();
  const warnings: string[] = [];
  const logger = {
    ...createSlackLogger(silent),
    warn: (...words: unknown[]) => warnings.push(words.join(" ")),
  };
  const network = createNetwork({});
  const pair = new SocketPairReceiver({
    appToken: slack.appToken,
    apiUrl: slack.apiUrl,
    logger,
    network,
    clock,
    random: () => 0.5,
  });
  new App({ receiver: pair, logger, authorize: async () => ({}), convoStore: false });
  stops.push(() => pair.stop().finally(() => network.close(0)));
  return { pair, clock, warnings };
}

const opened = () => slack.calls.filter(({ method }) => method === "apps.connections.open").length;

describe("a connection that Slack ends after its hello", () => {
  it.each<[fault: Fault, said: RegExp]>([
    [{ kind: "disconnect", reason: "too_many_websockets" }, /too_many_websockets/],
    [{ kind: "drop" }, /was lost/],
  ])("is opened again after waits that grow, which are logged: %o", async (fault, said) => {
    slack.faults.arm("socket", fault, Number.POSITIVE_INFINITY);
    const { pair, clock, warnings } = receiver();
    await pair.start();
    for (let round = 1; round <= 5; round += 1) {
      await expect.poll(() => warnings.filter((line) => said.test(line)).length).toBe(2 * round);
      expect(opened()).toBe(2 * round);
      await clock.tick(250 * 2 ** (round - 1) - 1);
      expect(opened()).toBe(2 * round);
      await clock.tick(1);
      await slack.waitFor(() => opened() === 2 * (round + 1));
    }
  });
});

describe("the number of connections", () => {
  it("is warned of where another installation has the same token", async () => {
    const first = receiver();
    await first.pair.start();
    expect(first.warnings).toEqual([]);
    const second = receiver();
    await second.pair.start();
    expect(second.warnings.join()).toMatch(/another installation with the same SLACK_APP_TOKEN/);
  });
});

describe("a start", () => {
  it("says in two sentences that the socket closed before its hello", async () => {
    slack.faults.arm("socket", { kind: "no_hello" }, Number.POSITIVE_INFINITY);
    const { pair } = receiver();
    const error = await pair.start().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(explainStart(error)).toMatch(/^The bot can’t start\. Can’t connect to Slack \(.+\)\.\n.+\.$/);
  });
});

describe("a token that Slack refuses on reconnecting", () => {
  it("once, does not end the process", async () => {
    const { pair, clock, warnings } = receiver();
    await pair.start();
    slack.faults.arm("apps.connections.open", { kind: "error", error: "invalid_auth" });
    await slack.refreshConnections({ which: "oldest", warningMs: 0 });
    await expect.poll(() => warnings.join()).toMatch(/invalid_auth/);
    expect(slack.connections).toBe(1);
    await clock.tick(250);
    await slack.waitFor(() => slack.connections === 2);
  });
});

describe("a frame that can't be read", () => {
  it.each([
    "null",
    "[]",
    '"text"',
    '{"type":"events_api","envelope_id":"e1","payload":null}',
    '{"type":"events_api","payload":{}}',
    '{"type":"events_api","envelope_id":"e1","payload":{"event":null}}',
    '{"type":"slash_commands","envelope_id":"e1","payload":null}',
    '{"type":"interactive","envelope_id":"e1","payload":[]}',
  ])("is logged, and the connection goes on: %s", async (text) => {
    slack.faults.arm("socket", { kind: "frame", text }, 2);
    const { pair, warnings } = receiver();
    await pair.start();
    await expect.poll(() => warnings.filter((line) => /can’t be read/.test(line))).toHaveLength(2);
    expect(opened()).toBe(2);
  });
});
