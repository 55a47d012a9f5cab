import { describe, expect, test } from "vitest";
import {
  type Fault,
  SCENARIOS,
  type SwitchesPatch,
  type Vb365Sandbox,
} from "../../../sandbox/vb365/index.ts";
import { type Harness, OCTOBER, passwordGrant, startHarness } from "./client.ts";

const REPORT = "/v8/Reports/GenerateLicenseOverview";
const report = (harness: Harness, token: string, signal?: AbortSignal) =>
  harness.call("POST", REPORT, { token, json: OCTOBER, ...(signal ? { signal } : {}) });

type FaultInput = NonNullable<SwitchesPatch["faults"]>[number];

/** A harness with one rule, logged in. */
async function withFault(fault: FaultInput): Promise<Harness & { token: string }> {
  const harness = await startHarness();
  const token = await harness.login();
  await harness.sandbox.setSwitches({ faults: [fault] });
  return Object.assign(harness, { token });
}

/** Resolves with the next call that reaches this phase. */
function nextRequest(sandbox: Vb365Sandbox, phase: "arrived" | "over") {
  const { promise, resolve } = Promise.withResolvers<Vb365Sandbox["requests"][number]>();
  const off = sandbox.onRequest((request, reached) => {
    if (reached !== phase) return;
    off();
    resolve(request);
  });
  return promise;
}

describe("status rules", () => {
  test.each<[FaultInput & { kind: "status" }, RegExp, string | undefined]>([
    [{ kind: "status", status: 400 }, /^\{"message":"The sandbox was told to fail\."/, "application/json"],
    [{ kind: "status", status: 401, body: "empty" }, /^$/, undefined],
    [{ kind: "status", status: 403, body: "oauth" }, /"error_description"/, "application/json"],
    [
      { kind: "status", status: 502, body: "html", reason: "Bad Gateway" },
      /<h1>502 Bad Gateway/,
      "text/html",
    ],
    [{ kind: "status", status: 503, body: "text", message: "later" }, /^later$/, "text/plain"],
    [{ kind: "status", status: 500, body: "huge" }, /^.{1048576,}$/, "application/json"],
    [{ kind: "status", status: 500 }, /"stackTrace":" {3}at /, "application/json"],
    [
      { kind: "status", status: 409, errorCode: "OperationConflict" },
      /OperationConflict/,
      "application/json",
    ],
  ])("%j", async (fault, body, type) => {
    await using harness = await withFault(fault);
    const reply = await report(harness, harness.token);
    expect(reply.status).toBe(fault.status);
    expect(reply.text).toMatch(body);
    if (fault.reason) expect(reply.reason).toBe(fault.reason);
    if (type) expect(reply.headers["content-type"]).toContain(type);
  });

  test("may ask to come back later", async () => {
    await using harness = await withFault({ kind: "status", status: 503, retryAfterSeconds: 7 });
    expect((await report(harness, harness.token)).headers["retry-after"]).toBe("7");
  });
});

describe("body rules", () => {
  test.each([
    ["empty", /^$/],
    ["json", /^\{"message":/],
    ["html", /^<!DOCTYPE html>/],
  ] as const)("200 with %s", async (body, form) => {
    await using harness = await withFault({ on: "report", kind: "body", body });
    const reply = await report(harness, harness.token);
    expect(reply.status).toBe(200);
    expect(reply.text).toMatch(form);
    expect(reply.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": expect.stringContaining("Veeam_LicenseOverviewReport"),
      "content-length": String(reply.bytes.length),
    });
  });

  test("truncated: the first half of the file, its length fitting", async () => {
    await using harness = await startHarness();
    const token = await harness.login();
    const whole = await report(harness, token);
    await harness.sandbox.setSwitches({ faults: [{ kind: "body", body: "truncated" }] });
    const half = await report(harness, token);
    expect(half.text).toBe(whole.bytes.subarray(0, Math.floor(whole.bytes.length / 2)).toString());
    expect(half.headers["content-length"]).toBe(String(half.bytes.length));
  });

  test("an error stays an error", async () => {
    await using harness = await withFault({ kind: "body", body: "empty" });
    expect((await harness.call("GET", "/v8/License")).status).toBe(401);
  });
});

describe("rules about the connection", () => {
  test.each([
    [{ kind: "cut" }, undefined, 0],
    [{ kind: "cut", afterBytes: 0 }, 200, 0],
    [{ kind: "cut", afterBytes: 1000 }, 200, 1000],
  ] as const)("%j", async (fault, status, bytes) => {
    await using harness = await withFault(fault);
    const over = nextRequest(harness.sandbox, "over");
    await expect(report(harness, harness.token)).rejects.toThrow();
    expect(await over).toMatchObject({ status, bytes, outcome: "cut", fault: "cut" });
  });

  test("a cut chunked body is noticed too", async () => {
    await using harness = await withFault({ kind: "cut", afterBytes: 1000 });
    await harness.sandbox.setSwitches({ bodyFraming: "chunked" });
    await expect(report(harness, harness.token)).rejects.toThrow();
  });

  test("drip sends the whole body in small pieces", async () => {
    await using harness = await withFault({ kind: "drip", bytes: 2_000, everyMs: 1 });
    const dripped = await report(harness, harness.token);
    await harness.sandbox.setSwitches({ faults: [] });
    expect(dripped.text).toBe((await report(harness, harness.token)).text);
  });

  test("delay answers as usual, later", async () => {
    await using harness = await withFault({ kind: "delay", ms: 20 });
    const reply = await report(harness, harness.token);
    expect(reply.status).toBe(200);
    expect(harness.sandbox.requests.at(-1)?.durationMs).toBeGreaterThanOrEqual(19);
  });

  test("hold answers nothing until the rules are set anew", async () => {
    await using harness = await withFault({ kind: "hold", times: 1 });
    const arrived = nextRequest(harness.sandbox, "arrived");
    const reply = report(harness, harness.token);
    expect((await arrived).outcome).toBe("open");
    expect((await harness.call("GET", "/v8/License", { token: harness.token })).status).toBe(200);
    await harness.sandbox.setSwitches({ faults: [] });
    expect((await reply).status).toBe(200);
  });

  test("a client that hangs up is noticed", async () => {
    await using harness = await withFault({ on: "report", kind: "hold" });
    const leaving = new AbortController();
    const over = nextRequest(harness.sandbox, "over");
    const held = nextRequest(harness.sandbox, "arrived");
    const reply = report(harness, harness.token, leaving.signal);
    await held;
    leaving.abort();
    await expect(reply).rejects.toThrow();
    expect(await over).toMatchObject({ path: REPORT, status: undefined, outcome: "client-gone" });
  });
});

describe("which call, and how often", () => {
  const failing = (fault: Partial<Fault>) => ({ kind: "status", status: 418, ...fault }) as FaultInput;

  test("the rule is spent after so many times, and the switches tell what is left", async () => {
    await using harness = await withFault(failing({ on: "report", times: 2 }));
    const statuses = [];
    for (let n = 0; n < 3; n++) {
      statuses.push((await report(harness, harness.token)).status);
      statuses.push(harness.sandbox.switches.faults[0]?.times);
    }
    expect(statuses).toEqual([418, 1, 418, undefined, 200, undefined]);
  });

  test("other calls are left alone, and refreshing is told from logging in", async () => {
    await using harness = await withFault(failing({ on: "refresh" }));
    const token = async (form: Record<string, string>) =>
      (await harness.call("POST", "/v8/token", { form })).status;
    expect(await token(passwordGrant(harness.sandbox))).toBe(200);
    expect(await token({ grant_type: "refresh_token", refresh_token: "x" })).toBe(418);
    expect((await harness.call("GET", "/v8/License", { token: harness.token })).status).toBe(200);
  });

  test("the first rule that matches is used, then the next", async () => {
    await using harness = await startHarness({
      switches: {
        faults: [
          failing({ on: "License", times: 1 }),
          failing({ on: "any", times: 1, status: 500 } as Partial<Fault>),
        ],
      },
    });
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await harness.call("GET", "/v8/License")).status);
    expect(statuses).toEqual([418, 500, 401]);
  });
});

describe("switches", () => {
  test("groups are merged, the rest is replaced, nonsense is refused and changes nothing", async () => {
    await using harness = await startHarness({ switches: { csv: { delimiter: ";" } } });
    const { sandbox } = harness;
    await sandbox.setSwitches({ csv: { bom: true } });
    expect(sandbox.switches.csv).toMatchObject({ delimiter: ";", bom: true });
    const before = sandbox.switches;
    await expect(sandbox.setSwitches({ reportSeconds: -1 })).rejects.toThrow(/reportSeconds/);
    await expect(sandbox.setSwitches({ nonsense: 1 } as SwitchesPatch)).rejects.toThrow(/nonsense/);
    expect(sandbox.switches).toBe(before);
  });

  test.each(Object.entries(SCENARIOS))("the scenario %s can be set", async (_, { switches }) => {
    await using harness = await startHarness();
    await harness.sandbox.setSwitches(switches);
    expect(harness.sandbox.switches).toMatchObject(switches);
  });

  test("the records of calls hold no secret", async () => {
    await using harness = await startHarness();
    const token = await harness.login();
    await report(harness, token);
    const records = JSON.stringify(harness.sandbox.requests);
    expect(harness.sandbox.requests).toMatchObject([
      { number: 1, method: "POST", path: "/v8/token", status: 200, outcome: "answered" },
      { number: 2, method: "POST", path: REPORT, status: 200, outcome: "answered" },
    ]);
    expect(records).not.toContain(token);
    expect(records).not.toContain(harness.sandbox.password);
  });
});
