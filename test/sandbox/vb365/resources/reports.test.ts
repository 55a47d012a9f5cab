import { describe, expect, test } from "vitest";
import { OCTOBER, startHarness } from "../client.ts";
import { report } from "../reports/client.ts";

describe("the answer's dress", () => {
  test.each([
    ["unquoted", /^attachment; filename=Veeam_[\w-]+\.csv$/],
    ["quoted", /^attachment; filename="Veeam_[\w-]+\.csv"$/],
    ["extended", /^attachment; filename\*=UTF-8''%C3%9C.*\.csv$/],
    ["hostile", /\.\.\/etc\/passwd/],
    ["absent", undefined],
  ] as const)("Content-Disposition %s", async (contentDisposition, form) => {
    await using harness = await startHarness({ switches: { contentDisposition } });
    const header = (await report(harness, OCTOBER)).headers["content-disposition"];
    if (form) expect(header).toMatch(form);
    else expect(header).toBeUndefined();
  });

  test("chunked: no length", async () => {
    await using harness = await startHarness({ switches: { bodyFraming: "chunked" } });
    const { headers, bytes } = await report(harness, { ...OCTOBER, format: "PDF" });
    expect(headers["content-length"]).toBeUndefined();
    expect(headers["transfer-encoding"]).toBe("chunked");
    expect(bytes.subarray(-6).toString()).toContain("%%EOF");
  });

  test.each([
    ["application/json", "application/json"],
    ["absent", undefined],
  ] as const)("content type %s", async (reportContentType, header) => {
    await using harness = await startHarness({ switches: { reportContentType } });
    const reply = await report(harness, OCTOBER);
    expect(reply.headers["content-type"]).toBe(header);
    expect(reply.text).toMatch(/^Organization,/);
  });
});

describe("how long and how many", () => {
  test("a report that would take longer than the server's limit fails with Timeout", async () => {
    await using harness = await startHarness({
      switches: { reportSeconds: 3600, reportTimeoutSeconds: 0.01 },
    });
    const reply = await report(harness, OCTOBER);
    expect(reply.status).toBe(500);
    expect(JSON.parse(reply.text).errorCode).toBe("Timeout");
  });

  test("of two at once, the second to come may get a 409", async () => {
    await using harness = await startHarness({
      switches: { concurrentReports: "conflict", reportSeconds: 3600 },
    });
    const token = await harness.login();
    const leaving = new AbortController();
    const calls = [1, 2].map(() =>
      harness.call("POST", "/v8/Reports/GenerateLicenseOverview", {
        token,
        json: OCTOBER,
        signal: leaving.signal,
      }),
    );
    const reply = await Promise.race(calls);
    expect(reply.status).toBe(409);
    expect(JSON.parse(reply.text).errorCode).toBe("OperationConflict");
    leaving.abort();
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});
