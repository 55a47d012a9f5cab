import { describe, expect, test } from "vitest";
import { startBench } from "../client.ts";
import { getJson, timestamp } from "./client.ts";

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
