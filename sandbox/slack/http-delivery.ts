import { createHmac } from "node:crypto";
import type { RetryInfo, Transport, TransportResult } from "./delivery.ts";
import type { SentEnvelope } from "./events.ts";
import type { Fault, Faults } from "./faults.ts";
import { sendHalf } from "./half-request.ts";
import { isObject, type JsonObject, parseJson } from "./json.ts";

/** Where the app listens, as in its settings at Slack. */
export interface HttpTarget {
  /** A function where the address is known only after the app has started. */
  readonly url: string | (() => string);
  readonly signingSecret?: string;
}

/** Delivers the same payloads as signed requests: commands as a form, clicks as a form with JSON, events as JSON. */
export class HttpDelivery implements Transport {
  readonly via = "http";
  readonly #target: HttpTarget;
  readonly #signingSecret: string;
  readonly #faults: Faults;

  constructor(target: HttpTarget, signingSecret: string, faults: Faults) {
    this.#target = target;
    this.#signingSecret = signingSecret;
    this.#faults = faults;
  }

  async send(
    envelope: SentEnvelope,
    retry: RetryInfo | undefined,
    timeoutMs: number,
  ): Promise<TransportResult> {
    const { url } = this.#target;
    const fault = this.#faults.take("delivery");
    const { body, contentType } = inPlaceOf(fault) ?? encode(envelope);
    const skewSeconds = fault?.kind === "skewed" ? fault.seconds : 0;
    // The app compares with the machine's clock, not with the sandbox's.
    const timestamp = Math.floor(Date.now() / 1000) + skewSeconds;
    const headers = {
      "content-type": contentType,
      "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
      "x-slack-request-timestamp": String(timestamp),
      "x-slack-signature": sign(this.#signingSecret, timestamp, body),
      ...(retry === undefined
        ? {}
        : {
            "x-slack-retry-num": String(retry.number),
            "x-slack-retry-reason": `http_${retry.reason}`,
          }),
    };
    const address = typeof url === "string" ? url : url();
    if (fault?.kind === "half") return sendHalf(address, fault.of, { headers, body }, timeoutMs);
    try {
      const response = await fetch(address, {
        method: "POST",
        body,
        headers,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await response.text();
      if (response.ok) return { body: readAck(text) };
      return { problem: "dispatch_failed", isFinal: response.headers.get("x-slack-no-retry") === "1" };
    } catch (error) {
      const isTimeout = error instanceof DOMException && error.name === "TimeoutError";
      return { problem: isTimeout ? "operation_timeout" : "dispatch_failed" };
    }
  }
}

/** Slack's v0 signature of a request body. */
export function sign(secret: string, timestampSeconds: number, body: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${timestampSeconds}:${body}`).digest("hex")}`;
}

interface Encoded {
  readonly body: string;
  readonly contentType: string;
}

const FORM = "application/x-www-form-urlencoded";

/** What a fault sends in place of the envelope. */
function inPlaceOf(fault: Fault | undefined): Encoded | undefined {
  if (fault?.kind === "null_body") return { body: "null", contentType: "application/json" };
  if (fault?.kind === "ssl_check") return { body: "token=sandbox&ssl_check=1", contentType: FORM };
  return undefined;
}

function encode({ type, payload }: SentEnvelope): Encoded {
  if (type === "events_api") return { body: JSON.stringify(payload), contentType: "application/json" };
  const fields =
    type === "interactive"
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));
  return { body: new URLSearchParams(fields).toString(), contentType: FORM };
}

function readAck(text: string): JsonObject | undefined {
  if (text === "") return undefined;
  const value = parseJson(text);
  if (!isObject(value)) return { text };
  return Object.keys(value).length === 0 ? undefined : value;
}
