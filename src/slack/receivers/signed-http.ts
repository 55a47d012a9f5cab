import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type App, HTTPReceiver, type Receiver } from "@slack/bolt";
import type { Logger } from "@slack/logger";
import { Failure } from "../../errors.ts";
import type { Log } from "../../ops/log.ts";
import { EVENTS_PATH } from "../names.ts";

/** Pages for people's browsers, by path; GET only. A page that throws is answered with 500. */
export type Routes = ReadonlyMap<
  string,
  (request: IncomingMessage, response: ServerResponse) => Promise<void>
>;

export interface SignedHttpOptions {
  readonly signingSecret: string;
  readonly port: number;
  readonly logger: Logger;
  readonly now?: () => number;
  readonly routes?: Routes;
  /** Needed for routes. */
  readonly log?: Log;
}

/** Slack's own advice for the age of a request (docs.slack.dev, "Verifying requests from Slack"). */
const SKEW_SECONDS = 300;

/**
 * Slack's signed requests on a port of our own. Bolt's receiver checks the signature and refuses old requests, but lets
 * one through whose timestamp lies in the future (@slack/bolt 5.1.0); that side is checked here.
 */
export class SignedHttpReceiver implements Receiver {
  readonly #receiver: HTTPReceiver;
  readonly #server: Server;
  readonly #port: number;
  #closed: Promise<unknown> = Promise.resolve();

  constructor({ signingSecret, port, logger, now = Date.now, routes, log }: SignedHttpOptions) {
    const receiver = new HTTPReceiver({ signingSecret, logger, endpoints: EVENTS_PATH });
    this.#receiver = receiver;
    this.#port = port;
    this.#server = createServer((request, response) => {
      const path = request.url?.split("?")[0] ?? "";
      const route = routes?.get(path);
      if (route && request.method === "GET") {
        route(request, response).catch((error: unknown) => {
          log?.error({ err: error, path }, "a page failed");
          if (response.headersSent) response.destroy();
          else response.writeHead(500).end();
        });
        return;
      }
      // Bolt's listener throws for what is not its own, which only its own server catches.
      const isOurs = path === EVENTS_PATH;
      if (!isOurs || request.method !== "POST") {
        response.writeHead(isOurs || route ? 405 : 404).end();
        return;
      }
      const sentAt = Number(request.headers["x-slack-request-timestamp"]);
      if (!(Math.abs(now() / 1000 - sentAt) <= SKEW_SECONDS)) {
        response.writeHead(401).end();
        return;
      }
      receiver.requestListener(request, response);
    });
  }

  init(app: App): void {
    this.#receiver.init(app);
  }

  /**
   * Resolves with the port that is listened on.
   * @throws Failure `port_taken`
   */
  async start(): Promise<number> {
    try {
      this.#server.listen(this.#port);
      await once(this.#server, "listening");
    } catch (cause) {
      const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
      throw new Failure("port_taken", { params: { port: String(this.#port), reason }, cause });
    }
    return (this.#server.address() as AddressInfo).port;
  }

  /** Takes no more requests; those under way are still answered. */
  quiesce(): void {
    if (!this.#server.listening) return;
    this.#closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeIdleConnections();
  }

  /** Resolves when the requests under way are answered, and no new one is taken. */
  async stop(): Promise<void> {
    this.quiesce();
    await this.#closed;
  }
}
