import type { SandboxEvent, SentEnvelope } from "../../slack/index.ts";
import type { RecordedRequest } from "../../vb365/index.ts";
import type { WireEntry } from "../protocol.ts";

/** Entries that a page is shown; the sandbox may run for days. */
const MEMORY = 300;

/** What went over the wire, newest last. */
export class WireLog {
  readonly #entries = new Map<string, WireEntry>();
  readonly #tell: (entry: WireEntry) => void;
  #count = 0;

  constructor(tell: (entry: WireEntry) => void) {
    this.#tell = tell;
  }

  get entries(): readonly WireEntry[] {
    return [...this.#entries.values()];
  }

  onSlack(event: SandboxEvent): void {
    const entry = this.#entryOf(event);
    if (entry) this.#put(entry);
  }

  onVb365(request: RecordedRequest): void {
    const { status, fault, outcome } = request;
    const result = status === undefined ? (outcome === "open" ? undefined : outcome) : String(status);
    this.#put({
      id: `vb365-${request.number}`,
      at: request.time.getTime(),
      route: "bot → VB365",
      title: `${request.method} ${request.path}`,
      ...(result !== undefined && { result, isGood: outcome === "answered" && (status ?? 500) < 400 }),
      ...(request.durationMs !== undefined && { ms: request.durationMs }),
      detail: { status, bytesSent: request.bytes, outcome, ...(fault && { brokenBy: fault }) },
    });
  }

  #put(entry: WireEntry): void {
    this.#entries.set(entry.id, entry);
    const oldest = this.#entries.size > MEMORY ? this.#entries.keys().next().value : undefined;
    if (oldest !== undefined) this.#entries.delete(oldest);
    this.#tell(entry);
  }

  #entryOf(event: SandboxEvent): WireEntry | undefined {
    const fresh = { id: `slack-${++this.#count}`, at: Date.now() };
    switch (event.type) {
      case "call": {
        const { method, ok, error, status, ms, arguments: args } = event.call;
        const result = ok ? "ok" : (error ?? String(status));
        const at = event.call.time.getTime();
        return { ...fresh, at, route: "bot → Slack", title: method, result, isGood: ok, ms, detail: args };
      }
      case "envelope":
        return { ...envelopeEntry(event.envelope), at: fresh.at };
      case "ack": {
        const before = this.#entries.get(event.envelope.id);
        return {
          ...envelopeEntry(event.envelope),
          at: before?.at ?? fresh.at,
          result: event.acked ? "acked" : "no ack",
          isGood: event.acked,
          ms: event.ms,
          detail: { payload: masked(event.envelope.payload), ack: event.body ?? null },
        };
      }
      case "response_url": {
        const result = String(event.status);
        const isGood = event.status < 400;
        return {
          ...fresh,
          route: "bot → Slack",
          title: "POST response_url",
          result,
          isGood,
          detail: event.body,
        };
      }
      case "file_uploaded":
        return {
          ...fresh,
          route: "bot → Slack",
          title: `upload ${event.file.name}`,
          result: "200",
          isGood: true,
          detail: { bytes: event.file.size, sha256: event.file.sha256 },
        };
      case "connected":
      case "disconnected":
        return {
          ...fresh,
          route: "Socket Mode",
          title: event.type,
          result: `${event.connections} open`,
          isGood: event.connections > 0,
        };
      default:
        return undefined;
    }
  }
}

function envelopeEntry({ id, type, payload, attempt }: SentEnvelope): Omit<WireEntry, "at"> {
  const kind = type === "events_api" ? eventName(payload) : String(payload.type ?? payload.command ?? "");
  const again = attempt > 0 ? ` (again, ${attempt})` : "";
  return { id, route: "Slack → bot", title: `${type} · ${kind}${again}`, detail: masked(payload) };
}

function eventName(payload: SentEnvelope["payload"]): string {
  const { event } = payload;
  return typeof event === "object" && event !== null && "type" in event ? String(event.type) : "event";
}

const KEYS = ["token", "response_url", "trigger_id", "bot_access_token"];

/** Nobody needs the keys of the sandbox to read its wire. */
function masked(payload: unknown): unknown {
  return JSON.parse(
    JSON.stringify(payload, (key, value) =>
      KEYS.includes(key) && typeof value === "string" ? "•••" : value,
    ),
  );
}
