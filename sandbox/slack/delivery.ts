import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { EnvelopeType, EventBus, SentEnvelope } from "./events.ts";
import type { JsonObject } from "./json.ts";

/** What is wrong with an answer that did not come, in the words that Slack shows people. */
export type DeliveryProblem = "operation_timeout" | "dispatch_failed";

export type TransportResult =
  | { readonly body: JsonObject | undefined }
  /** `isFinal`: the app asked not to be told again. */
  | { readonly problem: DeliveryProblem; readonly isFinal?: boolean };

/** A way to the app: Socket Mode or signed HTTP. */
export interface Transport {
  readonly via: "socket" | "http";
  send(envelope: SentEnvelope, retry: RetryInfo | undefined, timeoutMs: number): Promise<TransportResult>;
}

export interface RetryInfo {
  readonly number: number;
  readonly reason: "timeout" | "error";
}

/** How the app took something: acked within the limit or not, after how long, and with what. */
export interface AckOutcome {
  readonly acked: boolean;
  readonly ms: number;
  /** What the ack carried; a string ack is `{ text }`. Undefined when it was empty. */
  readonly body: JsonObject | undefined;
  readonly problem?: DeliveryProblem;
  /** The app refused it and asked for no repetition. */
  readonly isFinal?: boolean;
}

/** Sends envelopes to the app and waits for their acks. */
export class Delivery {
  readonly #transport: Transport;
  readonly #bus: EventBus;
  readonly #ackTimeoutMs: number;
  readonly #retryDelaysMs: readonly number[];
  readonly #stop = new AbortController();

  constructor(transport: Transport, bus: EventBus, ackTimeoutMs: number, retryDelaysMs: readonly number[]) {
    this.#transport = transport;
    this.#bus = bus;
    this.#ackTimeoutMs = ackTimeoutMs;
    this.#retryDelaysMs = retryDelaysMs;
  }

  /** Commands and clicks are sent once: Slack does not repeat them. */
  send(type: "slash_commands" | "interactive", payload: JsonObject): Promise<AckOutcome> {
    return this.#attempt(type, payload, 0);
  }

  /** Events are repeated until they are acked, so that an app may get one twice. */
  async sendEvent(payload: JsonObject): Promise<AckOutcome> {
    let outcome = await this.#attempt("events_api", payload, 0);
    for (const [index, ms] of this.#retryDelaysMs.entries()) {
      if (outcome.acked || outcome.isFinal === true) break;
      await delay(ms, undefined, { signal: this.#stop.signal });
      const reason = outcome.problem === "operation_timeout" ? "timeout" : "error";
      outcome = await this.#attempt("events_api", payload, index + 1, reason);
    }
    return outcome;
  }

  close(): void {
    this.#stop.abort();
  }

  async #attempt(
    type: EnvelopeType,
    payload: JsonObject,
    attempt: number,
    reason?: RetryInfo["reason"],
  ): Promise<AckOutcome> {
    const envelope: SentEnvelope = { id: randomUUID(), type, via: this.#transport.via, payload, attempt };
    this.#bus.emit({ type: "envelope", envelope });
    const started = performance.now();
    const retry = reason === undefined ? undefined : { number: attempt, reason };
    const result = await this.#transport.send(envelope, retry, this.#ackTimeoutMs);
    const ms = performance.now() - started;
    const outcome: AckOutcome =
      "problem" in result
        ? { acked: false, ms, body: undefined, ...result }
        : { acked: true, ms, body: result.body };
    this.#bus.emit({ type: "ack", envelope, acked: outcome.acked, ms, body: outcome.body });
    return outcome;
  }
}
