import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { SwitchesPatch } from "../../sandbox/vb365/index.ts";
import { DEFAULT_SWITCHES, switchesSchema } from "../../sandbox/vb365/switches.ts";
import { digestReport } from "../../src/reports/index.ts";
import type { LicenseOverviewRequest, SpooledReport } from "../../src/vb365/index.ts";
import { failureOf, type Harness, NEVER, OCTOBER, startHarness } from "./harness.ts";

const signal = NEVER;

type Act = (harness: Harness) => Promise<unknown>;

const order =
  (changes: Partial<LicenseOverviewRequest> = {}): Act =>
  ({ client }) =>
    client.generateLicenseOverview({ ...OCTOBER, ...changes }, { signal });

const digest: Act = async (harness) => digestReport((await order()(harness)) as SpooledReport);
const fileName: Act = async (harness) => ((await order()(harness)) as SpooledReport).serverFileName ?? "none";
const license: Act = ({ client }) => client.license({ signal });
const renewal: Act = async ({ client }) => String(await client.autoUpdate({ signal }));
const monthlyReport: Act = async ({ client }) => client.usageReport({ signal });
const health: Act = ({ client }) => client.health({ signal });
const failing =
  (act: Act): Act =>
  (harness) =>
    failureOf(act(harness));

/** A wrong password. */
const stranger: Act = (harness) => failureOf(harness.another({ password: "wrong" }).license({ signal }));

/** The session is used up and renewed, twice. */
const hours: Act = async ({ client, clock }) => {
  await client.license({ signal });
  clock.advance(3_590_000);
  await client.license({ signal });
  clock.advance(3_590_000);
  return client.license({ signal });
};

/** A second client on the same address logs in right after the first. */
const secondClient: Act = async (harness) => {
  await harness.client.license({ signal });
  return harness.another().license({ signal });
};

/** The server forgets the session, and the client logs in at once again. */
const relogin: Act = async ({ client, sandbox }) => {
  await client.license({ signal });
  await sandbox.setSwitches({ faults: [{ on: "License", kind: "revoke", times: 1 }] });
  return client.license({ signal });
};

const twoAtOnce: Act = async (harness) => Promise.all([order()(harness), order({ format: "PDF" })(harness)]);
const twoClients: Act = async (harness) => {
  const cancel = new AbortController();
  const first = harness.client.generateLicenseOverview(OCTOBER, { signal: cancel.signal });
  first.catch(() => undefined);
  await expect.poll(() => harness.calls().some((call) => call.includes("/Reports/"))).toBe(true);
  const second = await failureOf(harness.another().generateLicenseOverview(OCTOBER, { signal }));
  cancel.abort();
  await expect(first).rejects.toThrow("aborted");
  return second;
};

/** How many users, and in which states, against what the tenant knows. */
const users: Act = async ({ client, sandbox, clock }) => {
  const states = new Set<string>();
  const ids = new Set<string>();
  for await (const user of client.licensedUsers({ signal })) {
    ids.add(user.id);
    states.add(user.state);
  }
  const now = new Date(Date.parse("2026-11-24T10:00:00.000Z") + clock.now());
  expect(ids.size).toBe(sandbox.tenant.licensedUsersAt(now).length);
  return [...states].sort().join(" ");
};

const REPORT = { bytes: expect.any(Number), apiVersion: "v8" };
const VALID = { status: "Valid" };
const failure = (code: string, detail?: string) => (detail ? { code, detail } : { code });

const handshake = (reason: string) => ({ code: "vb365_handshake_failed", params: { reason } });

/** The truth: October's accounts by organization. */
const whole = (format: object = {}) => ({ accounts: OCTOBER_ROWS, organizations: { total: 7 }, ...format });
const OCTOBER_ROWS = 524;
const NAME = "Veeam_LicenseOverviewReport_2026-11-24_10-00-00.csv";
const NO_ORGANIZATION = {
  accounts: OCTOBER_ROWS,
  organizations: null,
  note: expect.stringMatching(/organization/),
};
const NO_FIGURES = { accounts: null, organizations: null, note: expect.stringMatching(/columns/) };

const BACKWARDS = { startTime: OCTOBER.endTime, endTime: OCTOBER.startTime };
const NEXT_YEAR = "2027-11-01T00:00:00.000Z";

/** Every switch, what is done against it, and what comes of it. */
const TABLE: readonly (readonly [switches: SwitchesPatch, act: Act, outcome: unknown])[] = [
  [{ online: false }, failing(license), { code: "vb365_unreachable", params: { cause: "refused" } }],
  [{ online: true }, license, VALID],
  [{ clockSkewMs: 86_400_000 }, hours, VALID],
  [{ clockSkewMs: -86_400_000 }, hours, VALID],
  [{ serverZone: "Asia/Tokyo" }, order({ timezone: "Local", format: "PDF" }), REPORT],
  [{ tlsMaxVersion: "TLSv1.2" }, license, VALID],
  [{ tlsMaxVersion: "TLSv1.3" }, license, VALID],
  [{ alpn: "http/1.1" }, license, VALID],
  [{ alpn: "h2-only" }, failing(license), handshake("http2-only")],
  [{ clientCertificate: "none" }, license, VALID],
  [{ clientCertificate: "wanted" }, failing(license), handshake("certificate-wanted")],
  [
    { clientCertificate: "wanted", tlsMaxVersion: "TLSv1.2" },
    failing(license),
    handshake("no-shared-cipher"),
  ],
  [{ clientCertificate: "page" }, failing(license), handshake("certificate-wanted")],
  [{ unavailableSeconds: 60 }, failing(license), failure("vb365_unavailable")],

  [{ contentDisposition: "unquoted" }, fileName, NAME],
  [{ contentDisposition: "quoted" }, fileName, NAME],
  [{ contentDisposition: "extended" }, fileName, `Übersicht ${NAME}`],
  [{ contentDisposition: "absent" }, fileName, "none"],
  [{ contentDisposition: "hostile" }, fileName, "passwd%00!channel.pdf"],
  [{ bodyFraming: "sized" }, order({ format: "PDF" }), REPORT],
  [{ bodyFraming: "chunked" }, order({ format: "PDF" }), REPORT],
  [{ bodyFraming: "closed" }, order({ format: "PDF" }), REPORT],
  [{ bodyFraming: "closed", csv: { encoding: "utf-8" } }, digest, whole()],
  [{ compression: "none" }, digest, whole()],
  [{ compression: "gzip" }, digest, whole()],
  [{ reportContentType: "application/octet-stream" }, order(), REPORT],
  [{ reportContentType: "application/json" }, order(), REPORT],
  [{ reportContentType: "application/pdf" }, order(), REPORT],
  [{ reportContentType: "text/csv" }, order(), REPORT],
  [{ reportContentType: "absent" }, order(), REPORT],

  [{ csv: { columns: "organization-account" } }, digest, whole({ newAccounts: null })],
  [{ csv: { columns: "account-only" } }, digest, NO_ORGANIZATION],
  [{ csv: { columns: "extended" } }, digest, whole()],
  [{ csv: { columns: "localized" } }, digest, NO_FIGURES],
  [{ csv: { columns: "unknown" } }, digest, NO_FIGURES],
  [{ csv: { columns: "one-unknown" } }, digest, NO_FIGURES],
  [{ csv: { delimiter: "|" } }, digest, NO_FIGURES],
  [{ csv: { delimiter: "|", sepLine: true } }, digest, whole()],
  [{ csv: { sepLine: true } }, digest, whole()],
  [{ csv: { sepLine: false } }, digest, whole()],
  [{ csv: { encoding: "utf-16le", bom: true } }, digest, whole()],
  [{ csv: { encoding: "utf-16le" } }, digest, { accounts: null, note: "no-header" }],
  [{ csv: { encoding: "utf-16be", bom: true } }, digest, whole()],
  [{ csv: { encoding: "windows-1252" } }, digest, whole()],
  [{ csv: { preamble: "none" } }, digest, whole()],
  [{ csv: { preamble: "blank" } }, digest, { accounts: null, note: "no-header" }],
  [{ csv: { preamble: "title" } }, digest, NO_FIGURES],
  [{ csv: { footer: "none" } }, digest, whole()],
  [{ csv: { footer: "time-zone" } }, digest, whole()],
  [{ csv: { footer: "total" } }, digest, whole()],
  [{ csv: { lastLineEnd: true } }, digest, whole()],
  [{ csv: { lastLineEnd: false } }, digest, { accounts: null, note: "no-line-end" }],
  [{ csv: { oddRows: false } }, digest, whole()],
  [{ csv: { oddRows: true } }, digest, { accounts: null, organizations: null, note: "odd-lines" }],
  [{ licenseType: "Rental", csv: { statusNames: "english" } }, digest, { newAccounts: expect.any(Number) }],
  [
    { licenseType: "Rental", csv: { statusNames: "german" } },
    digest,
    { newAccounts: null, note: "unknown-status" },
  ],
  [{ csv: { delimiter: "," } }, digest, whole()],
  [{ csv: { delimiter: ";" } }, digest, whole()],
  [{ csv: { delimiter: "\t" } }, digest, whole()],
  [{ csv: { bom: true } }, digest, whole()],
  [{ csv: { bom: false } }, digest, whole()],
  [{ csv: { newline: "crlf" } }, digest, whole()],
  [{ csv: { newline: "lf" } }, digest, whole()],
  [{ csv: { quoted: "needed" } }, digest, whole()],
  [{ csv: { quoted: "always" } }, digest, whole()],
  [{ csv: { hostileRows: false } }, digest, whole()],
  [{ csv: { hostileRows: true } }, digest, { accounts: OCTOBER_ROWS + 4, organizations: { total: 8 } }],
  [{ csv: { paddingRows: 25_000 } }, digest, { accounts: OCTOBER_ROWS + 25_000 }],

  [
    { intervals: "reject" },
    failing(order(BACKWARDS)),
    { code: "vb365_bad_request", detail: expect.any(String) },
  ],
  [
    { intervals: "server-error" },
    failing(order({ startTime: NEXT_YEAR, endTime: NEXT_YEAR })),
    failure("vb365_server_error"),
  ],
  [{ intervals: "lenient" }, order({ startTime: OCTOBER.startTime, endTime: OCTOBER.startTime }), REPORT],
  [{ formatNames: "strict" }, order({ format: "PDF" }), REPORT],
  [{ formatNames: "lenient" }, order({ format: "PDF" }), REPORT],
  [{ timezoneNames: "strict" }, order({ timezone: "UTC-11:30" }), REPORT],
  [{ timezoneNames: "lenient" }, order({ timezone: "UTC+14:00" }), REPORT],

  [{ badCredentials: "400-oauth" }, stranger, failure("vb365_credentials_refused")],
  [{ badCredentials: "400-exception" }, stranger, failure("vb365_credentials_refused")],
  [{ badCredentials: "400-empty" }, stranger, failure("vb365_credentials_refused")],
  [{ badCredentials: "400-german" }, stranger, failure("vb365_credentials_refused")],
  [{ badCredentials: "401-problem" }, stranger, failure("vb365_credentials_refused")],
  [{ badCredentials: "401-oauth" }, stranger, failure("vb365_credentials_refused")],
  [{ badCredentials: "401-empty" }, stranger, failure("vb365_credentials_refused")],
  [{ tokenDates: "by-version" }, hours, VALID],
  [{ tokenDates: "rfc1123" }, hours, VALID],
  [{ tokenDates: "iso" }, hours, VALID],
  [{ tokenDates: "absent" }, hours, VALID],
  [{ tokens: { accessTtlSeconds: 30 } }, hours, VALID],
  [{ tokens: { refreshTtlSeconds: 30 } }, hours, VALID],
  [{ tokens: { refreshReuse: true } }, hours, VALID],
  [{ tokens: { refreshReuse: false } }, hours, VALID],
  [{ tokens: { accessSurvivesRefresh: true } }, hours, VALID],
  [{ tokens: { accessSurvivesRefresh: false } }, hours, VALID],
  [{ tokens: { accessSurvivesLogout: true } }, hours, VALID],
  [{ tokens: { accessSurvivesLogout: false } }, hours, VALID],
  [{ antiforgery: "off" }, hours, VALID],
  [{ antiforgery: "strict" }, hours, VALID],
  [{ throttle: { enabled: false } }, secondClient, VALID],
  [{ throttle: { enabled: true } }, secondClient, VALID],
  [{ throttle: { perSecond: 1 } }, secondClient, VALID],
  [{ throttle: { perMinute: 1 } }, secondClient, VALID],
  [{ throttle: { perHour: 1 } }, failing(secondClient), { code: "vb365_throttled", retryAfterMs: 3_599_000 }],
  [{ throttle: { loopbackExempt: true } }, secondClient, VALID],
  [{ throttle: { loopbackExempt: false } }, secondClient, VALID],
  [{ throttle: { answer: "429", perMinute: 1 } }, relogin, VALID],
  [{ throttle: { answer: "400-empty", perSecond: 1 } }, relogin, VALID],
  [{ wwwAuthenticate: true }, relogin, VALID],
  [{ wwwAuthenticate: false }, relogin, VALID],
  [{ role: "administrator" }, order(), REPORT],
  [
    { role: "restore-operator" },
    failing(order()),
    failure("vb365_forbidden", "Access to the resource is denied."),
  ],
  [{ operatorOnly: false }, order(), REPORT],
  [{ operatorOnly: true }, failing(order()), { code: "vb365_not_found", params: { served: "" } }],
  [{ concurrentReports: "allowed" }, twoAtOnce, [REPORT, REPORT]],
  [{ concurrentReports: "queued" }, twoAtOnce, [REPORT, REPORT]],
  [{ concurrentReports: "conflict", reportSeconds: 0.3 }, twoAtOnce, [REPORT, REPORT]],
  [
    { concurrentReports: "conflict", reportSeconds: 60 },
    twoClients,
    failure("vb365_busy", "Another report is being generated."),
  ],
  [{ reportSeconds: 0.2 }, order(), REPORT],
  [
    { reportSeconds: 5, reportTimeoutSeconds: 0.1 },
    failing(order()),
    failure("vb365_server_error", "The operation has timed out."),
  ],

  [{ licenseType: "Subscription" }, license, { type: "Subscription", newUsers: 0 }],
  [{ licenseType: "Evaluation" }, license, { type: "Evaluation" }],
  [{ licenseType: "NFR" }, license, { type: "NFR" }],
  [{ licenseType: "Rental" }, digest, whole({ newAccounts: expect.any(Number) })],
  [{ licenseType: "Community" }, license, { type: "Community", expires: null, graceExpires: null }],
  [{ licenseType: "AwsPrivateOffer" }, license, { type: "AwsPrivateOffer" }],
  [{ licenseStatus: "Valid" }, license, VALID],
  [{ licenseStatus: "Expired" }, license, { status: "Expired" }],
  [{ licenseUnits: 10 }, license, { totalUnits: 10 }],
  [
    { licenseNumbers: { used: 9, total: 8, expires: "2026-12-01", graceExpires: "2026-12-31" } },
    license,
    {
      usedUnits: 9,
      totalUnits: 8,
      expires: "2026-12-01T00:00:00.000Z",
      graceExpires: "2026-12-31T00:00:00.000Z",
    },
  ],
  [{ licenseType: "Rental", licenseNumbers: { fresh: 7 } }, license, { newUsers: 7 }],
  [{ licenseNumbers: { exceeded: 3 } }, users, "Exceeded Licensed"],
  [{ autoUpdate: "on" }, renewal, "true"],
  [{ autoUpdate: "off" }, renewal, "false"],
  [{ autoUpdate: "unknown" }, renewal, "null"],
  [{ licenseType: "Rental", usageReport: "Approved" }, monthlyReport, "Approved"],
  [{ licenseType: "Rental", usageReport: "Draft" }, monthlyReport, "Draft"],
  [{ licenseType: "Rental", usageReport: "none" }, failing(monthlyReport), failure("vb365_not_found")],
  [{ licenseUnits: 10 }, users, "Exceeded Licensed"],
  [{ fieldCase: "spec" }, license, { supportId: "04918273" }],
  [{ fieldCase: "docs" }, license, { supportId: "04918273" }],
  [
    { dates: "real" },
    license,
    { expires: "2027-11-01T00:00:00.000Z", graceExpires: "2027-12-01T00:00:00.000Z" },
  ],
  [{ dates: "null" }, license, { expires: null, graceExpires: null }],
  [{ dates: "absent" }, license, { expires: null, graceExpires: null }],
  [{ dates: "minimum" }, license, { expires: null, graceExpires: null }],
  [{ dates: "maximum" }, license, { expires: null, graceExpires: null }],
  [{ dates: "zoneless" }, license, { expires: "2027-11-01T00:00:00.000Z" }],
  [{ dates: "offset" }, license, { expires: "2027-11-01T00:00:00.000Z" }],
  [{ numbers: "number" }, license, { totalUnits: 600, usedUnits: 521 }],
  [{ numbers: "string" }, license, { totalUnits: 600, usedUnits: 521 }],
  [{ links: "relative" }, users, "Licensed"],
  [{ links: "absolute" }, users, "Licensed"],
  [{ links: "slashless" }, users, "Licensed"],
  [{ paging: "normal" }, users, "Licensed"],
  [{ paging: "repeats-next" }, users, "Licensed"],
  [{ paging: "empty-next" }, users, "Licensed"],
  [{ paging: "no-links" }, users, "Licensed"],
  [{ unhealthy: false }, health, { status: "Healthy" }],
  [{ unhealthy: true }, health, { status: "Unhealthy" }],
];

/** `{ csv: { bom: true } }` → `csv.bom=true`. */
function assignments(patch: object, prefix = ""): string[] {
  return Object.entries(patch).flatMap(([name, value]) =>
    typeof value === "object" && !Array.isArray(value)
      ? assignments(value, `${prefix}${name}.`)
      : [`${prefix}${name}=${value}`],
  );
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly enum?: readonly string[];
  readonly type?: string;
}

/** Every switch with each of its values, or with none where the values have no end. */
function possibilities(schema: Schema, prefix = ""): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (property.properties) return possibilities(property, `${prefix}${name}.`);
    const values = property.enum ?? (property.type === "boolean" ? [true, false] : []);
    return values.length > 0 ? values.map((value) => `${prefix}${name}=${value}`) : [`${prefix}${name}=`];
  });
}

describe("the client against a server with", () => {
  it.concurrent.each(TABLE.map((row) => [assignments(row[0]).join(", "), ...row] as const))(
    "%s",
    async (_, switches, act, outcome) => {
      await using harness = await startHarness({ switches });
      const met = await act(harness);
      if (typeof outcome === "string") expect(met).toBe(outcome);
      else expect(met).toMatchObject(outcome as object);
    },
  );

  it("every switch in every position", () => {
    const tried = TABLE.flatMap(([switches]) => assignments(switches));
    const all = possibilities(z.toJSONSchema(switchesSchema, { io: "input" }) as Schema);
    expect(all.length).toBeGreaterThan(90);
    const untried = all.filter(
      (each) =>
        !each.startsWith("faults") &&
        !tried.some((one) => one === each || (each.endsWith("=") && one.startsWith(each))),
    );
    expect(untried).toEqual([]);
    expect(Object.keys(DEFAULT_SWITCHES)).toContain("faults");
  });
});
