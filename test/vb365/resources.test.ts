import { describe, expect, it } from "vitest";
import type { ApiVersion } from "../../src/vb365/index.ts";
import { callerOf, farEnd, loggedIn, reply } from "./far-end.ts";
import { failureOf, NEVER, startHarness } from "./harness.ts";

const signal = NEVER;
const VERSIONS: readonly ApiVersion[] = ["v6", "v7", "v8"];

describe.each(VERSIONS)("in %s", (apiVersion) => {
  it("the license has one form", async () => {
    await using harness = await startHarness({ settings: { apiVersion } });
    expect(await harness.client.license({ signal })).toEqual({
      status: "Valid",
      type: "Subscription",
      package: apiVersion === "v6" ? null : "M365Suite",
      licensedTo: "Example Backup Provider Ltd",
      supportId: "04918273",
      expires: "2027-11-01T00:00:00.000Z",
      graceExpires: apiVersion === "v6" ? null : "2027-12-01T00:00:00.000Z",
      totalUnits: 600,
      usedUnits: 521,
      newUsers: 0,
    });
  });

  it("says whether the license renews itself, and how the month's report stands", async () => {
    await using harness = await startHarness({
      settings: { apiVersion },
      switches: { licenseType: "Rental", usageReport: "Draft" },
    });
    const { client, sandbox } = harness;
    expect(await client.autoUpdate({ signal })).toBe(true);
    expect(await client.usageReport({ signal })).toBe("Draft");
    await sandbox.setSwitches({ autoUpdate: "unknown", usageReport: "none" });
    expect(await client.autoUpdate({ signal })).toBeNull();
    expect(await failureOf(client.usageReport({ signal }))).toMatchObject({ code: "vb365_not_found" });
  });

  it("organizations come without the settings of their accounts", async () => {
    await using harness = await startHarness({ settings: { apiVersion } });
    const organizations = await harness.client.organizations({ signal });
    expect(organizations.map(({ name }) => name)).toEqual(
      harness.sandbox.tenant.organizations.map(({ name }) => name),
    );
    expect(Object.keys(organizations[0] ?? {})).toEqual(["id", "name", "officeName", "type"]);
    expect(JSON.stringify(organizations)).not.toMatch(/svc-backup|LAB/);
  });

  it("their licenses add up to those of the server", async () => {
    await using harness = await startHarness({
      settings: { apiVersion },
      switches: { licenseType: "Rental" },
    });
    const { client } = harness;
    const license = await client.license({ signal });
    let [users, fresh] = [0, 0];
    for (const { id } of await client.organizations({ signal })) {
      const information = await client.licensingInformation(id, { signal });
      users += information.licensedUsers;
      fresh += information.newUsers;
    }
    expect([users, fresh]).toEqual([license.usedUnits, license.newUsers]);
    expect(fresh).toBeGreaterThan(0);
  });

  it("licensed users are those of the tenant", async () => {
    await using harness = await startHarness({ settings: { apiVersion } });
    const names: string[] = [];
    for await (const { name } of harness.client.licensedUsers({ signal })) names.push(name);
    const known = harness.sandbox.tenant.licensedUsersAt(new Date("2026-11-24T10:00:00.000Z"));
    expect(names.sort()).toEqual(known.map(({ name }) => name).sort());
  });

  it("the service tells its build, and v8 its health", async () => {
    await using harness = await startHarness({ settings: { apiVersion } });
    expect((await harness.client.serviceInstance({ signal })).version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    const health = await harness.client.health({ signal });
    if (apiVersion === "v8") expect(health?.entries).toHaveProperty("configurationDb.status", "Healthy");
    else expect(health).toBeUndefined();
  });
});

describe("an organization that is not there", () => {
  it("is what the server says", async () => {
    await using harness = await startHarness();
    const id = "00000000-0000-0000-0000-000000000000/../../License";
    const failure = await failureOf(harness.client.licensingInformation(id, { signal }));
    expect(failure.code).toBe("vb365_not_found");
    expect(harness.calls().some((call) => / \/v8\/License /.test(call))).toBe(false);
  });
});

describe("pages", () => {
  const user = (index: number) => ({
    id: `id-${index}`,
    name: `user.${index}@example.com`,
    licenseState: "Licensed",
  });

  /** A server with so many users, which gives at most `cap` of them at once. */
  const serverOf = (total: number, cap: number, asked: string[] = []) =>
    loggedIn((line, socket) => {
      asked.push(line);
      const query = new URL(line.slice(4), "https://server.test").searchParams;
      const limit = Math.min(Number(query.get("limit")), cap);
      const offset = Number(query.get("offset"));
      const results = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) =>
        user(offset + index),
      );
      const evil = { next: { href: "https://elsewhere.example/v6/LicensedUsers" } };
      socket.write(reply("200 OK", JSON.stringify({ offset, limit, results, _links: evil })));
    });

  const count = async (users: AsyncIterable<{ id: string }>) => {
    const ids = new Set<string>();
    for await (const { id } of users) ids.add(id);
    return ids.size;
  };

  it.each([
    [0, 1000, 1],
    [999, 1000, 1],
    [1000, 1000, 2],
    [2500, 1000, 3],
    [2500, 100, 26],
  ])("of %i users, %i at once, are all read in %i calls", async (total, cap, calls) => {
    const asked: string[] = [];
    await using end = await farEnd(serverOf(total, cap, asked));
    await using caller = await callerOf(end);
    expect(await count(caller.client.licensedUsers({ signal }))).toBe(total);
    expect(asked).toHaveLength(calls);
  });

  it("that come again and again end in a failure, and not in a part that passes for the whole", async () => {
    const stuck = loggedIn((_, socket) => {
      const results = Array.from({ length: 1000 }, (_, index) => user(index));
      socket.write(reply("200 OK", JSON.stringify({ offset: 0, limit: 1000, results })));
    });
    await using end = await farEnd(stuck);
    await using caller = await callerOf(end);
    const failure = await failureOf(count(caller.client.licensedUsers({ signal })));
    expect(failure).toMatchObject({
      code: "vb365_unexpected",
      params: { status: "same-page", phase: "read-licensed-users" },
    });
  });

  it("are not read any further when nobody wants them", async () => {
    const asked: string[] = [];
    await using end = await farEnd(serverOf(5000, 1000, asked));
    await using caller = await callerOf(end);
    for await (const { id } of caller.client.licensedUsers({ signal })) if (id === "id-10") break;
    expect(asked).toHaveLength(1);
  });
});

describe("a license with one odd field", () => {
  const GOOD = {
    status: "Valid",
    type: "Rental",
    licenseExpires: "2027-01-01T00:00:00Z",
    totalNumber: 10,
    usedNumber: 5,
    newNumber: 1,
  };
  const READ = {
    status: "Valid",
    expires: "2027-01-01T00:00:00.000Z",
    totalUnits: 10,
    usedUnits: 5,
    newUsers: 1,
  };

  it.each([
    [{ newNumber: null }, { newUsers: null }],
    [{ newNumber: "some" }, { newUsers: null }],
    [{ newNumber: undefined }, { newUsers: 0 }],
    [{ licenseExpires: "2027-01-01T00:00:00+02:00" }, { expires: "2027-01-01T00:00:00.000Z" }],
    [{ licenseExpires: "2026-12-31T23:59:59.9999999-08:00" }, { expires: "2026-12-31T00:00:00.000Z" }],
    [{ licenseExpires: "01.01.2027" }, { expires: undefined }],
    [{ licenseExpires: 5 }, { expires: undefined }],
    [{ licenseExpires: null }, { expires: null }],
    [{ gracePeriodExpires: "soon" }, { graceExpires: undefined }],
    [{ totalNumber: null }, { totalUnits: null }],
    [{ usedNumber: {} }, { usedUnits: null }],
    [{ status: 5 }, { status: "unknown" }],
  ])("keeps the others: %j", async (odd, unknown) => {
    await using end = await farEnd(
      loggedIn((_, socket) => socket.write(reply("200 OK", JSON.stringify({ ...GOOD, ...odd })))),
    );
    await using caller = await callerOf(end);
    expect(await caller.client.license({ signal })).toMatchObject({ ...READ, ...unknown });
  });
});
