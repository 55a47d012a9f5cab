import { describe, expect, test } from "vitest";
import { z } from "zod";
import { NOW, startHarness } from "../client.ts";
import { getJson, link, timestamp, VERSIONS } from "./client.ts";

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
    await using harness = await startHarness();
    const token = await harness.login();
    const names: string[] = [];
    let path: string | undefined = `/${version}/LicensedUsers?limit=100`;
    while (path) {
      const reply = await harness.call("GET", path, { token });
      const page = licensedUsersPage(version).parse(JSON.parse(reply.text));
      expect(page.offset).toBe(names.length);
      names.push(...page.results.map(({ name }) => name));
      path = page._links.next?.href;
    }
    expect(names).toEqual(harness.sandbox.tenant.licensedUsersAt(NOW).map(({ name }) => name));
  });

  test("30 a page by default", async () => {
    await using harness = await startHarness();
    expect(await getJson(harness, "/v8/licensedusers/")).toMatchObject({ offset: 0, limit: 30 });
  });

  test.each(["limit=0", "limit=10001", "limit=x", "offset=-1"])("%s is refused", async (query) => {
    await using harness = await startHarness();
    const reply = await harness.call("GET", `/v8/LicensedUsers?${query}`, { token: await harness.login() });
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.text).errorCode).toBe("ParameterValidationFailure");
  });

  test("filters by organization and by a name with wildcards", async () => {
    await using harness = await startHarness();
    const [organization] = harness.sandbox.tenant.organizations;
    const query = new URLSearchParams({
      limit: "10000",
      organizationId: organization?.id ?? "",
      name: "A?NA.*",
    });
    const { results } = await getJson(harness, `/v8/LicensedUsers?${query}`);
    const expected = harness.sandbox.tenant
      .licensedUsersAt(NOW)
      .filter((user) => user.organization.id === organization?.id && user.name.startsWith("anna."));
    expect(expected.length).toBeGreaterThan(0);
    expect(results.map(({ name }: { name: string }) => name)).toEqual(expected.map(({ name }) => name));
  });

  test.each([
    ["New", { licenseType: "Rental" }],
    ["Exceeded", { licenseUnits: 500 }],
  ] as const)("somebody is %s when %j", async (state, switches) => {
    await using harness = await startHarness({ switches });
    const { results } = await getJson(harness, "/v8/LicensedUsers?limit=10000");
    const states = Map.groupBy(results, ({ licenseState }: { licenseState: string }) => licenseState);
    expect(states.get(state)?.length).toBeGreaterThan(0);
    expect(states.get("Licensed")?.length).toBeGreaterThan(0);
  });

  test.each([
    ["repeats-next", "offset=0"],
    ["empty-next", "offset=10000"],
    ["no-links", undefined],
  ] as const)("paging %s: the next page of the only one is %s", async (paging, next) => {
    await using harness = await startHarness({ switches: { paging } });
    const { _links } = await getJson(harness, "/v8/LicensedUsers?limit=10000");
    if (next === undefined) expect(_links).toBeUndefined();
    else expect(_links.next.href).toContain(next);
  });

  test.each([
    ["relative", /^\/v8\/L/],
    ["absolute", /^https:\/\/127\.0\.0\.1:\d+\/v8\/L/],
    ["slashless", /^v8\/L/],
  ] as const)("links can be %s", async (links, form) => {
    await using harness = await startHarness({ switches: { links } });
    expect((await getJson(harness, "/v8/LicensedUsers"))._links.next.href).toMatch(form);
  });
});
