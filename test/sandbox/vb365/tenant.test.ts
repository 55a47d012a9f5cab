import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toPlainLatin } from "../../../sandbox/vb365/names.ts";
import { createTenant, isNewAt, lastBackupAt, TENANT_EPOCH } from "../../../sandbox/vb365/tenant.ts";
import { NOW, OCTOBER_INTERVAL } from "./client.ts";

const tenantAt = (now: Date, seed = "sandbox") => createTenant(seed, () => now);
const instants = fc.date({ min: TENANT_EPOCH, max: NOW, noInvalidDate: true });
const intervals = fc
  .tuple(instants, instants)
  .map(([a, b]) => (a < b ? [a, b] : [b, a]) as [Date, Date])
  .map(([start, end]) => ({ start: start.toISOString(), end: end.toISOString() }));

describe("the synthetic tenant", () => {
  test("is the same for a seed, and another for another", () => {
    const names = (seed: string) =>
      tenantAt(NOW, seed)
        .licensedUsers(OCTOBER_INTERVAL)
        .map(({ name }) => name);
    expect(names("sandbox")).toEqual(names("sandbox"));
    expect(names("sandbox")).not.toEqual(names("another"));
  });

  test("has the same past when the clock has moved on", () => {
    const later = tenantAt(new Date("2031-05-05T00:00:00Z"));
    later.licensedUsersAt(new Date("2031-05-01T00:00:00Z"));
    fc.assert(
      fc.property(intervals, (interval) => {
        expect(later.licensedUsers(interval)).toEqual(tenantAt(NOW).licensedUsers(interval));
      }),
      { numRuns: 20 },
    );
  });

  test("a license counts in every interval that touches it, and in no other", () => {
    const tenant = tenantAt(NOW);
    const everybody = tenant.licensedUsers({ start: TENANT_EPOCH.toISOString(), end: NOW.toISOString() });
    fc.assert(
      fc.property(intervals, (interval) => {
        const { start, end } = { start: new Date(interval.start), end: new Date(interval.end) };
        const found = new Set(tenant.licensedUsers(interval).map(({ id }) => id));
        for (const user of everybody) {
          const outside =
            start >= end ||
            user.licensedFrom >= end ||
            (user.licensedUntil !== undefined && user.licensedUntil <= start);
          expect(found.has(user.id)).toBe(!outside);
        }
      }),
      { numRuns: 50 },
    );
  });

  test.each(["2022-03-10", "2024-02-29", "2026-11-24", "2041-07-01"])(
    "has users in several organizations in the month before %s",
    (day) => {
      const now = new Date(`${day}T12:00:00Z`);
      const start = new Date(now.getTime() - 30 * 86_400_000).toISOString();
      const users = tenantAt(now).licensedUsers({ start, end: now.toISOString() });
      expect(users.length).toBeGreaterThan(200);
      expect(new Set(users.map((user) => user.organization.name)).size).toBeGreaterThanOrEqual(7);
    },
  );

  test("knows nobody past the clock", () => {
    const tenant = tenantAt(NOW);
    const start = new Date(NOW.getTime() + 1).toISOString();
    expect(tenant.licensedUsers({ start, end: "2027-01-01T00:00:00Z" })).toEqual([]);
    const upToNow = tenant.licensedUsers({ start: "2026-11-01T00:00:00Z", end: NOW.toISOString() });
    expect(tenant.licensedUsers({ start: "2026-11-01T00:00:00Z", end: "2030-01-01T00:00:00Z" })).toEqual(
      upToNow,
    );
  });

  test("holds organizations in several scripts, and each account once", () => {
    const users = tenantAt(NOW).licensedUsers({
      start: TENANT_EPOCH.toISOString(),
      end: NOW.toISOString(),
    });
    const names = users.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const script of [/\p{Script=Greek}/u, /\p{Script=Cyrillic}/u, /[øåþ]/u]) {
      expect(users.some(({ organization }) => script.test(organization.name))).toBe(true);
    }
  });

  test("an organization that left is in old reports only; one that has not begun is in none", () => {
    const tenant = tenantAt(NOW);
    const namesIn = (start: string, end: string) =>
      new Set(tenant.licensedUsers({ start, end }).map((user) => user.organization.name));
    expect(namesIn("2024-10-01T00:00:00Z", "2024-11-01T00:00:00Z")).toContain("wisla-dane.example");
    expect(namesIn("2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z")).not.toContain("wisla-dane.example");
    expect(namesIn("2022-01-01T00:00:00Z", "2026-11-01T00:00:00Z")).not.toContain("kiosk-pilot.example");
    expect(tenant.organizations.map(({ name }) => name)).toContain("kiosk-pilot.example");
  });

  test("a user is new until the month after the first backup", () => {
    const [user] = tenantAt(NOW).licensedUsers(OCTOBER_INTERVAL);
    if (!user) throw new Error("nobody");
    const next = new Date(
      Date.UTC(user.licensedFrom.getUTCFullYear(), user.licensedFrom.getUTCMonth() + 1, 1),
    );
    expect(isNewAt(user, user.licensedFrom)).toBe(true);
    expect(isNewAt(user, new Date(next.getTime() - 1))).toBe(true);
    expect(isNewAt(user, next)).toBe(false);
  });

  test("the last backup lies before the instant and not before the first one", () => {
    for (const user of tenantAt(NOW).licensedUsers(OCTOBER_INTERVAL)) {
      const last = lastBackupAt(user, NOW);
      expect(last.getTime()).toBeLessThanOrEqual(NOW.getTime());
      expect(last.getTime()).toBeGreaterThanOrEqual(user.licensedFrom.getTime());
      if (!user.leftAt) expect(NOW.getTime() - last.getTime()).toBeLessThan(48 * 3_600_000);
    }
  });

  test("has addresses as a directory of Microsoft 365 takes them, whatever people are called", () => {
    const names = tenantAt(NOW)
      .licensedUsers({ start: TENANT_EPOCH.toISOString(), end: NOW.toISOString() })
      .map(({ name }) => name);
    expect(names.filter((name) => !/^[a-z]+\.[a-z]+\d*@[a-z-]+\.example$/.test(name))).toEqual([]);
  });

  test.each([
    ["Søren.Ødegård", "soren.odegard"],
    ["Γιώργος.Παπαδόπουλος", "giorgos.papadopoulos"],
    ["Марічка.Їжакевич", "marichka.izhakevych"],
    ["Łukasz.Źródłowski", "lukasz.zrodlowski"],
    ["Grace.O'Neill", "grace.oneill"],
    ["Jürgen.Weiß", "juergen.weiss"],
  ])("writes %s as %s", (name, address) => {
    expect(toPlainLatin(name)).toBe(address);
  });
});
