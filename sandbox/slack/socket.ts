import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { WebSocket, WebSocketServer } from "ws";
import type { Clock } from "./clock.ts";
import type { RetryInfo, Transport, TransportResult } from "./delivery.ts";
import type { EventBus, SentEnvelope } from "./events.ts";
import type { Faults } from "./faults.ts";
import { isObject, type JsonObject, parseJson, stringAt } from "./json.ts";

/** Slack takes ten connections of one app, and sends each envelope to one of them. */
const MAX_CONNECTIONS = 10;
/** The URL of apps.connections.open is good for one connection, soon. */
const TICKET_LIFETIME_MS = 30_000;
const PING_INTERVAL_MS = 5_000;
const GOODBYE_MS = 1_000;

export interface RefreshOptions {
  /** Slack recycles a connection at a time; `all` is the worst case. Default `all`. */
  readonly which?: "all" | "oldest";
  /** Time from the warning to the end for a client that does not heed it. Default 10 s. */
  readonly warningMs?: number;
}

interface Connection {
  readonly socket: WebSocket;
  /** A warning went out: other connections are preferred. */
  isEnding: boolean;
}

/** The WebSocket side of Socket Mode. */
export class SocketMode implements Transport {
  readonly via = "socket";
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #clock: Clock;
  readonly #bus: EventBus;
  readonly #faults: Faults;
  readonly #appId: string;
  readonly #url: () => string;
  readonly #tickets = new Map<string, number>();
  readonly #pending = new Map<string, (body: JsonObject | undefined) => void>();
  readonly #pings: NodeJS.Timeout;
  #connections: readonly Connection[] = [];
  #turn = 0;

  constructor(clock: Clock, bus: EventBus, faults: Faults, appId: string, url: () => string) {
    this.#faults = faults;
    this.#clock = clock;
    this.#bus = bus;
    this.#appId = appId;
    this.#url = url;
    this.#pings = setInterval(() => {
      for (const { socket } of this.#open()) socket.ping("Ping from sandbox");
    }, PING_INTERVAL_MS).unref();
  }

  get connections(): number {
    return this.#open().length;
  }

  /** A WebSocket URL for one connection. */
  issueUrl(): string {
    const ticket = this.#clock.secret();
    this.#tickets.set(ticket, this.#clock.now().getTime() + TICKET_LIFETIME_MS);
    return `${this.#url()}?ticket=${ticket}&app_id=${this.#appId}`;
  }

  /** Takes over an HTTP upgrade whose path is the one of {@link issueUrl}. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? "/", "ws://localhost").searchParams.get("ticket") ?? "";
    const expires = this.#tickets.get(ticket);
    this.#tickets.delete(ticket);
    const isGood = expires !== undefined && this.#clock.now().getTime() <= expires;
    if (!isGood || this.connections >= MAX_CONNECTIONS) {
      socket.end(
        `HTTP/1.1 ${isGood ? "429 Too Many Requests" : "401 Unauthorized"}\r\nconnection: close\r\n\r\n`,
      );
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (accepted) => this.#accept(accepted));
  }

  async send(
    envelope: SentEnvelope,
    retry: RetryInfo | undefined,
    timeoutMs: number,
  ): Promise<TransportResult> {
    const connection = this.#next();
    if (connection === undefined) return { problem: "dispatch_failed" };
    const { promise, resolve } = Promise.withResolvers<TransportResult>();
    this.#pending.set(envelope.id, (body) => resolve({ body }));
    const timer = setTimeout(() => resolve({ problem: "operation_timeout" }), timeoutMs);
    const isView = stringAt(envelope.payload, "type") === "view_submission";
    const isAnswerable = envelope.type === "slash_commands" || isView || isSuggestion(envelope.payload);
    connection.socket.send(
      JSON.stringify({
        envelope_id: envelope.id,
        payload: envelope.payload,
        type: envelope.type,
        accepts_response_payload: isAnswerable,
        ...(envelope.type === "events_api"
          ? { retry_attempt: retry?.number ?? 0, retry_reason: retry?.reason ?? "" }
          : {}),
      }),
    );
    return promise.finally(() => {
      clearTimeout(timer);
      this.#pending.delete(envelope.id);
    });
  }

  /**
   * Recycles connections as Slack does now and then: a warning, and for who stays nevertheless the request to refresh
   * and the end. Resolves when the connections are gone.
   */
  async refresh({ which = "all", warningMs = 10_000 }: RefreshOptions = {}): Promise<void> {
    const open = this.#open();
    await Promise.all(
      (which === "all" ? open : open.slice(0, 1)).map((one) => this.#recycle(one, warningMs)),
    );
  }

  async close(): Promise<void> {
    clearInterval(this.#pings);
    await Promise.all(this.#connections.map(({ socket }) => leave(socket)));
    this.#server.close();
  }

  #accept(socket: WebSocket): void {
    const fault = this.#faults.take("socket");
    if (fault?.kind === "no_hello") {
      socket.close(1011);
      return;
    }
    const connection = { socket, isEnding: false };
    this.#connections = [...this.#connections, connection];
    socket.on("message", (data) => this.#onMessage(String(data)));
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      this.#connections = this.#connections.filter((candidate) => candidate !== connection);
      this.#bus.emit({ type: "disconnected", connections: this.connections });
    });
    socket.send(
      JSON.stringify({
        type: "hello",
        num_connections: fault?.kind === "crowded" ? fault.connections : this.connections,
        debug_info: { host: "sandbox", build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: this.#appId },
      }),
    );
    this.#bus.emit({ type: "connected", connections: this.connections });
    if (fault?.kind === "frame") socket.send(fault.text);
    // Not at once: the hello is to arrive.
    if (fault?.kind === "drop") setImmediate(() => socket.terminate());
    if (fault?.kind === "disconnect") {
      this.#disconnect(socket, fault.reason);
      socket.close(1000);
    }
  }

  #onMessage(text: string): void {
    const message = parseJson(text);
    if (!isObject(message)) return;
    const payload = message.payload;
    const isEmpty = !isObject(payload) || Object.keys(payload).length === 0;
    this.#pending.get(stringAt(message, "envelope_id") ?? "")?.(isEmpty ? undefined : payload);
  }

  async #recycle(connection: Connection, warningMs: number): Promise<void> {
    const { socket } = connection;
    connection.isEnding = true;
    const gone = once(socket, "close");
    this.#disconnect(socket, "warning");
    const patience = new AbortController();
    const end = delay(warningMs, undefined, { signal: patience.signal, ref: false }).then(
      () => {
        this.#disconnect(socket, "refresh_requested");
        socket.close(1000);
      },
      () => undefined,
    );
    await gone;
    patience.abort();
    await end;
  }

  #disconnect(socket: WebSocket, reason: string): void {
    socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "sandbox" } }));
  }

  #open(): readonly Connection[] {
    return this.#connections.filter(({ socket }) => socket.readyState === WebSocket.OPEN);
  }

  #next(): Connection | undefined {
    const open = this.#open();
    const staying = open.filter((connection) => !connection.isEnding);
    const choice = staying.length > 0 ? staying : open;
    this.#turn += 1;
    return choice[this.#turn % choice.length];
  }
}

/** Ends a connection by handshake, as a cut reads as an error to the app; who does not answer is cut off. */
async function leave(socket: WebSocket): Promise<void> {
  const gone = once(socket, "close");
  socket.close(1001);
  const patience = setTimeout(() => socket.terminate(), GOODBYE_MS);
  await gone;
  clearTimeout(patience);
}

const isSuggestion = (payload: JsonObject): boolean => stringAt(payload, "type") === "block_suggestion";
