import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { OCTOBER, startHarness } from "../client.ts";
import { report } from "./client.ts";

describe("the report call's body", () => {
  const { endTime: _, ...withoutEnd } = OCTOBER;
  const refused: [string, object][] = [
    ["no end", withoutEnd],
    ["no instants", { ...OCTOBER, startTime: "last month" }],
    ["a local time", { ...OCTOBER, startTime: "2026-10-01T00:00:00" }],
    ["lower case", { ...OCTOBER, format: "csv" }],
    ["no format", { ...OCTOBER, format: undefined }],
    ["another format", { ...OCTOBER, format: "XLSX" }],
    ["an IANA zone", { ...OCTOBER, timezone: "Europe/Berlin" }],
    ["GMT", { ...OCTOBER, timezone: "GMT" }],
    ["one digit", { ...OCTOBER, timezone: "UTC+5:00" }],
    ["15 hours", { ...OCTOBER, timezone: "UTC+15:00" }],
    ["61 minutes", { ...OCTOBER, timezone: "UTC+01:61" }],
    ["end before start", { ...OCTOBER, endTime: "2026-09-01T00:00:00Z" }],
    ["future", { ...OCTOBER, startTime: "2027-01-01T00:00:00Z", endTime: "2027-02-01T00:00:00Z" }],
    ["eleven years", { ...OCTOBER, startTime: "2015-01-01T00:00:00Z" }],
  ];

  test.each(refused)("with %s is refused in each version's own form", async (_, body) => {
    await using harness = await startHarness({ switches: { timezoneNames: "strict" } });
    for (const [version, fields] of [
      ["v6", ["message"]],
      ["v7", ["message", "errorCode"]],
      ["v8", ["message", "errorCode", "stackTrace"]],
    ] as const) {
      const reply = await report(harness, body, `/${version}/Reports/GenerateLicenseOverview`);
      expect(reply.status).toBe(400);
      const error = JSON.parse(reply.text);
      expect(Object.keys(error)).toEqual(fields);
      if (version === "v8") expect(error.errorCode).toBe("ParameterValidationFailure");
    }
  });

  test.each([
    ["+00:00 for Z", { ...OCTOBER, startTime: "2026-10-01T00:00:00+00:00" }],
    ["seven digits", { ...OCTOBER, endTime: "2026-10-31T23:59:59.9999999Z" }],
    ["fields nobody knows", { ...OCTOBER, department: "sales" }],
    ["the widest offset", { ...OCTOBER, timezone: "UTC+14:00" }],
  ])("may hold %s", async (_, body) => {
    await using harness = await startHarness();
    expect((await report(harness, body)).status).toBe(200);
  });

  test("with start = end asks for that whole day", async () => {
    await using harness = await startHarness();
    const instant = "2026-10-07T22:30:00Z";
    const reply = await report(harness, {
      ...OCTOBER,
      startTime: instant,
      endTime: instant,
      timezone: "UTC+02:00",
    });
    const day = { start: "2026-10-07T22:00:00Z", end: "2026-10-08T22:00:00Z" };
    expect(parse(reply.bytes, { columns: true })).toHaveLength(
      harness.sandbox.tenant.licensedUsers(day).length,
    );
  });

  test.each([
    ["intervals", { intervals: "lenient" }, { ...OCTOBER, startTime: "2015-01-01T00:00:00Z" }, 200],
    ["intervals", { intervals: "server-error" }, { ...OCTOBER, endTime: "2026-09-01T00:00:00Z" }, 500],
    ["format names", { formatNames: "lenient" }, { ...OCTOBER, format: "Csv" }, 200],
    ["time zone names", { timezoneNames: "lenient" }, { ...OCTOBER, timezone: "GMT" }, 200],
    ["time zone names", {}, { ...OCTOBER, timezone: "GMT" }, 200],
    ["time zone names", { timezoneNames: "strict" }, { ...OCTOBER, timezone: "GMT" }, 400],
    ["time zone names", { timezoneNames: "lenient" }, { ...OCTOBER, timezone: "utc+5" }, 200],
    ["time zone names", { timezoneNames: "lenient" }, { ...OCTOBER, timezone: "Asia/Tokyo" }, 200],
    ["time zone names", { timezoneNames: "lenient" }, { ...OCTOBER, timezone: "Moon/Base" }, 400],
  ] as const)("a switch loosens %s: %j", async (_, switches, body, status) => {
    await using harness = await startHarness({ switches });
    expect((await report(harness, body)).status).toBe(status);
  });

  test("must be JSON, and say so", async () => {
    await using harness = await startHarness();
    const token = await harness.login();
    const path = "/v8/Reports/GenerateLicenseOverview";
    expect((await harness.call("POST", path, { token, form: OCTOBER })).status).toBe(415);
    const broken = { token, json: "not an object" };
    expect((await harness.call("POST", path, broken)).status).toBe(400);
  });
});
