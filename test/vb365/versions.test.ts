import { describe, expect, it } from "vitest";
import type { ApiVersion } from "../../src/vb365/index.ts";
import { answering, callerOf, farEnd, loggedIn, reply, TOKEN } from "./far-end.ts";
import { failureOf, fakeClock, NEVER, OCTOBER, startHarness } from "./harness.ts";

const signal = NEVER;
const auto = { apiVersion: "auto" } as const;

describe("the version auto", () => {
  it.each<[served: ApiVersion[], found: ApiVersion]>([
    [["v6"], "v6"],
    [["v6", "v7"], "v7"],
    [["v6", "v7", "v8"], "v8"],
  ])("of a server of %j is %s", async (versions, found) => {
    await using harness = await startHarness({ settings: auto, sandbox: { versions } });
    const report = await harness.client.generateLicenseOverview(OCTOBER, { signal });
    expect(report.apiVersion).toBe(found);
    expect(await harness.client.apiVersion({ signal })).toBe(found);
  });

  it("is found out once, for any number of callers", async () => {
    await using harness = await startHarness({ settings: auto, sandbox: { versions: ["v6"] } });
    await Promise.all(Array.from({ length: 50 }, () => harness.client.license({ signal })));
    expect(harness.calls().slice(0, 4)).toEqual([
      "GET /v8/ServiceInstance 404",
      "GET /v7/ServiceInstance 404",
      "GET /v6/ServiceInstance 401",
      "POST /v6/token 200",
    ]);
    expect(harness.calls().filter((call) => call.includes("ServiceInstance"))).toHaveLength(3);
  });

  it.each([
    ["put back", "v8", "v7"],
    ["updated", "v7", "v8"],
  ] as const)("is found out anew when the server is %s", async (_, before, after) => {
    let served: string = before;
    const server = loggedIn((line, socket) => {
      if (!line.includes(`/${served}/`)) return socket.write(reply("404 Not Found", ""));
      if (line.endsWith("ServiceInstance")) return socket.write(reply("401 Unauthorized", ""));
      return socket.write(reply("200 OK", '{"status":"Valid","totalNumber":1,"usedNumber":1}'));
    });
    await using end = await farEnd(server);
    await using caller = await callerOf(end, auto);
    await caller.client.license({ signal });
    expect(await caller.client.apiVersion({ signal })).toBe(before);
    served = after;
    expect(await caller.client.license({ signal })).toMatchObject({ status: "Valid" });
    expect(await caller.client.apiVersion({ signal })).toBe(after);
  });

  it("is found out anew when the log-in is no longer found", async () => {
    let served = "v8";
    const server = answering(({ line }, socket) => {
      if (!line.includes(`/${served}/`)) return socket.write(reply("404 Not Found", ""));
      if (line.endsWith("/token")) return socket.write(reply("200 OK", TOKEN));
      if (line.endsWith("ServiceInstance")) return socket.write(reply("401 Unauthorized", ""));
      return socket.write(reply("200 OK", '{"totalNumber":1,"usedNumber":1}'));
    });
    await using end = await farEnd(server);
    const clock = fakeClock();
    await using caller = await callerOf(end, auto, { clock });
    await caller.client.license({ signal });
    clock.advance(3_600_000);
    served = "v7";
    expect(await caller.client.license({ signal })).toMatchObject({ totalUnits: 1 });
  });

  it("fails where no version is served, and is tried again with the next call", async () => {
    let status = "404 Not Found";
    const server = loggedIn((line, socket) =>
      socket.write(
        line.endsWith("ServiceInstance")
          ? reply(status, "")
          : reply("200 OK", '{"totalNumber":1,"usedNumber":1}'),
      ),
    );
    await using end = await farEnd(server);
    await using caller = await callerOf(end, auto);
    expect(await failureOf(caller.client.license({ signal }))).toMatchObject({
      code: "vb365_not_found",
      params: { version: "v6/v7/v8", served: "" },
    });
    status = "401 Unauthorized";
    expect(await caller.client.license({ signal })).toMatchObject({ totalUnits: 1 });
  });
});

describe("a version of the settings", () => {
  it("that the server does not serve is answered with those that it does", async () => {
    await using harness = await startHarness({ sandbox: { versions: ["v6", "v7"] } });
    const failure = await failureOf(harness.client.generateLicenseOverview(OCTOBER, { signal }));
    expect(failure).toMatchObject({
      code: "vb365_not_found",
      params: { server: "berlin", version: "v8", served: "v6, v7" },
    });
  });

  it("is used as it is, without a probe", async () => {
    await using harness = await startHarness({ settings: { apiVersion: "v6" } });
    await harness.client.license({ signal });
    expect(harness.calls()).toEqual(["POST /v6/token 200", "GET /v6/License 200"]);
  });

  it.each([
    ["a throttle", "429 Too Many Requests", "", "", "vb365_throttled"],
    ["a server error", "500 Oops", "", "", "vb365_server_error"],
    ["a service that starts", "503 Service Unavailable", '{"message":"Starting."}', "", "vb365_unavailable"],
    ["a proxy's error", "502 Bad Gateway", "<html>", "", "vb365_gateway"],
    ["a proxy's log-in page", "200 OK", "<html>", "Content-Type: text/html\r\n", "vb365_unexpected"],
    ["a firewall's page", "403 Forbidden", "<html>", "Content-Type: text/html\r\n", "vb365_gateway"],
  ])("is not found out from %s, and asked for again", async (_, status, body, headers, code) => {
    let isDown = true;
    const server = loggedIn((line, socket) => {
      if (isDown) return socket.write(reply(status, body, headers));
      if (line.endsWith("ServiceInstance")) return socket.write(reply("401 Unauthorized", ""));
      return socket.write(reply("200 OK", '{"totalNumber":1,"usedNumber":1}'));
    });
    await using end = await farEnd(server);
    await using caller = await callerOf(end, auto, { clock: fakeClock() });
    expect((await failureOf(caller.client.license({ signal }))).code).toBe(code);
    isDown = false;
    await caller.client.license({ signal });
    expect(await caller.client.apiVersion({ signal })).toBe("v8");
  });

  it.each(["400 Bad Request", "404 Not Found", "410 Gone"])("is an older one after %s", async (absent) => {
    const server = loggedIn((line, socket) =>
      socket.write(line.includes("/v8/") ? reply(absent, "") : reply("401 Unauthorized", "")),
    );
    await using end = await farEnd(server);
    await using caller = await callerOf(end, auto);
    expect(await caller.client.apiVersion({ signal })).toBe("v7");
  });

  it("is asked for anew after an hour, and kept while nobody answers", async () => {
    let answer = (line: string) => reply(line.includes("/v8/") ? "404 Not Found" : "401 Unauthorized", "");
    const server = loggedIn((line, socket) => socket.write(answer(line)));
    await using end = await farEnd(server);
    const clock = fakeClock();
    await using caller = await callerOf(end, auto, { clock });
    expect(await caller.client.apiVersion({ signal })).toBe("v7");
    answer = () => reply("503 Service Unavailable", "");
    clock.advance(3_600_000);
    expect(await caller.client.apiVersion({ signal })).toBe("v7");
    answer = () => reply("401 Unauthorized", "");
    expect(await caller.client.apiVersion({ signal })).toBe("v7");
    clock.advance(3_600_000);
    expect(await caller.client.apiVersion({ signal })).toBe("v8");
  });
});
