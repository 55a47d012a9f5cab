import { describe, expect, test } from "vitest";
import { startHarness } from "./client.ts";
import { getJson, VERSIONS } from "./resources/client.ts";

describe("the rest of the API", () => {
  test.each(VERSIONS)("ServiceInstance in %s", async (version) => {
    await using harness = await startHarness();
    expect(await getJson(harness, `/${version}/serviceinstance`)).toEqual({
      installationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      version: "8.0.2.159",
    });
  });

  test.each([
    [false, "Healthy"],
    [true, "Unhealthy"],
  ])("Health when unhealthy is %s", async (unhealthy, status) => {
    await using harness = await startHarness({ switches: { unhealthy } });
    expect(await getJson(harness, "/v8/health")).toMatchObject({
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
    await using harness = await startHarness();
    expect((await harness.call(method, path)).status).toBe(status);
  });

  test("versions not served answer an empty 404", async () => {
    await using harness = await startHarness({ versions: ["v7"] });
    expect(await harness.call("GET", "/v8/ServiceInstance")).toMatchObject({ status: 404, text: "" });
    expect((await harness.call("GET", "/v7/ServiceInstance")).status).toBe(401);
  });

  test.each([
    ["role", { role: "restore-operator" }, 403],
    ["operators only", { operatorOnly: true }, 404],
  ] as const)("%s shuts all but the token calls", async (_, switches, status) => {
    await using harness = await startHarness({ switches });
    const token = await harness.login();
    expect((await harness.call("GET", "/v8/License", { token })).status).toBe(status);
  });

  test("each answer has the server's date and its security headers", async () => {
    await using harness = await startHarness({ switches: { clockSkewMs: 90_000 } });
    expect((await harness.call("GET", "/v8/License")).headers).toMatchObject({
      date: "Tue, 24 Nov 2026 10:01:30 GMT",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
  });
});
