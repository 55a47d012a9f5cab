import type { Socket } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { digestReport } from "../../src/reports/index.ts";
import { answering, type Behavior, callerOf, farEnd, loggedIn, reply, TOKEN } from "./far-end.ts";
import { failureOf, fakeClock, NEVER, OCTOBER } from "./harness.ts";

const signal = NEVER;
const PDF = { ...OCTOBER, format: "PDF" } as const;
const FILE = `%PDF-1.4\n${"x".repeat(5000)}\nstartxref\n9\n%%EOF\n`;

const file = (status: string, headers: string, body: string, thenEnd = false) =>
  loggedIn((_, socket) => {
    socket.write(`HTTP/1.1 ${status}\r\n${headers}\r\n${body}`);
    if (thenEnd) socket.end();
  });

const length = (text: string) => `Content-Length: ${text.length}\r\n`;
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;

describe("a report's body", () => {
  it.each<[string, Behavior]>([
    ["with a length", file("200 OK", length(FILE), FILE)],
    ["in chunks", file("200 OK", "Transfer-Encoding: chunked\r\n", `${chunk(FILE)}0\r\n\r\n`)],
    ["up to the end of the connection", file("200 OK", "Connection: close\r\n", FILE, true)],
    ["of another content type", file("200 OK", `Content-Type: application/json\r\n${length(FILE)}`, FILE)],
  ])("%s is taken whole", async (_, behavior) => {
    await using end = await farEnd(behavior);
    await using caller = await callerOf(end);
    const report = await caller.client.generateLicenseOverview(PDF, { signal });
    expect(report.bytes).toBe(FILE.length);
    expect(await caller.spooled()).toHaveLength(1);
  });

  it.each<[string, Behavior, string]>([
    ["shorter than its length", file("200 OK", length(FILE), FILE.slice(0, -10), true), "report_damaged"],
    [
      "shorter than its length on a connection that is to close",
      file("200 OK", `Connection: close\r\n${length(FILE)}`, FILE.slice(0, -10), true),
      "report_damaged",
    ],
    [
      "without its last chunk",
      file("200 OK", "Transfer-Encoding: chunked\r\n", chunk(FILE), true),
      "report_damaged",
    ],
    [
      "without its last chunk on a connection that is to close",
      file("200 OK", "Connection: close\r\nTransfer-Encoding: chunked\r\n", chunk(FILE), true),
      "report_damaged",
    ],
    [
      "cut on a connection whose end is its end",
      file("200 OK", "Connection: close\r\n", FILE.slice(0, -10), true),
      "report_damaged",
    ],
    ["that is no HTTP", loggedIn((_, socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n")), "vb365_unexpected"],
    ["that never begins", loggedIn((_, socket) => socket.destroy()), "vb365_connection_lost"],
  ])("%s is no report, and leaves nothing on the disk", async (_, behavior, code) => {
    await using end = await farEnd(behavior);
    await using caller = await callerOf(end);
    const failure = await failureOf(caller.client.generateLicenseOverview(PDF, { signal }));
    expect(failure).toMatchObject({ code, params: { server: "berlin" } });
    expect(await caller.spooled()).toEqual([]);
  });

  const CSV = `Organization,Account Name\r\n${"a.example,user@a.example\r\n".repeat(500)}`;
  /** The head of an HTTP/1.0 answer, whose end is the end of the connection. */
  const closed = (body: string) => loggedIn((_, socket) => socket.end(`HTTP/1.0 200 OK\r\n\r\n${body}`));
  const chunked = (body: string) =>
    file("200 OK", "Transfer-Encoding: chunked\r\n", `${chunk(body)}0\r\n\r\n`);
  const sized = (body: string) => file("200 OK", length(body), body);

  it.each<[string, (body: string) => Behavior]>([
    ["in HTTP/1.0", closed],
    ["in chunks", chunked],
    ["with a length that fits", sized],
  ])("as a CSV that is cut in a line is damaged: %s", async (_, behavior) => {
    for (const cut of [CSV.slice(0, 27 + 200 * 26 + 4), `${CSV}"a.example`, `${CSV}"a.example","us`]) {
      await using end = await farEnd(behavior(cut));
      await using caller = await callerOf(end);
      const failure = await failureOf(caller.client.generateLicenseOverview(OCTOBER, { signal }));
      expect(failure).toMatchObject({
        code: "report_damaged",
        params: { format: "CSV", reason: "end-missing" },
      });
      expect(await caller.spooled()).toEqual([]);
    }
  });

  it.each<[string, (body: string) => Behavior]>([
    ["in HTTP/1.0", closed],
    ["in chunks", chunked],
    ["with its length", sized],
  ])("as a CSV comes whole: %s", async (_, behavior) => {
    await using end = await farEnd(behavior(CSV));
    await using caller = await callerOf(end);
    const { path, format } = await caller.client.generateLicenseOverview(OCTOBER, { signal });
    expect(await digestReport({ path, format })).toMatchObject({
      accounts: 500,
      organizations: { total: 1 },
    });
  });

  it.each(["gzip", "deflate", "br"] as const)("may be compressed: %s", async (coding) => {
    const pack = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync }[coding];
    const body = pack(CSV);
    const answer = (bytes: Buffer) =>
      loggedIn((_, socket) => {
        socket.write(`HTTP/1.1 200 OK\r\nContent-Encoding: ${coding}\r\nConnection: close\r\n\r\n`);
        socket.end(bytes);
      });
    await using end = await farEnd(answer(body));
    await using caller = await callerOf(end);
    expect((await caller.client.generateLicenseOverview(OCTOBER, { signal })).bytes).toBe(CSV.length);
    expect(end.heard()).toMatch(/user-agent: license-report\/\d+\.\d+\.\d+\r\n/i);
    await using half = await farEnd(answer(body.subarray(0, -12)));
    await using other = await callerOf(half);
    const failure = await failureOf(other.client.generateLicenseOverview(OCTOBER, { signal }));
    expect(failure.code).toBe("report_damaged");
  });

  it("is ordered once, whatever becomes of it", async () => {
    await using end = await farEnd(loggedIn((_, socket) => socket.destroy()));
    await using caller = await callerOf(end);
    await failureOf(caller.client.generateLicenseOverview(PDF, { signal }));
    expect(end.heard().match(/GenerateLicenseOverview/g)).toHaveLength(1);
  });

  it("may be silent for as long as it likes, and slow, up to the one limit of the call", async () => {
    const timers: NodeJS.Timeout[] = [];
    const drip = loggedIn((_, socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${length(FILE)}\r\n%PDF-`);
      timers.push(setInterval(() => socket.write("x"), 20));
    });
    await using end = await farEnd(drip);
    await using caller = await callerOf(end, {}, { limits: { reportMs: 200 } });
    const failure = await failureOf(caller.client.generateLicenseOverview(PDF, { signal }));
    for (const timer of timers) clearInterval(timer);
    expect(failure).toMatchObject({ code: "vb365_timeout", params: { phase: "make-report" } });
    expect(await caller.spooled()).toEqual([]);
    expect(end.open).toBeLessThanOrEqual(1);
  });

  it.each([
    [100_000, undefined],
    [99_999, "report_pdf_too_large"],
  ])("of 100 000 bytes under a limit of %i ends in %s", async (reportBytes, code) => {
    const big = `%PDF-1.4\n${"x".repeat(100_000 - 9 - 19)}\nstartxref\n9\n%%EOF\n`;
    await using end = await farEnd(file("200 OK", length(big), big));
    await using caller = await callerOf(end, {}, { limits: { reportBytes } });
    const call = caller.client.generateLicenseOverview(PDF, { signal });
    if (code) expect((await failureOf(call)).code).toBe(code);
    else expect((await call).bytes).toBe(100_000);
    expect(await caller.spooled()).toHaveLength(code ? 0 : 1);
  });

  it("that is an endless page is dropped early", async () => {
    let sent = 0;
    const pour = (socket: Socket) => {
      for (; !socket.destroyed; sent += 10_000) if (!socket.write(`<p>${"x".repeat(9_997)}`)) break;
    };
    const flood = loggedIn((_, socket) => {
      socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<!DOCTYPE html>");
      socket.on("drain", () => pour(socket));
      pour(socket);
    });
    await using end = await farEnd(flood);
    await using caller = await callerOf(end);
    expect(await failureOf(caller.client.generateLicenseOverview(PDF, { signal }))).toMatchObject({
      code: "report_not_a_file",
      params: { kind: "html", format: "PDF" },
    });
    expect(sent).toBeLessThan(20e6);
  });
});

describe("canceling", () => {
  const reason = new Error("the person pressed Cancel");

  it("closes the connection of a report that is being made", async () => {
    const asked = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    const silent = loggedIn((_, socket) => {
      socket.on("close", () => closed.resolve());
      asked.resolve();
    });
    await using end = await farEnd(silent);
    await using caller = await callerOf(end);
    const cancel = new AbortController();
    const call = caller.client.generateLicenseOverview(PDF, { signal: cancel.signal });
    await asked.promise;
    cancel.abort(reason);
    await expect(call).rejects.toBe(reason);
    await closed.promise;
  });

  it("in the middle of a file removes what was written", async () => {
    const half = loggedIn((_, socket) =>
      socket.write(`HTTP/1.1 200 OK\r\n${length(FILE)}\r\n${FILE.slice(0, 3000)}`),
    );
    await using end = await farEnd(half);
    await using caller = await callerOf(end);
    const cancel = new AbortController();
    const call = caller.client.generateLicenseOverview(PDF, { signal: cancel.signal });
    call.catch(() => undefined);
    await expect.poll(() => caller.spooled()).toHaveLength(1);
    cancel.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(await caller.spooled()).toEqual([]);
  });

  it("while waiting in turn leaves the others in order, and asks the server nothing", async () => {
    const orders: string[] = [];
    const answers: (() => void)[] = [];
    const held = answering(({ line, body }, socket) => {
      if (line.endsWith("/token")) return void socket.write(reply("200 OK", TOKEN));
      orders.push(JSON.parse(body).timezone);
      answers.push(() => void socket.write(`HTTP/1.1 200 OK\r\n${length(FILE)}\r\n${FILE}`));
    });
    await using end = await farEnd(held);
    await using caller = await callerOf(end);
    const cancel = new AbortController();
    const zones = ["UTC+01:00", "UTC+02:00", "UTC+03:00"] as const;
    const [first, second, third] = zones.map((timezone, index) =>
      caller.client.generateLicenseOverview(
        { ...PDF, timezone },
        { signal: index === 1 ? cancel.signal : signal },
      ),
    );
    await expect.poll(() => answers.length).toBe(1);
    cancel.abort(reason);
    await expect(second).rejects.toBe(reason);
    answers[0]?.();
    await first;
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.();
    await third;
    expect(orders).toEqual(["UTC+01:00", "UTC+03:00"]);
  });

  it("before the call makes none", async () => {
    await using end = await farEnd(loggedIn(() => undefined));
    await using caller = await callerOf(end);
    await expect(caller.client.license({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(end.connections).toBe(0);
  });

  it("happens to everything when the client is closed", async () => {
    const asked = Promise.withResolvers<void>();
    await using end = await farEnd(loggedIn(() => asked.resolve()));
    await using caller = await callerOf(end);
    const calls = [
      caller.client.generateLicenseOverview(PDF, { signal }),
      caller.client.generateLicenseOverview(PDF, { signal }),
    ].map((call) => call.catch((error: unknown) => error));
    await asked.promise;
    await caller.client.close();
    for (const outcome of await Promise.all(calls)) expect(outcome).toMatchObject({ name: "AbortError" });
    await expect.poll(() => end.open).toBe(0);
  });
});

describe("a GET", () => {
  const LICENSE = reply("200 OK", '{"status":"Valid","type":"NFR","totalNumber":1,"usedNumber":1}');

  /** Answers one after the other; null drops the connection. */
  const inTurn = (...answers: (string | null)[]) =>
    loggedIn((_, socket) => {
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer === null || answer === undefined) socket.destroy();
      else socket.write(answer);
    });

  const page = (status: string, headers = "") => reply(status, "<html></html>", headers);

  it.each<[string, Behavior, number[]]>([
    ["a dropped connection", inTurn(null, LICENSE), []],
    ["one server error", inTurn(reply("500 Oops", "{}"), LICENSE), [1000]],
    ["two proxy errors", inTurn(page("502 Bad Gateway"), page("504 Gateway Timeout"), LICENSE), [1000, 2000]],
    ["a pause that is asked for", inTurn(page("503 Busy", "Retry-After: 20\r\n"), LICENSE), [20_000]],
    ["a throttle", inTurn(reply("429 Slow", "", "Retry-After: 3\r\n"), LICENSE), [3000]],
  ])("survives %s", async (_, behavior, waits) => {
    const clock = fakeClock();
    await using end = await farEnd(behavior);
    await using caller = await callerOf(end, {}, { clock });
    expect(await caller.client.license({ signal })).toMatchObject({ status: "Valid" });
    expect(clock.waits).toEqual(waits);
  });

  it.each<[string, Behavior, object]>([
    [
      "dropped connections",
      inTurn(null),
      { code: "vb365_connection_lost", params: { phase: "read-license" } },
    ],
    [
      "server errors",
      inTurn(reply("500 Oops", '{"message":"No  database\\n\\u0000here","stackTrace":"at X"}')),
      {
        code: "vb365_server_error",
        detail: "No database here",
        params: { status: "500", phase: "read-license" },
      },
    ],
    ["proxy errors", inTurn(page("502 Bad Gateway")), { code: "vb365_gateway", params: { status: "502" } }],
    [
      "a long pause",
      inTurn(page("503 Service Unavailable", "Retry-After: 900\r\n")),
      { code: "vb365_gateway", retryAfterMs: 900_000 },
    ],
    [
      "a redirect, which is never followed",
      inTurn(reply("302 Found", "", "Location: https://elsewhere.example/\r\n")),
      {
        code: "vb365_unexpected",
        params: { status: "302" },
      },
    ],
    [
      "an unknown refusal",
      inTurn(reply("418 Short and stout", "")),
      {
        code: "vb365_unexpected",
        detail: "Short and stout",
      },
    ],
    [
      "other content",
      inTurn(reply("200 OK", '{"status":"Valid"}')),
      {
        code: "vb365_unexpected",
        detail: expect.stringMatching(/^totalnumber: /),
      },
    ],
    ["a page", inTurn(page("200 OK")), { code: "vb365_unexpected" }],
    [
      "a message without end",
      inTurn(reply("400 Bad", `{"message":"${"x".repeat(60_000)}"}`)),
      {
        code: "vb365_bad_request",
        detail: `${"x".repeat(499)}…`,
      },
    ],
  ])("fails with %s", async (_, behavior, failure) => {
    const clock = fakeClock();
    await using end = await farEnd(behavior);
    await using caller = await callerOf(end, {}, { clock });
    expect(await failureOf(caller.client.license({ signal }))).toMatchObject(failure);
    expect(end.heard()).not.toMatch(/elsewhere/);
  });

  it("has a limit in time", async () => {
    await using end = await farEnd(loggedIn(() => undefined));
    await using caller = await callerOf(end, {}, { limits: { callMs: 500 } });
    expect(await failureOf(caller.client.license({ signal }))).toMatchObject({
      code: "vb365_timeout",
      params: { phase: "read-license" },
    });
  });

  it("reuses the connections", async () => {
    await using end = await farEnd(inTurn(LICENSE));
    await using caller = await callerOf(end);
    for (let call = 0; call < 5; call += 1) await caller.client.license({ signal });
    // The log-in may not have let go of the first one yet when the first GET asks for one.
    expect(end.connections).toBeLessThanOrEqual(2);
  });
});
