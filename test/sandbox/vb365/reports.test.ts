import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { type Bench, NOW, OCTOBER, OCTOBER_INTERVAL, type Reply, startBench } from "./client.ts";

async function report(
  bench: Bench,
  body: object,
  path = "/v8/Reports/GenerateLicenseOverview",
): Promise<Reply> {
  return bench.call("POST", path, { token: await bench.login(), json: body });
}

async function pagesOf(reply: Reply): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(reply.bytes)));
  return text;
}

const sha256 = (reply: Reply) => createHash("sha256").update(reply.bytes).digest("hex");

describe("License Overview as CSV", () => {
  test.each(["v6", "v7", "v8"])("lists who used a licence in the interval, in %s", async (version) => {
    await using bench = await startBench();
    const reply = await report(bench, OCTOBER, `/${version}/reports/generatelicenseoverview`);
    expect(reply.status).toBe(200);
    expect(reply.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-length": String(reply.bytes.length),
      "content-disposition": "attachment; filename=Veeam_LicenseOverviewReport_2026-11-24_10-00-00.csv",
    });
    expect(parse(reply.bytes, { columns: true })).toEqual(
      bench.sandbox.tenant.licensedUsers(OCTOBER_INTERVAL).map((user) => ({
        Organization: user.organization.name,
        "Account Name": user.name,
      })),
    );
  });

  test("a rental licence adds a status, new for whom the interval ends in the first month", async () => {
    await using bench = await startBench({ switches: { licenseType: "Rental" } });
    const rows: { Status: string }[] = parse((await report(bench, OCTOBER)).bytes, { columns: true });
    const fresh = bench.sandbox.tenant
      .licensedUsers(OCTOBER_INTERVAL)
      .filter(({ licensedFrom }) => licensedFrom.toISOString().startsWith("2026-10"));
    expect(fresh.length).toBeGreaterThan(0);
    expect(rows.filter(({ Status }) => Status === "New")).toHaveLength(fresh.length);
    expect(rows.filter(({ Status }) => Status === "Licensed")).toHaveLength(rows.length - fresh.length);
  });

  test.each([
    ["; for ,", { delimiter: ";" }, /^Organization;Account Name\r\n/],
    ["tabs", { delimiter: "\t" }, /^Organization\tAccount Name\r\n/],
    ["a byte order mark", { bom: true }, /^\uFEFFOrganization,/],
    ["bare line feeds", { newline: "lf" }, /^[^\r]+$/],
    ["quotes everywhere", { quoted: "always" }, /^"Organization","Account Name"\r\n/],
    ["accounts only", { columns: "account-only" }, /^Account Name\r\n[^,]+\r\n/],
    ["more columns", { columns: "extended" }, /^#,Organization Name,E-mail,Department\r\n,/],
    ["another language", { columns: "localized" }, /^Organisation,Kontoname\r\n/],
    ["columns without meaning", { columns: "unknown" }, /^C1,C2\r\n/],
    ["cells that look like formulas", { hostileRows: true }, /\r\nevil\.example,@SUM\(A1\)\r\n$/],
  ] as const)("in another dialect: %s", async (_, csv, form) => {
    await using bench = await startBench({ switches: { csv } });
    expect((await report(bench, OCTOBER)).text).toMatch(form);
  });

  test("quotes an organisation's name that holds a comma", async () => {
    await using bench = await startBench();
    expect((await report(bench, OCTOBER)).text).toContain('"Fjord & Sønner, AS",');
  });

  test.each([1, 9_999, 10_000, 25_001])(
    "can be made large: %i more rows, length known before",
    async (paddingRows) => {
      await using bench = await startBench();
      const plain = await report(bench, OCTOBER);
      await bench.sandbox.setSwitches({ csv: { paddingRows } });
      const padded = await report(bench, OCTOBER);
      expect(padded.headers["content-length"]).toBe(String(padded.bytes.length));
      const lines = (reply: Reply) => reply.text.split("\r\n").length;
      expect(lines(padded) - lines(plain)).toBe(paddingRows);
      expect(padded.text.startsWith(plain.text)).toBe(true);
    },
  );
});

describe("License Overview as PDF", () => {
  test("says what it is about, counts, and names every account", async () => {
    await using bench = await startBench();
    const reply = await report(bench, { ...OCTOBER, format: "PDF" });
    expect(reply.headers["content-disposition"]).toMatch(/\.pdf$/);
    expect(reply.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const pages = await pagesOf(reply);
    const all = pages.join("\n");
    const users = bench.sandbox.tenant.licensedUsers(OCTOBER_INTERVAL);
    const perOrganization = Map.groupBy(users, (user) => user.organization.name);
    expect(pages[0]).toContain("License Overview Report");
    expect(pages[0]).toContain("10/1/2026 - 10/31/2026");
    expect(pages[0]).toMatch(new RegExp(`${users.length}\\s+Total licenses used`));
    expect(pages[0]).toContain("Top 5 Organizations by License Usage");
    for (const [name, members] of perOrganization) {
      expect(all).toContain(`Organization: ${name}`);
      expect(all).toContain(`Total number of licenses: ${members.length}`);
    }
    for (const { name } of users) expect(all).toContain(name);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain("Time zone: UTC");
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    }
  });

  test("a rental licence shows new users", async () => {
    await using bench = await startBench({ switches: { licenseType: "Rental" } });
    const [first] = await pagesOf(await report(bench, { ...OCTOBER, format: "PDF" }));
    expect(first).toMatch(/License Type\s+Rental/);
    expect(first).toMatch(/\d+\s+New users/);
  });

  test("an interval before anybody was licensed gives one page that says so", async () => {
    await using bench = await startBench();
    const body = { startTime: "2020-01-01T00:00:00Z", endTime: "2020-02-01T00:00:00Z", format: "PDF" };
    const pages = await pagesOf(await report(bench, body));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain("No license was used in this interval.");
  });

  test.each([
    ["UTC", "10/1/2026 - 10/31/2026", "Time zone: UTC"],
    ["UTC-05:00", "9/30/2026 - 10/31/2026", "Time zone: UTC-05:00"],
    ["UTC+05:30", "10/1/2026 - 11/1/2026", "Time zone: UTC+05:30"],
    ["Local", "10/1/2026 - 11/1/2026", "Time zone: Europe/Berlin (UTC+01:00)"],
    [undefined, "10/1/2026 - 10/31/2026", "Time zone: UTC"],
  ])("in the zone %s the interval reads %s", async (timezone, interval, foot) => {
    await using bench = await startBench();
    const [first] = await pagesOf(await report(bench, { ...OCTOBER, format: "PDF", timezone }));
    expect(first).toContain(interval);
    expect(first).toContain(foot);
  });

  test("is the same, byte for byte, for the same question at the same time", async () => {
    await using bench = await startBench();
    await using other = await startBench();
    const body = { ...OCTOBER, format: "PDF" };
    expect(sha256(await report(bench, body))).toBe(sha256(await report(other, body)));
    expect(sha256(await report(bench, body))).not.toBe(
      sha256(await report(bench, { ...body, endTime: "2026-10-30T00:00:00Z" })),
    );
  });
});

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
    await using bench = await startBench();
    for (const [version, fields] of [
      ["v6", ["message"]],
      ["v7", ["message", "errorCode"]],
      ["v8", ["message", "errorCode", "stackTrace"]],
    ] as const) {
      const reply = await report(bench, body, `/${version}/Reports/GenerateLicenseOverview`);
      expect(reply.status).toBe(400);
      const error = JSON.parse(reply.text);
      expect(Object.keys(error)).toEqual(fields);
      if (version === "v8") expect(error.errorCode).toBe("ParameterValidationFailure");
    }
  });

  test.each([
    ["+00:00 for Z", { ...OCTOBER, startTime: "2026-10-01T00:00:00+00:00" }],
    ["seven digits", { ...OCTOBER, endTime: "2026-10-31T23:59:59.9999999Z" }],
    ["fields nobody knows", { ...OCTOBER, organizationId: "x-1" }],
    ["the widest offset", { ...OCTOBER, timezone: "UTC+14:00" }],
  ])("may hold %s", async (_, body) => {
    await using bench = await startBench();
    const lenient = "organizationId" in body ? { ...body, organizationId: undefined, other: 1 } : body;
    expect((await report(bench, lenient)).status).toBe(200);
  });

  test("with start = end asks for that whole day", async () => {
    await using bench = await startBench();
    const instant = "2026-10-07T22:30:00Z";
    const reply = await report(bench, {
      ...OCTOBER,
      startTime: instant,
      endTime: instant,
      timezone: "UTC+02:00",
    });
    const day = { start: "2026-10-07T22:00:00Z", end: "2026-10-08T22:00:00Z" };
    expect(parse(reply.bytes, { columns: true })).toHaveLength(
      bench.sandbox.tenant.licensedUsers(day).length,
    );
  });

  test.each([
    ["intervals", { intervals: "lenient" }, { ...OCTOBER, startTime: "2015-01-01T00:00:00Z" }, 200],
    ["intervals", { intervals: "server-error" }, { ...OCTOBER, endTime: "2026-09-01T00:00:00Z" }, 500],
    ["format names", { formatNames: "lenient" }, { ...OCTOBER, format: "Csv" }, 200],
    ["time zone names", { timezoneNames: "lenient" }, { ...OCTOBER, timezone: "GMT" }, 200],
    ["time zone names", { timezoneNames: "lenient" }, { ...OCTOBER, timezone: "utc+5" }, 200],
    ["time zone names", { timezoneNames: "lenient" }, { ...OCTOBER, timezone: "Asia/Tokyo" }, 200],
    ["time zone names", { timezoneNames: "lenient" }, { ...OCTOBER, timezone: "Moon/Base" }, 400],
  ] as const)("a switch loosens %s: %j", async (_, switches, body, status) => {
    await using bench = await startBench({ switches });
    expect((await report(bench, body)).status).toBe(status);
  });

  test("must be JSON, and say so", async () => {
    await using bench = await startBench();
    const token = await bench.login();
    const path = "/v8/Reports/GenerateLicenseOverview";
    expect((await bench.call("POST", path, { token, form: OCTOBER })).status).toBe(415);
    const broken = { token, json: "not an object" };
    expect((await bench.call("POST", path, broken)).status).toBe(400);
  });
});

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

  test.each([
    ["allowed", [200, 200]],
    ["queued", [200, 200]],
    ["conflict", [200, 409]],
  ] as const)("two at once, %s: %j", async (concurrentReports, statuses) => {
    await using bench = await startBench({ switches: { concurrentReports, reportSeconds: 0.05 } });
    const token = await bench.login();
    const call = () => bench.call("POST", "/v8/Reports/GenerateLicenseOverview", { token, json: OCTOBER });
    const replies = await Promise.all([call(), call()]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual(statuses);
  });
});

describe("sibling reports", () => {
  test.each<[string, string, object]>([
    ["StorageConsumption", "v6", { format: "CSV" }],
    ["StorageConsumption", "v8", OCTOBER],
    ["MailboxProtection", "v6", { format: "CSV" }],
    ["UserProtection", "v7", { format: "CSV", timezone: "UTC" }],
  ])("%s in %s is a table", async (name, version, body) => {
    await using bench = await startBench();
    const reply = await report(bench, body, `/${version}/Reports/Generate${name}`);
    expect(reply.headers["content-disposition"]).toContain(`Veeam_${name}Report_`);
    const rows: Record<string, string>[] = parse(reply.bytes, { columns: true });
    expect(rows.length).toBeGreaterThan(5);
    expect(Object.keys(rows[0] ?? {})).toContain("Organization");
  });

  test.each(["OneDriveProtection", "TeamsProtection", "SharepointProtection"])(
    "%s is v8 only, takes no format and is PDF",
    async (name) => {
      await using bench = await startBench();
      expect((await report(bench, {}, `/v7/Reports/Generate${name}`)).status).toBe(404);
      const pages = await pagesOf(await report(bench, {}, `/v8/Reports/Generate${name}`));
      expect(pages[0]).toMatch(/(OneDrive|Teams|SharePoint) Protection Report/);
    },
  );

  test("one organisation only", async () => {
    await using bench = await startBench();
    const [organization] = bench.sandbox.tenant.organizations;
    const body = { format: "CSV", organizationId: organization?.id };
    const path = "/v8/Reports/GenerateMailboxProtection";
    const rows: Record<string, string>[] = parse((await report(bench, body, path)).bytes, { columns: true });
    const members = bench.sandbox.tenant
      .licensedUsersAt(NOW)
      .filter((user) => user.organization.id === organization?.id);
    expect(rows.map((row) => row["E-mail"])).toEqual(members.map(({ name }) => name));
    const unknown = { ...body, organizationId: "00000000-0000-4000-8000-000000000000" };
    expect((await report(bench, unknown, path)).status).toBe(404);
  });
});
