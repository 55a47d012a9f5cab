import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Agent } from "undici";
import { afterEach, describe, expect, it } from "vitest";
import { formFetch } from "../../src/slack/web-api/form-fetch.ts";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** A far end, and a way to it for forms; every other request is answered by `elsewhere`. */
async function farEnd(answer: RequestListener, elsewhere = new Response("elsewhere")) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const agent = new Agent();
  stops.push(
    () => server.close(),
    () => agent.destroy(),
  );
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/auth.test`;
  return { url, server, fetch: formFetch(agent, async () => elsewhere) };
}

const FORM = { method: "POST", body: "a=b", redirect: "error" } as const;

describe("a form", () => {
  it("goes out with its headers, and comes back with status, headers, and words", async () => {
    const { url, fetch } = await farEnd((request, response) => {
      response.setHeader("set-cookie", ["a=1", "b=2"]);
      request.on("data", (body: Buffer) =>
        response.writeHead(429, { "retry-after": "7" }).end(`${request.headers.authorization} ${body} ü`),
      );
    });
    const response = await fetch(url, { ...FORM, headers: { Authorization: "Bearer t" } });
    expect([response.status, response.ok, response.headers.get("Retry-After")]).toEqual([429, false, "7"]);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(await response.text()).toBe("Bearer t a=b ü");
  });

  it.each([204, 304])("may be answered without a body (%i)", async (status) => {
    const { url, fetch } = await farEnd((_, response) => void response.writeHead(status).end());
    expect((await fetch(url, FORM)).status).toBe(status);
  });

  it("does not follow a redirect, which would take its token elsewhere", async () => {
    const { url, fetch } = await farEnd((request, response) =>
      request.url === "/elsewhere"
        ? void response.end("followed")
        : void response.writeHead(307, { location: "/elsewhere" }).end(),
    );
    expect((await fetch(url, FORM)).status).toBe(307);
  });

  it("that gets no answer fails as every fetch does, with the cause", async () => {
    const { url, server, fetch } = await farEnd(() => {});
    server.close();
    await once(server, "close");
    await expect(fetch(url, FORM)).rejects.toMatchObject({
      name: "TypeError",
      cause: { code: "ECONNREFUSED" },
    });
  });

  it("asks for an answer that is not packed", async () => {
    const { url, fetch } = await farEnd(({ headers }, response) =>
      response.end(String(headers["accept-encoding"])),
    );
    expect(await (await fetch(url, FORM)).text()).toBe("identity");
  });

  it("that none of several addresses takes fails with words", async () => {
    const { server } = await farEnd(() => {});
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    const addresses = ["127.0.0.1", "127.0.0.2"].map((address) => ({ address, family: 4 }));
    const agent = new Agent({ connect: { lookup: (_name, _options, tell) => tell(null, addresses) } });
    stops.push(() => agent.destroy());
    const fetch = formFetch(agent, async () => new Response());
    await expect(fetch(`http://slack.invalid:${port}/`, FORM)).rejects.toThrow("ECONNREFUSED");
  });

  it("that is given up fails with the reason, also in the middle of its answer", async () => {
    const giveUp = new AbortController();
    const { url, fetch } = await farEnd((_, response) => {
      response.write("half");
      setImmediate(() => giveUp.abort(new DOMException("late", "TimeoutError")));
    });
    await expect(fetch(url, { ...FORM, signal: giveUp.signal })).rejects.toThrow("late");
  });
});

it.each<[what: string, init: RequestInit]>([
  ["binary form", { ...FORM, body: new FormData() }],
  ["reply, which may be redirected", { method: "POST", body: "{}" }],
])("a %s goes the other way", async (_, init) => {
  const { url, fetch } = await farEnd(() => {});
  expect(await (await fetch(url, init)).text()).toBe("elsewhere");
});
