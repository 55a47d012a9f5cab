import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Failure } from "../errors.ts";
import type { Log } from "./log.ts";
import type { Readiness } from "./readiness.ts";

export interface OpsServerOptions {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly readiness: Readiness;
  /** In Prometheus' text format. */
  readonly metrics: { readonly contentType: string; text(): Promise<string> };
  readonly log: Log;
}

export interface OpsServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Whoever asks for health asks often, and briefly. */
const REQUEST_MS = 5_000;

/**
 * Serves health and metrics, to GET and HEAD alone, without a log-in: nothing here names a person, a channel, or a secret.
 * - `/healthz`: 200 while the event loop turns, which is proved by the answer.
 * - `/readyz`: 200 while orders can be taken, else 503; JSON that names what is down.
 * - `/metrics`: Prometheus.
 * @throws Failure `port_taken`
 */
export async function startOpsServer(options: OpsServerOptions): Promise<OpsServer> {
  const { host, port, readiness, metrics, log } = options;
  const pages: Readonly<Record<string, (response: ServerResponse) => Promise<void>>> = {
    "/healthz": async (response) => sendJson(response, 200, { status: "alive" }),
    "/readyz": async (response) => {
      const report = await readiness.report();
      sendJson(response, report.status === "ready" ? 200 : 503, report);
    },
    "/metrics": async (response) => {
      const text = await metrics.text();
      response.writeHead(200, { "content-type": metrics.contentType }).end(text);
    },
  };
  const server = createServer({ requestTimeout: REQUEST_MS }, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const page = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    if (!page) return void response.writeHead(404).end();
    if (request.method !== "GET" && request.method !== "HEAD")
      return void response.writeHead(405, { allow: "GET, HEAD" }).end();
    page(response).catch((error: unknown) => {
      log.error({ err: error, path: pathname }, "health or metrics can’t be told");
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    throw new Failure("port_taken", { params: { setting: "OPS_PORT", port: String(port), reason }, cause });
  }
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { "content-type": "application/json", "cache-control": "no-store" })
    .end(`${JSON.stringify(body)}\n`);
}
