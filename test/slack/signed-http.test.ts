import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import { App } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sign } from "../../sandbox/slack/index.ts";
import { SignedHttpReceiver } from "../../src/slack/receivers/signed-http.ts";
import { createSlackLogger } from "../../src/slack/web-api/logger.ts";
import { silent } from "../store/support.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const FORM = "application/x-www-form-urlencoded";

let now: number;
let port: number;
let receiver: SignedHttpReceiver;
let warnings: string[];
const sockets: Socket[] = [];

beforeEach(async () => {
  now = Math.floor(Date.now() / 1000) * 1000;
  warnings = [];
  const logger = {
    ...createSlackLogger(silent),
    warn: (...words: unknown[]) => warnings.push(words.join(" ")),
  };
  receiver = new SignedHttpReceiver({ signingSecret: SECRET, port: 0, logger, now: () => now, closeMs: 50 });
  new App({ receiver, logger, authorize: async () => ({}), convoStore: false });
  port = await receiver.start();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await receiver.stop();
});

const address = (query = "") => `http://127.0.0.1:${port}/slack/events${query}`;

async function post(body: string, type: string, skewSeconds = 0): Promise<number> {
  const at = Math.floor(now / 1000) + skewSeconds;
  const response = await fetch(address(), {
    method: "POST",
    body,
    headers: {
      "content-type": type,
      "x-slack-request-timestamp": `${at}`,
      "x-slack-signature": sign(SECRET, at, body),
    },
  });
  return response.status;
}

describe("a probe of Slack's", () => {
  it.each<[form: string, query: string, init: RequestInit]>([
    ["in the address", "?ssl_check=1&token=x", {}],
    ["in the address, by HEAD", "?ssl_check=1", { method: "HEAD" }],
    ["in a form", "", { method: "POST", body: "ssl_check=1", headers: { "content-type": FORM } }],
    [
      "in a form with its charset",
      "",
      { method: "POST", body: "token=x&ssl_check=1", headers: { "content-type": `${FORM}; charset=utf-8` } },
    ],
    [
      "in JSON",
      "",
      { method: "POST", body: '{"ssl_check":1}', headers: { "content-type": "application/json" } },
    ],
  ])("%s, without a signature, is answered 200", async (_form, query, init) => {
    expect((await fetch(address(query), init)).status).toBe(200);
  });

  it("is no way around the signature", async () => {
    const body = JSON.stringify({ type: "url_verification", challenge: "c" });
    const init = { method: "POST", body, headers: { "content-type": "application/json" } };
    expect((await fetch(address("?ssl_check=1"), init)).status).toBe(401);
  });
});

it.each([
  ["null", "application/json"],
  ["[]", "application/json"],
  ['"text"', "application/json"],
  ["no json", "application/json"],
  ["payload=null", FORM],
  ["payload=%7B", FORM],
])("a body %s of type %s is answered 400", async (body, type) => {
  expect(await post(body, type)).toBe(400);
});

it("logs a wrong clock once a minute, with how far it is off", async () => {
  for (let request = 0; request < 3; request += 1)
    expect(await post("{}", "application/json", -400)).toBe(401);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(/400 s behind this machine’s clock/);
  now += 60_000;
  expect(await post("{}", "application/json", 500)).toBe(401);
  expect(warnings[1]).toMatch(/refused 3 .* 500 s ahead of/);
});

it("cuts off a body that comes in drips", async () => {
  const slow = new SignedHttpReceiver({
    signingSecret: SECRET,
    port: 0,
    logger: createSlackLogger(silent),
    requestMs: 200,
  });
  const socket = connect(await slow.start(), "127.0.0.1");
  sockets.push(socket);
  socket.on("error", () => undefined);
  socket.write("POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n");
  const drips = setInterval(() => socket.write("x"), 10);
  let answer = "";
  // A drip that meets the closed connection resets it: what was read before counts all the same.
  socket.on("data", (bytes) => {
    answer += String(bytes);
  });
  await new Promise((resolve) => socket.once("close", resolve));
  clearInterval(drips);
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  await slow.stop();
});

it("takes no request whose end comes after the stop has begun", async () => {
  const body = JSON.stringify({ type: "url_verification", challenge: "c" });
  const at = Math.floor(now / 1000);
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  socket.write(
    `POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nX-Slack-Request-Timestamp: ${at}\r\nX-Slack-Signature: ${sign(SECRET, at, body)}\r\n\r\n${body.slice(0, 5)}`,
  );
  await fetch(address("?ssl_check=1"));
  receiver.quiesce();
  socket.write(body.slice(5));
  let answer = "";
  for await (const bytes of socket) answer += String(bytes);
  expect(answer).toMatch(/^HTTP\/1.1 503 /);
});

describe("a stop", () => {
  it.each<[what: string, sent: string]>([
    ["an open connection", ""],
    ["half a header", "POST /slack/events HTTP/1.1\r\nHost: x\r\n"],
    ["half a body", `POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf`],
  ])("ends while somebody holds %s", async (_what, sent) => {
    const socket = connect(port, "127.0.0.1");
    sockets.push(socket);
    await once(socket, "connect");
    socket.on("error", () => undefined);
    if (sent !== "") await new Promise((resolve) => socket.write(sent, resolve));
    // A round trip on another connection: the first is accepted by then.
    await fetch(address("?ssl_check=1"));
    const closed = once(socket, "close");
    await receiver.stop();
    await closed;
    expect((socket.address() as AddressInfo).port).toBeUndefined();
  });
});
