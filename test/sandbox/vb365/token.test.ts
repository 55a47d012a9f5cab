import { describe, expect, test } from "vitest";
import { NOW, passwordGrant, startHarness } from "./client.ts";

interface Tokens {
  access_token: string;
  refresh_token: string;
  token_type: string;
  expires_in: number;
  userName?: string;
  ".issued"?: string;
  ".expires"?: string;
}

const refreshGrant = (refresh_token: string) => ({ grant_type: "refresh_token", refresh_token });

describe("log-in", () => {
  test.each(["v6", "v7", "v8"])("a password gives an opaque pair of tokens in %s", async (version) => {
    await using harness = await startHarness();
    const reply = await harness.call("POST", `/${version}/Token/`, { form: passwordGrant(harness.sandbox) });
    const tokens: Tokens = JSON.parse(reply.text);
    expect(reply.status).toBe(200);
    expect(tokens).toMatchObject({ token_type: "bearer", expires_in: 3599 });
    expect(tokens.access_token).toMatch(/^AQAAANCMnd8BFdERjHoAwE_/);
    expect(tokens.access_token).not.toBe(tokens.refresh_token);
    expect(tokens[".issued"]).toBe(version !== "v6" ? NOW.toISOString() : NOW.toUTCString());
    expect(tokens.userName).toBe(version === "v8" ? undefined : harness.sandbox.username);
  });

  test("JSON fields are taken too, unknown ones ignored, and the user name in any case", async () => {
    await using harness = await startHarness();
    const username = harness.sandbox.username.toUpperCase();
    const json = { ...passwordGrant(harness.sandbox), username, client_secret: "x" };
    expect((await harness.call("POST", "/v7/token", { json })).status).toBe(200);
  });

  test.each([
    ["400-oauth", 400, { error: "invalid_grant", error_description: expect.any(String) }],
    ["400-exception", 400, { message: expect.any(String), errorCode: null, stackTrace: null }],
    ["400-empty", 400, undefined],
    ["401-oauth", 401, { error: "invalid_grant", error_description: expect.any(String) }],
    ["401-empty", 401, undefined],
  ] as const)("a wrong password is refused as %s", async (badCredentials, status, body) => {
    await using harness = await startHarness({ switches: { badCredentials } });
    const form = { ...passwordGrant(harness.sandbox), password: "wrong" };
    const reply = await harness.call("POST", "/v8/token", { form });
    expect(reply.status).toBe(status);
    expect(reply.text === "" ? undefined : JSON.parse(reply.text)).toEqual(body);
  });

  test("a second call in a second gets an empty 429, its words in the reason phrase", async () => {
    await using harness = await startHarness({ switches: { throttle: {} } });
    const form = passwordGrant(harness.sandbox);
    await harness.call("POST", "/v8/token", { form });
    const reply = await harness.call("POST", "/v6/token", { form });
    expect(reply).toMatchObject({
      status: 429,
      text: "",
      reason: "API calls quota exceeded! maximum admitted 1 per Second.",
      headers: { "retry-after": "1", "content-length": "0" },
    });
  });
});

describe("a session", () => {
  test("refreshing gives a new pair and spends the old refresh token", async () => {
    await using harness = await startHarness();
    const { call } = harness;
    const first: Tokens = JSON.parse(
      (await call("POST", "/v8/token", { form: passwordGrant(harness.sandbox) })).text,
    );
    const form = refreshGrant(first.refresh_token);
    const second: Tokens = JSON.parse((await call("POST", "/v8/token", { form })).text);
    expect(second.access_token).not.toBe(first.access_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await call("POST", "/v8/token", { form })).status).toBe(400);
    // One from v8 is good for v6: tokens are not bound to a version.
    expect((await call("GET", "/v6/License", { token: second.access_token })).status).toBe(200);
    expect((await call("GET", "/v6/License", { token: first.access_token })).status).toBe(200);
  });

  test("switches: refresh tokens used again, old access tokens void", async () => {
    await using harness = await startHarness({
      switches: {
        tokens: { refreshReuse: true, accessSurvivesRefresh: false },
      },
    });
    const { call } = harness;
    const first: Tokens = JSON.parse(
      (await call("POST", "/v8/token", { form: passwordGrant(harness.sandbox) })).text,
    );
    const form = refreshGrant(first.refresh_token);
    expect((await call("POST", "/v8/token", { form })).status).toBe(200);
    expect((await call("POST", "/v8/token", { form })).status).toBe(200);
    expect((await call("GET", "/v8/License", { token: first.access_token })).status).toBe(401);
  });

  test("tokens end with their time", async () => {
    let now = NOW.getTime();
    await using harness = await startHarness({
      now: () => new Date(now),
      switches: {
        tokens: { accessTtlSeconds: 60, refreshTtlSeconds: 120 },
      },
    });
    const { call } = harness;
    const tokens: Tokens = JSON.parse(
      (await call("POST", "/v8/token", { form: passwordGrant(harness.sandbox) })).text,
    );
    expect(tokens.expires_in).toBe(59);
    const license = async () => (await call("GET", "/v8/License", { token: tokens.access_token })).status;
    now += 59_999;
    expect(await license()).toBe(200);
    now += 1;
    expect(await license()).toBe(401);
    now += 60_000;
    const late = await call("POST", "/v8/token", { form: refreshGrant(tokens.refresh_token) });
    expect(late.status).toBe(400);
  });

  test.each([
    ["v6", 404, 200],
    ["v7", 200, 401],
    ["v8", 204, 401],
  ])("logging out in %s answers %i", async (version, status, after) => {
    await using harness = await startHarness();
    const token = await harness.login();
    const reply = await harness.call("POST", `/${version}/token/logout`, { token });
    expect(reply.status).toBe(status);
    expect((await harness.call("GET", "/v8/License", { token })).status).toBe(after);
  });

  test("without, with an unknown, or with a revoked token: an empty 401", async () => {
    await using harness = await startHarness({
      switches: { faults: [{ on: "License", kind: "revoke", times: 1 }] },
    });
    const known = await harness.login();
    for (const token of [known, undefined, "AQAAfalse"]) {
      const reply = await harness.call("GET", "/v8/License", { token });
      expect(reply).toMatchObject({ status: 401, text: "" });
      expect(reply.headers["www-authenticate"]).toBeUndefined();
    }
    await harness.sandbox.setSwitches({ wwwAuthenticate: true });
    expect((await harness.call("GET", "/v8/License")).headers["www-authenticate"]).toBe("Bearer");
  });

  test.each([
    ["v6", "false", 200],
    ["v7", "false", 401],
    ["v8", "false", 401],
    ["v8", "true", 200],
  ])("strict antiforgery on %s with disable_antiforgery_token=%s: %i", async (version, flag, status) => {
    await using harness = await startHarness({
      switches: { antiforgery: "strict" },
    });
    const token = await harness.login({ disable_antiforgery_token: flag });
    expect((await harness.call("GET", `/${version}/License`, { token })).status).toBe(status);
  });

  test.each([
    ["iso", NOW.toISOString()],
    ["rfc1123", NOW.toUTCString()],
    ["absent", undefined],
  ] as const)("token dates can be %s in any version", async (tokenDates, issued) => {
    await using harness = await startHarness({ switches: { tokenDates } });
    const reply = await harness.call("POST", "/v7/token", { form: passwordGrant(harness.sandbox) });
    expect(JSON.parse(reply.text)[".issued"]).toBe(issued);
  });
});
