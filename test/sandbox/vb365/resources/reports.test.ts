import { describe, expect, test } from "vitest";
import { OCTOBER, startBench } from "../client.ts";
import { report } from "../reports/client.ts";

describe("the answer's dress", () => {
  test.each([
    ["unquoted", /^attachment; filename=Veeam_[\w-]+\.csv$/],
    ["quoted", /^attachment; filename="Veeam_[\w-]+\.csv"$/],
    ["extended", /^attachment; filename\*=UTF-8''%C3%9C.*\.csv$/],
    ["hostile", /\.\.\/etc\/passwd/],
    ["absent", undefined],
  ] as const)("Content-Disposition %s", async (contentDisposition, form) => {
    await using bench = await startBench({ switches: { contentDisposition } });
    const header = (await report(bench, OCTOBER)).headers["content-disposition"];
    if (form) expect(header).toMatch(form);
    else expect(header).toBeUndefined();
  });

  test("chunked: no length", async () => {
    await using bench = await startBench({ switches: { bodyFraming: "chunked" } });
    const { headers, bytes } = await report(bench, { ...OCTOBER, format: "PDF" });
    expect(headers["content-length"]).toBeUndefined();
    expect(headers["transfer-encoding"]).toBe("chunked");
    expect(bytes.subarray(-6).toString()).toContain("%%EOF");
  });

  test.each([
    ["application/json", "application/json"],
    ["absent", undefined],
  ] as const)("content type %s", async (reportContentType, header) => {
    await using bench = await startBench({ switches: { reportContentType } });
    const reply = await report(bench, OCTOBER);
    expect(reply.headers["content-type"]).toBe(header);
    expect(reply.text).toMatch(/^Organization,/);
  });
});

describe("how long and how many", () => {
  test("a report that would take longer than the server's limit fails with Timeout", async () => {
    await using bench = await startBench({ switches: { reportSeconds: 3600, reportTimeoutSeconds: 0.01 } });
    const reply = await report(bench, OCTOBER);
    expect(reply.status).toBe(500);
    expect(JSON.parse(reply.text).errorCode).toBe("Timeout");
  });

  test("of two at once, the second to come may get a 409", async () => {
    await using bench = await startBench({
      switches: { concurrentReports: "conflict", reportSeconds: 3600 },
    });
    const token = await bench.login();
    const leaving = new AbortController();
    const calls = [1, 2].map(() =>
      bench.call("POST", "/v8/Reports/GenerateLicenseOverview", {
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
