import { describe, expect, it } from "vitest";
import { failureOf, NEVER, OCTOBER, startHarness } from "./harness.ts";

const tokenCalls = (calls: readonly string[]) => calls.filter((call) => /token /.test(call));
const signal = NEVER;

describe("the session", () => {
  it("serves many orders in turn on one log-in", async () => {
    await using harness = await startHarness({ switches: { concurrentReports: "conflict" } });
    const orders = Array.from({ length: 200 }, (_, index) => ({
      ...OCTOBER,
      // Before anybody used a license: short reports.
      startTime: new Date(Date.UTC(2020, 9, 1, 0, 0, 0, index)).toISOString(),
      endTime: "2020-10-31T23:59:59.999Z",
    }));
    const served: string[] = [];
    await Promise.all(
      orders.map(async (order) => {
        const report = await harness.client.generateLicenseOverview(order, { signal });
        served.push(report.sent.startTime);
      }),
    );
    expect(served).toEqual(orders.map(({ startTime }) => startTime));
    expect(harness.logged.filter((line) => line.includes("token call"))).toHaveLength(1);
  });

  it("is shared by different calls at the same time", async () => {
    await using harness = await startHarness();
    const { client } = harness;
    await Promise.all([
      client.license({ signal }),
      client.organizations({ signal }),
      client.serviceInstance({ signal }),
      client.generateLicenseOverview(OCTOBER, { signal }),
    ]);
    expect(tokenCalls(harness.calls())).toEqual(["POST /v8/token 200"]);
  });

  it("is renewed a minute before it ends, by its refresh token, each time the newest", async () => {
    await using harness = await startHarness();
    const { client, clock } = harness;
    await client.license({ signal });
    for (let renewal = 0; renewal < 3; renewal += 1) {
      clock.advance(3_530_000);
      await client.license({ signal });
      clock.advance(10_000);
      await client.license({ signal });
    }
    expect(tokenCalls(harness.calls())).toHaveLength(4);
    const refreshed = harness.logged.filter((line) => line.includes('"grant":"refresh_token","status":200'));
    expect(refreshed).toHaveLength(3);
  });

  it("of a short life is not renewed with every call", async () => {
    await using harness = await startHarness({ switches: { tokens: { accessTtlSeconds: 20 } } });
    await harness.client.license({ signal });
    harness.clock.advance(15_000);
    await harness.client.license({ signal });
    expect(tokenCalls(harness.calls())).toHaveLength(1);
    harness.clock.advance(3_000);
    await harness.client.license({ signal });
    expect(tokenCalls(harness.calls())).toHaveLength(2);
  });

  it("falls back to the password once when the refresh token is refused", async () => {
    await using harness = await startHarness({ switches: { tokens: { refreshTtlSeconds: 60 } } });
    await harness.client.license({ signal });
    harness.clock.advance(3_600_000);
    await harness.client.license({ signal });
    expect(tokenCalls(harness.calls())).toEqual([
      "POST /v8/token 200",
      "POST /v8/token 400",
      "POST /v8/token 200",
    ]);
    expect(harness.clock.waits).toEqual([1100]);
  });

  it("that the server forgot is begun anew, once for all who meet the 401", async () => {
    await using harness = await startHarness();
    const { client, sandbox } = harness;
    await client.license({ signal });
    await sandbox.setSwitches({ faults: [{ on: "License", kind: "revoke", times: 1 }] });
    await Promise.all(Array.from({ length: 20 }, () => client.license({ signal })));
    expect(tokenCalls(harness.calls())).toHaveLength(2);
  });

  it("that is rejected twice is given up", async () => {
    await using harness = await startHarness({
      switches: { faults: [{ on: "report", kind: "status", status: 401, body: "empty" }] },
    });
    const failure = await failureOf(harness.client.generateLicenseOverview(OCTOBER, { signal }));
    expect(failure).toMatchObject({
      code: "vb365_unauthorized",
      params: { server: "berlin", status: "401" },
    });
    expect(harness.calls()).toEqual([
      "POST /v8/token 200",
      "POST /v8/Reports/GenerateLicenseOverview 401",
      "POST /v8/token 200",
      "POST /v8/Reports/GenerateLicenseOverview 401",
    ]);
  });

  it.each(["v6", "v7", "v8"] as const)("works against strict antiforgery in %s", async (apiVersion) => {
    await using harness = await startHarness({
      settings: { apiVersion },
      switches: { antiforgery: "strict" },
    });
    expect(await harness.client.license({ signal })).toMatchObject({ status: "Valid" });
  });

  it.each([
    ["v6", []],
    ["v7", ["POST /v7/token/logout 200"]],
    ["v8", ["POST /v8/token/logout 204"]],
  ] as const)("ends with a log-out where there is one: %s", async (apiVersion, logOuts) => {
    await using harness = await startHarness({ settings: { apiVersion } });
    await harness.client.license({ signal });
    await harness.client.close();
    expect(harness.calls().slice(2)).toEqual(logOuts);
  });

  it("that was never begun ends without a call", async () => {
    await using harness = await startHarness();
    await harness.client.close();
    expect(harness.calls()).toEqual([]);
  });
});

describe("refused credentials", () => {
  it.each(["400-oauth", "400-exception", "400-empty", "401-oauth", "401-empty"] as const)(
    "end all attempts, however the server says it: %s",
    async (badCredentials) => {
      await using harness = await startHarness({ switches: { badCredentials } });
      const client = harness.another({ password: "wrong" });
      const failures = await Promise.all([
        failureOf(client.license({ signal })),
        failureOf(client.generateLicenseOverview(OCTOBER, { signal })),
      ]);
      failures.push(await failureOf(client.organizations({ signal })));
      expect(failures.map(({ code }) => code)).toEqual(Array(3).fill("vb365_credentials_refused"));
      expect(failures[0]?.detail).toBe(
        badCredentials.endsWith("empty") ? undefined : "The user name or password is incorrect.",
      );
      expect(tokenCalls(harness.calls())).toHaveLength(1);
    },
  );

  it("are tried once more when a person says so", async () => {
    await using harness = await startHarness();
    const client = harness.another({ password: "wrong" });
    await failureOf(client.license({ signal }));
    await client.forgetRefusal();
    await failureOf(client.license({ signal }));
    await failureOf(client.license({ signal }));
    expect(tokenCalls(harness.calls())).toHaveLength(2);
  });

  it("never reach the log", async () => {
    await using harness = await startHarness();
    const client = harness.another({ username: "LAB\\secret-account", password: "secret-password" });
    await failureOf(client.license({ signal }));
    await harness.client.license({ signal });
    harness.clock.advance(3_600_000);
    await harness.client.license({ signal });
    await harness.client.close();
    const text = harness.logged.join("\n");
    expect(text).toMatch(/rejected the credentials/);
    expect(text).toMatch(/signed in/);
    expect(text).not.toMatch(/secret-|svc-license|AQAA/);
    expect(text).not.toContain(harness.sandbox.password);
  });
});

describe("the throttle of the token call", () => {
  it("is never reached by one client", async () => {
    await using harness = await startHarness({ switches: { throttle: { perMinute: 0, perHour: 0 } } });
    for (let round = 0; round < 10; round += 1) {
      await harness.sandbox.setSwitches({ faults: [{ on: "License", kind: "revoke", times: 1 }] });
      await harness.client.license({ signal });
    }
    expect(harness.calls().filter((call) => call.endsWith("429"))).toEqual([]);
  });

  it("is waited out for as long as the server says", async () => {
    await using harness = await startHarness();
    // Others behind the same address have used up the minute.
    for (let other = 0; other < 5; other += 1) {
      await harness.another().license({ signal });
      harness.clock.advance(2_000);
    }
    await harness.client.license({ signal });
    expect(tokenCalls(harness.calls()).slice(5)).toEqual(["POST /v8/token 429", "POST /v8/token 200"]);
    expect(harness.clock.waits).toEqual([50_000]);
  });

  it("is left to the one who ordered when it takes longer than a minute, and asked no more until then", async () => {
    await using harness = await startHarness({ switches: { throttle: { perMinute: 0, perHour: 1 } } });
    await harness.another().license({ signal });
    harness.clock.advance(600_000);
    const failure = await failureOf(harness.client.license({ signal }));
    expect(failure).toMatchObject({ code: "vb365_throttled", retryAfterMs: 3_000_000 });
    await failureOf(harness.client.license({ signal }));
    expect(tokenCalls(harness.calls())).toHaveLength(2);
    harness.clock.advance(3_000_000);
    await harness.client.license({ signal });
  });

  it("ends after three tries", async () => {
    await using harness = await startHarness({
      switches: {
        faults: [
          {
            on: "token",
            kind: "status",
            status: 429,
            body: "empty",
            retryAfterSeconds: 7,
            reason: "Slow down",
          },
        ],
      },
    });
    const failure = await failureOf(harness.client.license({ signal }));
    expect(failure).toMatchObject({ code: "vb365_throttled", detail: "Slow down", retryAfterMs: 7_000 });
    expect(tokenCalls(harness.calls())).toHaveLength(3);
    expect(harness.clock.waits).toEqual([7_000, 7_000]);
  });

  it("may answer an empty 400 in haste, which is not yet a refusal", async () => {
    await using harness = await startHarness();
    await harness.client.license({ signal });
    await harness.sandbox.setSwitches({
      faults: [
        { on: "License", kind: "revoke", times: 1 },
        { on: "token", kind: "status", status: 400, body: "empty", times: 1 },
      ],
    });
    expect(await harness.client.license({ signal })).toMatchObject({ status: "Valid" });
  });
});

describe("a log-in", () => {
  it.each([
    [
      "a server error",
      { kind: "status", status: 500, body: "exception", message: "No database." },
      "vb365_log_in_failed",
    ],
    ["a proxy's page", { kind: "status", status: 502, body: "html" }, "vb365_gateway"],
    ["another path", { kind: "status", status: 404, body: "html" }, "vb365_not_found"],
    ["a page in place of a token", { kind: "body", body: "html" }, "vb365_unexpected"],
    ["nothing", { kind: "body", body: "empty" }, "vb365_unexpected"],
    ["a broken connection, twice", { kind: "cut" }, "vb365_connection_lost"],
  ] as const)("that meets %s fails, and the next one may do better", async (_, fault, code) => {
    await using harness = await startHarness();
    await harness.sandbox.setSwitches({ faults: [{ on: "token", ...fault }] });
    expect((await failureOf(harness.client.license({ signal }))).code).toBe(code);
    await harness.sandbox.setSwitches({ faults: [] });
    expect(await harness.client.license({ signal })).toMatchObject({ status: "Valid" });
  });

  it("survives one broken connection", async () => {
    await using harness = await startHarness({
      switches: { faults: [{ on: "token", kind: "cut", times: 1 }] },
    });
    expect(await harness.client.license({ signal })).toMatchObject({ status: "Valid" });
  });

  it("goes on when one of two callers leaves, and is dropped when both do", async () => {
    await using harness = await startHarness({ switches: { faults: [{ on: "token", kind: "hold" }] } });
    const { client, sandbox } = harness;
    const arrived = () =>
      new Promise<void>((resolve) => {
        const off = sandbox.onRequest((_, phase) => {
          if (phase !== "arrived") return;
          off();
          resolve();
        });
      });
    const first = new AbortController();
    const second = new AbortController();
    const begun = arrived();
    const calls = [first, second].map(({ signal }) => client.license({ signal }));
    await begun;
    first.abort(new Error("first leaves"));
    await expect(calls[0]).rejects.toThrow("first leaves");
    expect(sandbox.requests.at(-1)?.outcome).toBe("open");
    const gone = new Promise<string>((resolve) => {
      sandbox.onRequest((request, phase) => phase === "over" && resolve(request.outcome));
    });
    second.abort(new Error("second leaves"));
    await expect(calls[1]).rejects.toThrow("second leaves");
    expect(await gone).toBe("client-gone");
    await sandbox.setSwitches({ faults: [] });
    expect(await client.license({ signal })).toMatchObject({ status: "Valid" });
  });
});
