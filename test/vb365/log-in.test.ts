import { describe, expect, it } from "vitest";
import { createMemoryLatch } from "../../src/vb365/session/credential-latch.ts";
import { answering, callerOf, farEnd, reply, TOKEN } from "./far-end.ts";
import { failureOf, fakeClock, NEVER } from "./harness.ts";

const signal = NEVER;
const JSON_TYPE = "Content-Type: application/json\r\n";
const PROBLEM = "Content-Type: application/problem+json\r\n";
const HTML = "Content-Type: text/html; charset=us-ascii\r\nServer: Microsoft-HTTPAPI/2.0\r\n";
const LICENSE = reply("200 OK", '{"status":"Valid","totalNumber":1,"usedNumber":1}');

/** A server that answers log-ins one after the other as told, the last one for ever, and lets in who has a token. */
async function serverOf(...logIns: readonly string[]) {
  const left = [...logIns];
  const grants: string[] = [];
  const end = await farEnd(
    answering(({ line, body }, socket) => {
      if (!line.endsWith("/token")) return void socket.write(LICENSE);
      grants.push(new URLSearchParams(body).get("grant_type") ?? "");
      socket.write((left.length > 1 ? left.shift() : left[0]) ?? "");
    }),
  );
  return Object.assign(end, { grants });
}

const LET_IN = reply("200 OK", TOKEN);

describe("a log-in that is answered", () => {
  it.each([
    [
      "by OAuth's error",
      reply("400 Bad Request", '{"error":"invalid_grant","error_description":"No."}', JSON_TYPE),
    ],
    ["by a message", reply("400 Bad Request", '{"message":"Wrong password."}', JSON_TYPE)],
    ["by a message of ASP.NET", reply("401 Unauthorized", '{"Message":"Falsches Kennwort."}', JSON_TYPE)],
    ["by problem details", reply("401 Unauthorized", '{"title":"Unauthorized","status":401}', PROBLEM)],
    ["by nothing", reply("401 Unauthorized", "", "WWW-Authenticate: Bearer\r\n")],
  ])("%s is a refusal: asked once, and then held back", async (_, answer) => {
    await using end = await serverOf(answer, LET_IN);
    await using caller = await callerOf(end, {}, { clock: fakeClock() });
    expect(await failureOf(caller.client.license({ signal }))).toMatchObject({
      code: "vb365_credentials_refused",
    });
    expect(await failureOf(caller.client.license({ signal }))).toMatchObject({
      code: "vb365_credentials_refused",
    });
    expect(end.grants).toEqual(["password"]);
    await caller.client.forgetRefusal();
    expect(await caller.client.license({ signal })).toMatchObject({ status: "Valid" });
  });

  it.each([
    [
      "a page of Windows' HTTP service",
      reply("400 Bad Request", "<h2>Bad Request - Invalid Hostname</h2>", HTML),
      400,
    ],
    [
      "a gateway's log-in",
      reply("401 Unauthorized", "", "WWW-Authenticate: NTLM\r\nWWW-Authenticate: Negotiate\r\n"),
      401,
    ],
    ["a gateway's page", reply("403 Forbidden", "<html>Blocked</html>", HTML), 403],
    [
      "problem details of the request",
      reply("400 Bad Request", '{"title":"Bad","errors":{"x":["y"]}}', PROBLEM),
      400,
    ],
    [
      "a domain that is not there",
      reply(
        "400 Bad Request",
        '{"error":"invalid_grant","error_description":"The trust relationship between this workstation and the primary domain failed."}',
        JSON_TYPE,
      ),
      400,
    ],
    [
      "the same in German",
      reply(
        "400 Bad Request",
        '{"message":"Die Vertrauensstellung zur primären Domäne konnte nicht hergestellt werden."}',
        JSON_TYPE,
      ),
      400,
    ],
    ["a server in trouble", reply("400 Bad Request", '{"error":"temporarily_unavailable"}', JSON_TYPE), 400],
    ["plain text", reply("401 Unauthorized", "Access denied", "Content-Type: text/plain\r\n"), 401],
  ])("by %s is not about the account: tried three times, then held back", async (_, answer, status) => {
    await using end = await serverOf(answer);
    const clock = fakeClock();
    await using caller = await callerOf(end, {}, { clock });
    const failure = await failureOf(caller.client.license({ signal }));
    expect(failure).toMatchObject({ code: "vb365_log_in_unclear", params: { status: String(status) } });
    expect(clock.waits.filter((ms) => ms >= 900)).toEqual([2_000, 10_000]);
    expect((await failureOf(caller.client.license({ signal }))).code).toBe("vb365_log_in_unclear");
    expect(end.grants).toHaveLength(3);
  });

  it("in such a way once, and then with a token, goes on", async () => {
    await using end = await serverOf(reply("400 Bad Request", "<h2>Invalid Hostname</h2>", HTML), LET_IN);
    await using caller = await callerOf(end, {}, { clock: fakeClock() });
    expect(await caller.client.license({ signal })).toMatchObject({ status: "Valid" });
  });

  it.each([
    ["500 Oops", '{"message":"Failed to connect to the backup server."}', "vb365_log_in_failed", "auto"],
    ["503 Service Unavailable", '{"message":"Starting."}', "vb365_unavailable", "auto"],
    ["502 Bad Gateway", "<html>", "vb365_gateway", "auto"],
  ])("by %s %s is %s, which heals", async (status, body, code) => {
    await using end = await serverOf(reply(status, body, body.startsWith("{") ? JSON_TYPE : ""), LET_IN);
    await using caller = await callerOf(end, {}, { clock: fakeClock() });
    expect((await failureOf(caller.client.license({ signal }))).code).toBe(code);
    expect(await caller.client.license({ signal })).toMatchObject({ status: "Valid" });
  });
});

describe("a refresh that is answered", () => {
  it.each([
    ["by a refusal", reply("400 Bad Request", '{"error":"invalid_grant"}', JSON_TYPE)],
    ["by an error", reply("500 Oops", "")],
    ["by nothing", reply("200 OK", "")],
    ["by a page", reply("200 OK", "<html>", HTML)],
    ["by another path", reply("404 Not Found", "")],
    ["by a redirect", reply("302 Found", "", "Location: /login\r\n")],
  ])("%s falls back to the password, once", async (_, answer) => {
    const clock = fakeClock();
    await using end = await serverOf(LET_IN, answer, LET_IN);
    await using caller = await callerOf(end, {}, { clock });
    await caller.client.license({ signal });
    clock.advance(3_600_000);
    expect(await caller.client.license({ signal })).toMatchObject({ status: "Valid" });
    expect(end.grants).toEqual(["password", "refresh_token", "password"]);
  });
});

describe("the latch of refused credentials", () => {
  const REFUSED = reply("400 Bad Request", '{"error":"invalid_grant"}', JSON_TYPE);

  it("holds back every process that shares it, until one of them gets in", async () => {
    const latch = createMemoryLatch();
    await using end = await serverOf(REFUSED, LET_IN);
    await using one = await callerOf(end, {}, { clock: fakeClock(), latch });
    await using other = await callerOf(end, {}, { clock: fakeClock(), latch });
    await failureOf(one.client.license({ signal }));
    expect((await failureOf(other.client.license({ signal }))).code).toBe("vb365_credentials_refused");
    expect(end.grants).toHaveLength(1);
    await other.client.forgetRefusal();
    await other.client.license({ signal });
    expect(await one.client.license({ signal })).toMatchObject({ status: "Valid" });
  });

  it.each([{ password: "another" }, { username: "another" }])(
    "lets changed settings through: %j",
    async (changed) => {
      const latch = createMemoryLatch();
      await using end = await serverOf(REFUSED, LET_IN);
      await using old = await callerOf(end, {}, { clock: fakeClock(), latch });
      await failureOf(old.client.license({ signal }));
      await using restarted = await callerOf(end, changed, { clock: fakeClock(), latch });
      expect(await restarted.client.license({ signal })).toMatchObject({ status: "Valid" });
      expect(await latch.read("berlin")).toBeUndefined();
    },
  );

  it("tells nobody the password", async () => {
    const latch = createMemoryLatch();
    await using end = await serverOf(REFUSED);
    await using caller = await callerOf(end, {}, { clock: fakeClock(), latch });
    await failureOf(caller.client.license({ signal }));
    expect(JSON.stringify(await latch.read("berlin"))).not.toMatch(/secret/);
  });
});
