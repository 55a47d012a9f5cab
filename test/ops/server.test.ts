import { afterEach, describe, expect, it } from "vitest";
import { Failure } from "../../src/errors.ts";
import { createReadiness, type Readiness } from "../../src/ops/readiness.ts";
import { type OpsServer, startOpsServer } from "../../src/ops/server.ts";
import { silent } from "../store/support.ts";

const open: OpsServer[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

async function serve(readiness: Readiness, text = async () => "up 1\n", port = 0) {
  const metrics = { contentType: "text/plain; version=0.0.4", text };
  const server = await startOpsServer({ host: "127.0.0.1", port, readiness, metrics, log: silent });
  open.push(server);
  return server;
}

const ask = ({ port }: OpsServer, path: string, method = "GET") =>
  fetch(`http://127.0.0.1:${port}${path}`, { method });

describe("the server of health and metrics", () => {
  it("is alive before it is ready", async () => {
    const server = await serve(createReadiness());
    const alive = await ask(server, "/healthz");
    expect([alive.status, await alive.json()]).toEqual([200, { status: "alive" }]);
    const ready = await ask(server, "/readyz");
    expect([ready.status, await ready.json()]).toEqual([503, { status: "starting", parts: {} }]);
  });

  it("answers 503 with what is down, and 200 once nothing is", async () => {
    const readiness = createReadiness();
    let problem: string | undefined = "not connected";
    readiness.add("slack", () => problem);
    readiness.started();
    const server = await serve(readiness);
    const unready = await ask(server, "/readyz");
    expect([unready.status, await unready.json()]).toEqual([
      503,
      { status: "unready", parts: { slack: "not connected" } },
    ]);
    problem = undefined;
    expect((await ask(server, "/readyz", "HEAD")).status).toBe(200);
    readiness.drain();
    expect((await ask(server, "/readyz")).status).toBe(503);
  });

  it("serves metrics in their format", async () => {
    const answer = await ask(await serve(createReadiness()), "/metrics");
    expect(answer.headers.get("content-type")).toContain("version=0.0.4");
    expect(await answer.text()).toBe("up 1\n");
  });

  it.each([
    ["GET", "/", 404],
    ["GET", "/constructor", 404],
    ["POST", "/readyz", 405],
    ["DELETE", "/metrics", 405],
  ])("answers %s %s with %i", async (method, path, status) => {
    expect((await ask(await serve(createReadiness()), path, method)).status).toBe(status);
  });

  it("tells no one why metrics fail", async () => {
    const server = await serve(createReadiness(), async () => {
      throw new Error("secret");
    });
    const answer = await ask(server, "/metrics");
    expect([answer.status, await answer.text()]).toEqual([500, ""]);
  });

  it("names the setting of a port that is taken", async () => {
    const { port } = await serve(createReadiness());
    const error = await serve(createReadiness(), undefined, port).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({
      code: "port_taken",
      params: { setting: "OPS_PORT", port: `${port}`, reason: "EADDRINUSE" },
    });
  });
});
