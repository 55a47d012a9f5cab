import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Bench, NOW, startBench } from "./client.ts";

const VERSIONS = ["v6", "v7", "v8"] as const;
const timestamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{0,6}[1-9])?Z$/);
const link = (version: string) => z.strictObject({ href: z.string().startsWith(`/${version}/`) });

async function getJson({ call, login }: Bench, path: string) {
  const reply = await call("GET", path, { token: await login() });
  expect(reply.status).toBe(200);
  expect(reply.headers["content-type"]).toMatch(/^application\/json/);
  return JSON.parse(reply.text);
}

const license = {
  licenseID: z.guid(),
  email: z.string(),
  status: z.literal("Valid"),
  type: z.literal("Subscription"),
  licensedTo: z.string(),
  totalNumber: z.int(),
  usedNumber: z.int(),
  newNumber: z.literal(0),
  supportID: z.string(),
};
const newerLicense = z.strictObject({
  ...license,
  licenseExpires: timestamp,
  gracePeriodExpires: timestamp,
  package: z.string(),
});
const LICENSES = {
  v6: z.strictObject({
    ...license,
    expirationDate: timestamp,
    contactPerson: z.string(),
    supportExpirationDate: timestamp,
  }),
  v7: newerLicense,
  v8: newerLicense,
};

describe("License", () => {
  test.each(VERSIONS)("has the fields of %s and counts the tenant's users", async (version) => {
    await using bench = await startBench();
    const body = LICENSES[version].parse(await getJson(bench, `/${version}/License`));
    expect(body.usedNumber).toBe(bench.sandbox.tenant.licensedUsersAt(NOW).length);
    expect(body.totalNumber).toBeGreaterThan(body.usedNumber);
  });

  test.each([
    ["null", null],
    ["absent", undefined],
    ["minimum", "0001-01-01T00:00:00"],
    ["maximum", "9999-12-31T23:59:59.9999999Z"],
    ["zoneless", "2027-11-01T00:00:00"],
    ["offset", "2027-11-01T01:00:00.000+01:00"],
    ["real", "2027-11-01T00:00:00Z"],
  ] as const)("dates %s: %s", async (dates, expected) => {
    await using bench = await startBench({ switches: { dates } });
    expect((await getJson(bench, "/v8/License")).licenseExpires).toBe(expected);
  });

  test("a rental licence counts new users apart", async () => {
    await using bench = await startBench({ switches: { licenseType: "Rental" } });
    const { usedNumber, newNumber } = await getJson(bench, "/v7/License");
    const users = bench.sandbox.tenant.licensedUsersAt(NOW);
    const fresh = users.filter(({ licensedFrom }) => licensedFrom >= new Date("2026-11-01T00:00:00Z"));
    expect(fresh.length).toBeGreaterThan(0);
    expect({ usedNumber, newNumber }).toEqual({
      usedNumber: users.length - fresh.length,
      newNumber: fresh.length,
    });
  });

  test("switches: field names as in the documents, numbers as strings, no expiry, expired", async () => {
    await using bench = await startBench({
      switches: { fieldCase: "docs", numbers: "string", licenseType: "Community", licenseStatus: "Expired" },
    });
    expect(await getJson(bench, "/v8/License")).toMatchObject({
      licenseId: expect.any(String),
      supportId: expect.any(String),
      usedNumber: expect.stringMatching(/^\d+$/),
      licenseExpires: null,
      status: "Expired",
    });
  });
});

const licensedUsersPage = (version: string) =>
  z.strictObject({
    offset: z.int(),
    limit: z.int(),
    ...(version === "v8" ? {} : { totalCount: z.int() }),
    _links: z.strictObject({
      self: link(version),
      first: link(version),
      prev: link(version).optional(),
      next: link(version).optional(),
    }),
    results: z.array(
      z.strictObject({
        id: z.guid(),
        name: z.string(),
        isBackedUp: z.boolean(),
        lastBackupDate: timestamp,
        licenseState: z.enum(["Licensed", "New", "Exceeded"]),
        organizationId: z.guid(),
        backedUpOrganizationId: z.string(),
        organizationName: z.string(),
        _links: z.strictObject({ organization: link(version) }),
      }),
    ),
    setId: z.guid(),
  });

describe("LicensedUsers", () => {
  test.each(VERSIONS)("pages link through all users in %s", async (version) => {
    await using bench = await startBench();
    const token = await bench.login();
    const names: string[] = [];
    let path: string | undefined = `/${version}/LicensedUsers?limit=100`;
    while (path) {
      const reply = await bench.call("GET", path, { token });
      const page = licensedUsersPage(version).parse(JSON.parse(reply.text));
      expect(page.offset).toBe(names.length);
      names.push(...page.results.map(({ name }) => name));
      path = page._links.next?.href;
    }
    expect(names).toEqual(bench.sandbox.tenant.licensedUsersAt(NOW).map(({ name }) => name));
  });

  test("30 a page by default", async () => {
    await using bench = await startBench();
    expect(await getJson(bench, "/v8/licensedusers/")).toMatchObject({ offset: 0, limit: 30 });
  });

  test.each(["limit=0", "limit=10001", "limit=x", "offset=-1"])("%s is refused", async (query) => {
    await using bench = await startBench();
    const reply = await bench.call("GET", `/v8/LicensedUsers?${query}`, { token: await bench.login() });
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.text).errorCode).toBe("ParameterValidationFailure");
  });

  test("filters by organisation and by a name with wildcards", async () => {
    await using bench = await startBench();
    const [organization] = bench.sandbox.tenant.organizations;
    const query = new URLSearchParams({
      limit: "10000",
      organizationId: organization?.id ?? "",
      name: "A?NA.*",
    });
    const { results } = await getJson(bench, `/v8/LicensedUsers?${query}`);
    const expected = bench.sandbox.tenant
      .licensedUsersAt(NOW)
      .filter((user) => user.organization.id === organization?.id && user.name.startsWith("anna."));
    expect(expected.length).toBeGreaterThan(0);
    expect(results.map(({ name }: { name: string }) => name)).toEqual(expected.map(({ name }) => name));
  });

  test.each([
    ["New", { licenseType: "Rental" }],
    ["Exceeded", { licenseUnits: 500 }],
  ] as const)("somebody is %s when %j", async (state, switches) => {
    await using bench = await startBench({ switches });
    const { results } = await getJson(bench, "/v8/LicensedUsers?limit=10000");
    const states = Map.groupBy(results, ({ licenseState }: { licenseState: string }) => licenseState);
    expect(states.get(state)?.length).toBeGreaterThan(0);
    expect(states.get("Licensed")?.length).toBeGreaterThan(0);
  });

  test.each([
    ["repeats-next", "offset=0"],
    ["empty-next", "offset=10000"],
    ["no-links", undefined],
  ] as const)("paging %s: the next page of the only one is %s", async (paging, next) => {
    await using bench = await startBench({ switches: { paging } });
    const { _links } = await getJson(bench, "/v8/LicensedUsers?limit=10000");
    if (next === undefined) expect(_links).toBeUndefined();
    else expect(_links.next.href).toContain(next);
  });

  test.each([
    ["relative", /^\/v8\/L/],
    ["absolute", /^https:\/\/127\.0\.0\.1:\d+\/v8\/L/],
    ["slashless", /^v8\/L/],
  ] as const)("links can be %s", async (links, form) => {
    await using bench = await startBench({ switches: { links } });
    expect((await getJson(bench, "/v8/LicensedUsers"))._links.next.href).toMatch(form);
  });
});

describe("Organizations", () => {
  test.each([
    ["v6", "array"],
    ["v7", "array"],
    ["v8", "page"],
  ])("in %s it is a bare %s", async (version, form) => {
    await using bench = await startBench();
    const body = await getJson(bench, `/${version}/Organizations?extendedView=true`);
    const items = form === "array" ? body : body.results;
    expect(Array.isArray(body)).toBe(form === "array");
    expect(items.map(({ name }: { name: string }) => name)).toEqual(
      bench.sandbox.tenant.organizations.map(({ name }) => name),
    );
    expect(items[0]).toMatchObject({ type: "Office365", isBackedup: true });
    expect(timestamp.parse(items[0].lastBackuptime)).toBeDefined();
    expect(items.at(-1)).toMatchObject({ isBackedup: false, firstBackuptime: null });
    expect("msid" in items[0]).toBe(version === "v8");
  });

  test("without extendedView there are no backup times, but settings that clients must not echo", async () => {
    await using bench = await startBench();
    const [first] = (await getJson(bench, "/v8/Organizations")).results;
    expect(first).not.toHaveProperty("isBackedup");
    expect(first.exchangeOnlineSettings.account).toMatch(/^svc-backup@/);
  });

  test("licensing information sums up to the licence", async () => {
    await using bench = await startBench();
    let sum = 0;
    for (const { id } of bench.sandbox.tenant.organizations) {
      const path = `/v7/Organizations/${id.toUpperCase()}/LicensingInformation`;
      const body = await getJson(bench, path);
      expect(Object.keys(body)).toEqual(["licensedUsers", "newUsers"]);
      sum += body.licensedUsers;
    }
    expect(sum).toBe((await getJson(bench, "/v7/License")).usedNumber);
  });

  test("one that is not there answers 404", async () => {
    await using bench = await startBench();
    const reply = await bench.call("GET", "/v8/Organizations/nobody", { token: await bench.login() });
    expect(reply.status).toBe(404);
    expect(JSON.parse(reply.text).errorCode).toBe("ResourceNotFound");
  });
});

describe("the rest of the API", () => {
  test.each(VERSIONS)("ServiceInstance in %s", async (version) => {
    await using bench = await startBench();
    expect(await getJson(bench, `/${version}/serviceinstance`)).toEqual({
      installationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      version: "8.0.2.159",
    });
  });

  test.each([
    [false, "Healthy"],
    [true, "Unhealthy"],
  ])("Health when unhealthy is %s", async (unhealthy, status) => {
    await using bench = await startBench({ switches: { unhealthy } });
    expect(await getJson(bench, "/v8/health")).toMatchObject({
      status,
      entries: { configurationDb: { status }, nats: { status: "Healthy", description: null } },
    });
  });

  test.each<["GET" | "POST", string, number]>([
    ["GET", "/v7/Health", 404],
    ["GET", "/v5/License", 404],
    ["GET", "/v9/License", 404],
    ["GET", "/", 404],
    ["GET", "//", 404],
    ["GET", "/v8/LicensedUsers/x", 404],
    ["POST", "/v8/License", 405],
    ["GET", "/v8/token", 405],
    ["GET", "/v8/ServiceInstance", 401],
  ])("%s %s without a token: %i", async (method, path, status) => {
    await using bench = await startBench();
    expect((await bench.call(method, path)).status).toBe(status);
  });

  test("versions not served answer an empty 404", async () => {
    await using bench = await startBench({ versions: ["v7"] });
    expect(await bench.call("GET", "/v8/ServiceInstance")).toMatchObject({ status: 404, text: "" });
    expect((await bench.call("GET", "/v7/ServiceInstance")).status).toBe(401);
  });

  test.each([
    ["role", { role: "restore-operator" }, 403],
    ["operators only", { operatorOnly: true }, 404],
  ] as const)("%s shuts all but the token calls", async (_, switches, status) => {
    await using bench = await startBench({ switches });
    const token = await bench.login();
    expect((await bench.call("GET", "/v8/License", { token })).status).toBe(status);
  });

  test("each answer has the server's date and its security headers", async () => {
    await using bench = await startBench({ switches: { clockSkewMs: 90_000 } });
    expect((await bench.call("GET", "/v8/License")).headers).toMatchObject({
      date: "Tue, 24 Nov 2026 10:01:30 GMT",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
  });
});
