import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { describe, expect, it } from "vitest";
import { proxyFor } from "../../src/vb365/transport/proxy.ts";
import { callerOf, farEnd, loggedIn, reply } from "./far-end.ts";
import { failureOf, NEVER } from "./harness.ts";

const signal = NEVER;
const LICENSE = reply("200 OK", '{"status":"Valid","type":"NFR","totalNumber":1,"usedNumber":1}');
const serving = loggedIn((_, socket) => socket.write(LICENSE));

/** A proxy that leads every name to this machine, and remembers what it was asked. */
async function startProxy(status = "200 OK") {
  const asked: { target: string; authorization: string | undefined }[] = [];
  const server = createServer();
  server.on("connect", (request, socket) => {
    asked.push({ target: request.url ?? "", authorization: request.headers["proxy-authorization"] });
    socket.on("error", () => undefined);
    if (!status.startsWith("200")) {
      socket.end(`HTTP/1.1 ${status}\r\n\r\n`);
      return;
    }
    const onward = connect(Number(request.url?.split(":")[1]), "127.0.0.1", () => {
      socket.write(`HTTP/1.1 ${status}\r\n\r\n`);
      socket.pipe(onward).pipe(socket);
    });
    onward.on("error", () => socket.destroy());
    socket.on("close", () => onward.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    asked,
    url: `http://user:p%40ss@127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

describe("a proxy of the environment", () => {
  it("is asked for a tunnel, in which the pin is checked and the call is made", async () => {
    await using end = await farEnd(serving);
    await using proxy = await startProxy();
    const settings = { url: `https://backup.example.test:${end.port}` };
    await using caller = await callerOf(end, settings, { env: { HTTPS_PROXY: proxy.url } });
    expect(await caller.client.license({ signal })).toMatchObject({ status: "Valid" });
    const authorization = `Basic ${Buffer.from("user:p@ss").toString("base64")}`;
    expect(proxy.asked[0]).toEqual({ target: `backup.example.test:${end.port}`, authorization });
    expect(end.heard()).toMatch(/^POST \/v6\/token/);
    // Named in the log, but for its account.
    expect(caller.logged.join()).toMatch(/"proxy":"127\.0\.0\.1:\d+"/);
    expect(caller.logged.join()).not.toMatch(/p@ss|p%40ss/);
  });

  it("cannot pass another server off as the pinned one", async () => {
    await using end = await farEnd(serving);
    await using proxy = await startProxy();
    const settings = {
      url: `https://backup.example.test:${end.port}`,
      tls: { mode: "pin", fingerprints: ["0".repeat(64)] },
    } as const;
    await using caller = await callerOf(end, settings, { env: { https_proxy: proxy.url } });
    expect(await failureOf(caller.client.license({ signal }))).toMatchObject({
      code: "vb365_tls_pin_mismatch",
      params: { fingerprint: end.certificate.fingerprint },
    });
    expect(end.heard()).toBe("");
  });

  it.each([
    ["refuses", "403 Forbidden", /^the proxy 127\.0\.0\.1:\d+ answered 403$/],
    ["wants a log-in", "407 Proxy Authentication Required", /^the proxy 127\.0\.0\.1:\d+ answered 407$/],
  ])("that %s makes the server unreachable", async (_, status, detail) => {
    await using end = await farEnd(serving);
    await using proxy = await startProxy(status);
    const settings = { url: `https://backup.example.test:${end.port}` };
    await using caller = await callerOf(end, settings, { env: { https_proxy: proxy.url } });
    expect(await failureOf(caller.client.license({ signal }))).toMatchObject({
      code: "vb365_unreachable",
      detail: expect.stringMatching(detail),
    });
  });

  it("that is off makes the server unreachable", async () => {
    await using end = await farEnd(serving);
    const settings = { url: `https://backup.example.test:${end.port}` };
    await using caller = await callerOf(end, settings, { env: { https_proxy: "http://127.0.0.1:1" } });
    expect((await failureOf(caller.client.license({ signal }))).code).toBe("vb365_unreachable");
  });

  it.each([
    ["https://backup.example.com:4443", {}, undefined],
    ["https://backup.example.com:4443", { HTTPS_PROXY: "http://p:3128" }, "http://p:3128/"],
    ["https://backup.example.com:4443", { https_proxy: "p:3128" }, "http://p:3128/"],
    [
      "https://backup.example.com:4443",
      { https_proxy: "http://low:1", HTTPS_PROXY: "http://up:1" },
      "http://low:1/",
    ],
    ["https://backup.example.com:4443", { HTTPS_PROXY: "http://p:1", NO_PROXY: "*" }, undefined],
    [
      "https://backup.example.com:4443",
      { HTTPS_PROXY: "http://p:1", NO_PROXY: "a.test, example.com" },
      undefined,
    ],
    ["https://backup.example.com:4443", { HTTPS_PROXY: "http://p:1", no_proxy: ".Example.com" }, undefined],
    [
      "https://backup.example.com:4443",
      { HTTPS_PROXY: "http://p:1", no_proxy: "*.example.com:4443" },
      undefined,
    ],
    [
      "https://backup.example.com:4443",
      { HTTPS_PROXY: "http://p:1", no_proxy: "example.com:443" },
      "http://p:1/",
    ],
    ["https://backup.example.com:4443", { HTTPS_PROXY: "http://p:1", no_proxy: "ample.com" }, "http://p:1/"],
    ["https://10.1.2.3:4443", { HTTPS_PROXY: "http://p:1", no_proxy: "10.1.2.3" }, undefined],
    ["https://10.1.2.3:4443", { HTTPS_PROXY: "http://p:1", no_proxy: "10.0.0.0/8" }, undefined],
    ["https://11.1.2.3:4443", { HTTPS_PROXY: "http://p:1", no_proxy: "10.0.0.0/8" }, "http://p:1/"],
    ["https://[fd00::5]:4443", { HTTPS_PROXY: "http://p:1", no_proxy: "fd00::/8" }, undefined],
    ["https://[fe80::5]:4443", { HTTPS_PROXY: "http://p:1", no_proxy: "fd00::/8" }, "http://p:1/"],
    ["https://[fd00::5]:4443", { HTTPS_PROXY: "http://p:1", no_proxy: "fd00:0:0::5" }, undefined],
    ["https://[fd00::5]:4443", { HTTPS_PROXY: "http://p:1", no_proxy: "[fd00::5]:443" }, "http://p:1/"],
    ["https://[fd00::5]:4443", { HTTPS_PROXY: "http://p:1", no_proxy: "[fd00::5]:4443" }, undefined],
    ["https://backup.example.com:4443", { HTTPS_PROXY: "http://p:1", no_proxy: "10.0.0.0/8" }, "http://p:1/"],
    ["https://localhost:4443", { HTTPS_PROXY: "http://p:1" }, undefined],
    ["https://127.0.0.1:4443", { HTTPS_PROXY: "http://p:1" }, undefined],
    ["https://[::1]:4443", { HTTPS_PROXY: "http://p:1" }, undefined],
  ])("for %s with %j is %s", (server, env, proxy) => {
    expect(proxyFor(new URL(server), env)?.href).toBe(proxy);
  });
});
