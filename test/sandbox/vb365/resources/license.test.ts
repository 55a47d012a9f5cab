import { describe, expect, test } from "vitest";
import { z } from "zod";
import { NOW, startHarness } from "../client.ts";
import { getJson, timestamp, VERSIONS } from "./client.ts";

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
    await using harness = await startHarness();
    const body = LICENSES[version].parse(await getJson(harness, `/${version}/License`));
    expect(body.usedNumber).toBe(harness.sandbox.tenant.licensedUsersAt(NOW).length);
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
    await using harness = await startHarness({ switches: { dates } });
    expect((await getJson(harness, "/v8/License")).licenseExpires).toBe(expected);
  });

  test("a rental license counts new users apart", async () => {
    await using harness = await startHarness({ switches: { licenseType: "Rental" } });
    const { usedNumber, newNumber } = await getJson(harness, "/v7/License");
    const users = harness.sandbox.tenant.licensedUsersAt(NOW);
    const fresh = users.filter(({ licensedFrom }) => licensedFrom >= new Date("2026-11-01T00:00:00Z"));
    expect(fresh.length).toBeGreaterThan(0);
    expect({ usedNumber, newNumber }).toEqual({
      usedNumber: users.length - fresh.length,
      newNumber: fresh.length,
    });
  });

  test("switches: field names as in the documents, numbers as strings, no expiry, expired", async () => {
    await using harness = await startHarness({
      switches: { fieldCase: "docs", numbers: "string", licenseType: "Community", licenseStatus: "Expired" },
    });
    expect(await getJson(harness, "/v8/License")).toMatchObject({
      licenseId: expect.any(String),
      supportId: expect.any(String),
      usedNumber: expect.stringMatching(/^\d+$/),
      licenseExpires: null,
      status: "Expired",
    });
  });
});
