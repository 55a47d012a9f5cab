import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import type { HalfOf } from "./half-request.ts";

/** What can go wrong at a Web API method, or at the upload host. */
export type Fault =
  /** `ok: false` with this code; nothing was done. */
  | { readonly kind: "error"; readonly error: string }
  /** HTTP 429; nothing was done. */
  | { readonly kind: "rate_limited"; readonly retryAfterSeconds: number }
  /** An HTTP status that is not Slack's own speech, like 500 or 503; nothing was done. */
  | { readonly kind: "status"; readonly status: number }
  /** It was done, but the connection broke before the answer: the caller cannot know. */
  | { readonly kind: "answer_lost" }
  /** The connection breaks before anything is done, which the caller cannot tell from a lost answer. */
  | { readonly kind: "reset" }
  /** It is done and answered after this time. */
  | { readonly kind: "slow"; readonly ms: number }
  /** At Web API methods only: it is done at once, and answered when this is settled. */
  | { readonly kind: "answer_held"; readonly until: Promise<unknown> }
  /** At `share` only: files.completeUploadExternal answers ok; the message with the file appears after this time. */
  | { readonly kind: "share_late"; readonly ms: number }
  /** At `share` only: files.completeUploadExternal answers ok; the file is never shared. */
  | { readonly kind: "share_never" }
  /** At `share` only: the channel was converted meanwhile, and the share stands under its new id. */
  | { readonly kind: "share_converted"; readonly channelId: string }
  /** At `socket` only: the connection is closed before its hello. */
  | { readonly kind: "no_hello" }
  /** At `socket` only: hello, and the connection breaks without a word. */
  | { readonly kind: "drop" }
  /** At `socket` only: hello, and this frame. */
  | { readonly kind: "frame"; readonly text: string }
  /** At `socket` only: hello, a `disconnect` with this reason, and the end. */
  | { readonly kind: "disconnect"; readonly reason: string }
  /** At `socket` only: the hello says that this many connections of the app are open, whoever opened the others. */
  | { readonly kind: "crowded"; readonly connections: number }
  /** At `delivery` only: a request over HTTP is signed by a clock that is this much ahead, or behind if negative. */
  | { readonly kind: "skewed"; readonly seconds: number }
  /** At `delivery` only: a request over HTTP of which nothing comes behind its connection, its header, or half its body. */
  | { readonly kind: "half"; readonly of: HalfOf }
  /** At `delivery` only: a request over HTTP whose body is `null`. */
  | { readonly kind: "null_body" }
  /** At `delivery` only: Slack asks whether the address has a good certificate, as a form, in place of what was to be sent. */
  | { readonly kind: "ssl_check" };

/**
 * A Web API method by its name; `upload`, the host that takes the bytes; `response_url`; or `share`, what Slack does
 * after it has answered files.completeUploadExternal; `socket`, a new connection of Socket Mode; or `delivery`, a request
 * to the app over HTTP.
 */
export type FaultPlace = "upload" | "response_url" | "share" | "socket" | "delivery" | `${string}.${string}`;

interface Armed {
  readonly place: FaultPlace;
  readonly fault: Fault;
  left: number;
}

/** Switches that break things. Each is armed for a number of uses and then heals. */
export class Faults {
  #armed: Armed[] = [];
  readonly #stop = new AbortController();
  /** HTTP 429 when a channel gets a second post within a second, as Slack does sooner or later. Off by default. */
  limitPostsPerChannel = false;
  /** Commands and clicks come without a response URL. Off by default. */
  withoutResponseUrl = false;

  /** Arms a fault for the next `times` uses of the place; `Infinity` until cleared. */
  arm(place: FaultPlace, fault: Fault, times = 1): void {
    this.#armed.push({ place, fault, left: times });
  }

  /** Disarms one place, or everything. */
  clear(place?: FaultPlace): void {
    this.#armed = place === undefined ? [] : this.#armed.filter((armed) => armed.place !== place);
  }

  get armed(): readonly { readonly place: FaultPlace; readonly fault: Fault; readonly left: number }[] {
    return this.#armed;
  }

  /** Uses up the oldest fault armed for a place. */
  take(place: FaultPlace): Fault | undefined {
    const armed = this.#armed.find((candidate) => candidate.place === place);
    if (armed === undefined) return undefined;
    armed.left -= 1;
    if (armed.left <= 0) this.#armed = this.#armed.filter((candidate) => candidate !== armed);
    return armed.fault;
  }

  /** A wait that ends with the sandbox: rejects when it is closed. */
  wait(ms: number): Promise<void> {
    return delay(ms, undefined, { signal: this.#stop.signal });
  }

  /** The same for something else than time; resolves when the sandbox is closed. */
  async hold(until: Promise<unknown>): Promise<void> {
    const { signal } = this.#stop;
    if (!signal.aborted) await Promise.race([until, once(signal, "abort")]);
  }

  close(): void {
    this.#stop.abort();
  }
}
