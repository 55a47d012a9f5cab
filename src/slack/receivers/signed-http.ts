import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type App, HTTPReceiver, type Receiver } from "@slack/bolt";
import type { Logger } from "@slack/logger";
import { Failure } from "../../errors.ts";
import type { Log } from "../../ops/log.ts";
import { EVENTS_PATH } from "../names.ts";
import { isSslCheck, parseBody, readBody } from "./request-body.ts";
import { SkewWatch } from "./skew-watch.ts";

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
  /** How long a request may take to arrive, in milliseconds. */
  readonly requestMs?: number;
  /** How long a stop waits for open connections and half requests before it closes them, in milliseconds. */
  readonly closeMs?: number;
  readonly routes?: Routes;
  /** Needed for routes. */
  readonly log?: Log;
}

/** Slack waits 3 s for its answer: a request that takes longer to arrive isn't Slack's, and would hold its connection. */
const REQUEST_MS = 10_000;
const CLOSE_MS = 2_000;

/**
 * Slack's signed requests on a port of our own. Bolt's receiver checks the signature and refuses old requests, but lets
 * one through whose timestamp lies in the future (@slack/bolt 5.1.0); that side is checked here. It throws on a body that is
 * no object, and knows a probe by one spelling only: such requests do not reach it.
 */
export class SignedHttpReceiver implements Receiver {
  readonly #receiver: HTTPReceiver;
  readonly #server: Server;
  readonly #port: number;
  readonly #closeMs: number;
  #closed: Promise<unknown> = Promise.resolve();
  #isQuiesced = false;

  constructor({
    signingSecret,
    port,
    logger,
    now = Date.now,
    requestMs = REQUEST_MS,
    closeMs = CLOSE_MS,
    routes,
    log,
  }: SignedHttpOptions) {
    const receiver = new HTTPReceiver({ signingSecret, logger, endpoints: EVENTS_PATH });
    this.#receiver = receiver;
    this.#port = port;
    this.#closeMs = closeMs;
    const skew = new SkewWatch(logger, now);
    const takeEvent = async (request: IncomingMessage, response: ServerResponse) => {
      const body = await readBody(request);
      if (!body) return void response.writeHead(413, { connection: "close" }).end();
      // A connection that is kept alive goes on bringing requests. Slack tells whoever waits that the app failed.
      if (this.#isQuiesced) return void response.writeHead(503, { connection: "close" }).end();
      const fields = parseBody(body, request.headers["content-type"]);
      if (fields && isSslCheck(fields)) return void response.writeHead(200).end();
      const sentAt = request.headers["x-slack-request-timestamp"];
      if (!skew.isTimely(String(sentAt ?? ""))) return void response.writeHead(401).end();
      // What has no signature isn’t Slack’s: Bolt says so before it reads it.
      if (!fields && request.headers["x-slack-signature"]) return void response.writeHead(400).end();
      // Bolt takes a body that was read already from here, and checks its signature.
      receiver.requestListener(Object.assign(request, { rawBody: body }), response);
    };
    const take = (request: IncomingMessage, response: ServerResponse, work: Promise<void>, path: string) =>
      work.catch((error: unknown) => {
        // Who breaks off a request waits for no answer.
        if (!request.destroyed || request.complete) log?.error({ err: error, path }, "a request failed");
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end();
      });
    // Node looks for requests that are late every 30 s, unless it is told otherwise.
    const deadlines = { requestTimeout: requestMs, connectionsCheckingInterval: Math.ceil(requestMs / 4) };
    this.#server = createServer(deadlines, (request, response) => {
      const { pathname: path, searchParams } = new URL(request.url ?? "/", "http://localhost");
      const isRead = request.method === "GET" || request.method === "HEAD";
      const route = routes?.get(path);
      // Bolt's listener throws for what is not its own, which only its own server catches.
      const isOurs = path === EVENTS_PATH;
      if (route && request.method === "GET") void take(request, response, route(request, response), path);
      else if (isOurs && request.method === "POST")
        void take(request, response, takeEvent(request, response), path);
      else if (isOurs && isRead && isSslCheck(Object.fromEntries(searchParams)))
        response.writeHead(200).end();
      else response.writeHead(isOurs || route ? 405 : 404).end();
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
      const params = { setting: "PORT", port: String(this.#port), reason };
      throw new Failure("port_taken", { params, cause });
    }
    return (this.#server.address() as AddressInfo).port;
  }

  /** Takes no more requests; those under way are still answered. */
  quiesce(): void {
    this.#isQuiesced = true;
    if (!this.#server.listening) return;
    this.#closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeIdleConnections();
  }

  /**
   * Resolves when no connection is left: what is still open after a moment, a half request or a connection that nobody
   * uses, is closed.
   */
  async stop(): Promise<void> {
    this.quiesce();
    const late = setTimeout(() => this.#server.closeAllConnections(), this.#closeMs);
    await this.#closed;
    clearTimeout(late);
  }
}
