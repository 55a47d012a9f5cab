import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { TestClock } from "../../src/async/clock.ts";
import { startHeartbeat } from "../../src/ops/heartbeat.ts";
import { createLog } from "../../src/ops/log.ts";
import type { ReadinessReport } from "../../src/ops/readiness.ts";

let status: ReadinessReport["status"];
let answer: number;
let calls: string[];
let lines: string[];
let clock: TestClock;
let stop: () => void;
const server = createServer((request, response) => {
  calls.push(`${request.method} ${request.url}`);
  response.writeHead(answer).end("ok");
});

beforeEach(async () => {
  [status, answer, calls, lines, clock] = ["ready", 200, [], [], new TestClock()];
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(async () => {
  stop();
  server.closeAllConnections();
  if (server.listening) await new Promise((resolve) => server.close(resolve));
});

function start() {
  const { port } = server.address() as AddressInfo;
  stop = startHeartbeat({
    url: `http://127.0.0.1:${port}/ping/s3cret`,
    readiness: { report: async () => ({ status, parts: {} }) },
    log: createLog("trace", { write: (line) => lines.push(line) }),
    clock,
  });
}

/** A minute passes. */
const minute = () => clock.tick(60_000);

it("calls at once, and each minute", async () => {
  start();
  await expect.poll(() => calls).toEqual(["GET /ping/s3cret"]);
  await minute();
  await expect.poll(() => calls.length).toBe(2);
  expect(lines).toEqual([]);
});

it("calls only while the bot is ready", async () => {
  status = "unready";
  start();
  await minute();
  status = "ready";
  await minute();
  await expect.poll(() => calls.length).toBe(1);
});

it("logs once that it fails, and once that it works again, without the address", async () => {
  answer = 404;
  start();
  await expect.poll(() => lines.length).toBe(1);
  await minute();
  await expect.poll(() => calls.length).toBe(2);
  answer = 200;
  await minute();
  await expect.poll(() => lines.length).toBe(2);
  expect(lines[0]).toContain("HTTP 404");
  expect(lines.join("")).not.toMatch(/s3cret|127\.0\.0\.1/);
});

it("logs why nobody answers, without the address", async () => {
  start();
  await expect.poll(() => calls.length).toBe(1);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await minute();
  await expect.poll(() => lines.join("")).toContain("ECONNREFUSED");
  expect(lines.join("")).not.toMatch(/s3cret|127\.0\.0\.1/);
});
