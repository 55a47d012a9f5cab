import { describe, expect, it } from "vitest";
import { type Fault, SCENARIOS, type ScenarioName } from "../../sandbox/vb365/index.ts";
import { failureOf, NEVER, OCTOBER, startHarness } from "./harness.ts";

const signal = NEVER;
const PDF = { ...OCTOBER, format: "PDF" } as const;

/** What becomes of a PDF report under each trouble that has a name; "ok" where it comes all the same. */
const OUTCOMES: Readonly<Record<ScenarioName, object | "ok">> = {
  off: { code: "vb365_unreachable", params: { cause: "refused" } },
  cut: { code: "vb365_connection_lost" },
  "cut-midway": { code: "report_damaged", params: { format: "PDF", reason: "end-missing" } },
  "bad-request": { code: "vb365_bad_request", detail: "The interval is not valid." },
  "session-lost": "ok",
  unauthorized: { code: "vb365_unauthorized", params: { status: "401" } },
  forbidden: { code: "vb365_forbidden", detail: "Access to the resource is denied." },
  "operators-only": { code: "vb365_not_found", params: { version: "v8" } },
  "not-found": { code: "vb365_not_found", params: { version: "v8" }, detail: undefined },
  conflict: { code: "vb365_busy", detail: "Another operation is in progress." },
  throttled: "ok",
  "server-error": { code: "vb365_server_error", detail: "Object reference not set to an instance." },
  "bad-gateway": { code: "vb365_gateway", params: { status: "502" }, detail: undefined },
  unavailable: { code: "vb365_gateway", params: { status: "503" }, retryAfterMs: 1000 },
  "gateway-timeout": { code: "vb365_gateway", params: { status: "504" }, detail: "Gateway Time-out" },
  empty: { code: "report_empty", params: { server: "berlin" } },
  json: {
    code: "report_not_a_file",
    params: { kind: "json", format: "PDF" },
    detail: "The report could not be generated.",
  },
  html: { code: "report_not_a_file", params: { kind: "html", format: "PDF" }, detail: undefined },
  truncated: { code: "report_damaged", params: { format: "PDF", reason: "end-missing" } },
  slow: { code: "vb365_timeout", params: { phase: "make-report" } },
  dripping: { code: "vb365_timeout", params: { phase: "make-report" } },
  timeout: { code: "vb365_timeout", params: { phase: "make-report" } },
  rental: "ok",
  expired: "ok",
};

describe("a report under the trouble", () => {
  it.each(Object.entries(SCENARIOS))("%s", async (name, { switches }) => {
    const outcome = OUTCOMES[name as ScenarioName];
    const limits = JSON.stringify(outcome).includes("vb365_timeout") ? { reportMs: 300 } : {};
    await using harness = await startHarness({ switches, limits });
    const call = harness.client.generateLicenseOverview(PDF, { signal });
    if (outcome === "ok") expect((await call).bytes).toBeGreaterThan(1000);
    else expect(await failureOf(call)).toMatchObject({ params: { server: "berlin" }, ...outcome });
    expect(await harness.spooled()).toHaveLength(outcome === "ok" ? 1 : 0);
  });
});

const CODES: Readonly<Record<number, string>> = {
  400: "vb365_bad_request",
  401: "vb365_unauthorized",
  403: "vb365_forbidden",
  404: "vb365_not_found",
  405: "vb365_unexpected",
  409: "vb365_busy",
  415: "vb365_unexpected",
  429: "vb365_throttled",
  500: "vb365_server_error",
  501: "vb365_server_error",
  502: "vb365_gateway",
  503: "vb365_gateway",
  504: "vb365_gateway",
};

/** Who answered shows by the body: a page is no answer of the API's, and JSON none of a proxy's. */
const CODES_BY_BODY: Readonly<Record<string, string>> = {
  "403 html": "vb365_gateway",
  "503 exception": "vb365_unavailable",
  "503 oauth": "vb365_unavailable",
};

const WORDS = {
  empty: undefined,
  exception: "In the server's own words.",
  oauth: "In the server's own words.",
  html: undefined,
  text: undefined,
} as const;

describe("a report answered", () => {
  const cases = Object.entries(CODES).flatMap(([status, code]) =>
    Object.entries(WORDS).map(
      ([body, detail]) => [Number(status), body as keyof typeof WORDS, code, detail] as const,
    ),
  );

  it.each(cases)("%i with a body of the kind %s is %s", async (status, body, code, detail) => {
    const fault = {
      on: "report",
      kind: "status",
      status,
      body,
      message: "In the server's own words.",
    } as const;
    await using harness = await startHarness({ switches: { faults: [fault] } });
    const failure = await failureOf(harness.client.generateLicenseOverview(PDF, { signal }));
    expect(failure).toMatchObject({
      code: CODES_BY_BODY[`${status} ${body}`] ?? code,
      params: { server: "berlin", status: String(status) },
    });
    expect(failure.detail).toBe(detail);
    const orders = harness.calls().filter((call) => call.includes("/Reports/"));
    expect(orders).toHaveLength(status === 401 ? 2 : 1);
  });

  it("with a message of a megabyte shows its beginning only, and no stack", async () => {
    const fault: Partial<Fault> = { on: "report", kind: "status", status: 500, body: "huge" } as const;
    await using harness = await startHarness({ switches: { faults: [fault as Fault] } });
    const failure = await failureOf(harness.client.generateLicenseOverview(PDF, { signal }));
    expect(failure.code).toBe("vb365_server_error");
    expect(failure.detail ?? "").not.toMatch(/stack|at Sandbox/);
    expect((failure.detail ?? "").length).toBeLessThanOrEqual(500);
  });
});
