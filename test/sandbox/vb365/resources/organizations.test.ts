import { describe, expect, test } from "vitest";
import { startHarness } from "../client.ts";
import { getJson, timestamp } from "./client.ts";

describe("Organizations", () => {
  test.each([
    ["v6", "array"],
    ["v7", "array"],
    ["v8", "page"],
  ])("in %s it is a bare %s", async (version, form) => {
    await using harness = await startHarness();
    const body = await getJson(harness, `/${version}/Organizations?extendedView=true`);
    const items = form === "array" ? body : body.results;
    expect(Array.isArray(body)).toBe(form === "array");
    expect(items.map(({ name }: { name: string }) => name)).toEqual(
      harness.sandbox.tenant.organizations.map(({ name }) => name),
    );
    expect(items[0]).toMatchObject({ type: "Office365", isBackedup: true });
    expect(timestamp.parse(items[0].lastBackuptime)).toBeDefined();
    expect(items.at(-1)).toMatchObject({ isBackedup: false, firstBackuptime: null });
    expect("msid" in items[0]).toBe(version === "v8");
  });

  test("without extendedView there are no backup times, but settings that clients must not echo", async () => {
    await using harness = await startHarness();
    const [first] = (await getJson(harness, "/v8/Organizations")).results;
    expect(first).not.toHaveProperty("isBackedup");
    expect(first.exchangeOnlineSettings.account).toMatch(/^svc-backup@/);
  });

  test("licensing information sums up to the license", async () => {
    await using harness = await startHarness();
    let sum = 0;
    for (const { id } of harness.sandbox.tenant.organizations) {
      const path = `/v7/Organizations/${id.toUpperCase()}/LicensingInformation`;
      const body = await getJson(harness, path);
      expect(Object.keys(body)).toEqual(["licensedUsers", "newUsers"]);
      sum += body.licensedUsers;
    }
    expect(sum).toBe((await getJson(harness, "/v7/License")).usedNumber);
  });

  test("one that is not there answers 404", async () => {
    await using harness = await startHarness();
    const reply = await harness.call("GET", "/v8/Organizations/nobody", { token: await harness.login() });
    expect(reply.status).toBe(404);
    expect(JSON.parse(reply.text).errorCode).toBe("ResourceNotFound");
  });
});
