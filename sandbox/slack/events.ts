import type { JsonObject } from "./json.ts";
import type { Ephemeral, Execution, Message, SandboxFile, View } from "./records.ts";

/** A Web API call as it was answered. */
export interface RecordedCall {
  readonly method: string;
  /** As decoded; the token is replaced by a word. */
  readonly arguments: JsonObject;
  readonly ok: boolean;
  readonly error?: string;
  readonly status: number;
  readonly time: Date;
  readonly ms: number;
  /** Id of the workspace that it was about; undefined where it was refused or about none. */
  readonly team?: string;
}

export type EnvelopeType = "slash_commands" | "interactive" | "events_api";

/** Something that Slack told the app. */
export interface SentEnvelope {
  readonly id: string;
  readonly type: EnvelopeType;
  readonly via: "socket" | "http";
  readonly payload: JsonObject;
  /** 0 for the first delivery. */
  readonly attempt: number;
}

/** Everything that can be seen from outside, in the order in which it happened. */
export type SandboxEvent =
  | { readonly type: "call"; readonly call: RecordedCall }
  | { readonly type: "envelope"; readonly envelope: SentEnvelope }
  | {
      readonly type: "ack";
      readonly envelope: SentEnvelope;
      readonly acked: boolean;
      readonly ms: number;
      readonly body: unknown;
    }
  | { readonly type: "message_posted" | "message_edited" | "message_deleted"; readonly message: Message }
  | {
      readonly type: "ephemeral_posted" | "ephemeral_edited" | "ephemeral_deleted";
      readonly ephemeral: Ephemeral;
    }
  | { readonly type: "file_uploaded" | "file_shared" | "file_deleted"; readonly file: SandboxFile }
  | {
      readonly type: "view_opened" | "view_updated" | "view_pushed" | "view_closed" | "home_published";
      readonly view: View;
    }
  /** A workflow step began or ended. */
  | { readonly type: "step"; readonly execution: Execution }
  | { readonly type: "connected" | "disconnected"; readonly connections: number }
  | { readonly type: "response_url"; readonly status: number; readonly body: unknown };

/**
 * Looks at the sandbox after something happened; anything truthy ends the wait and becomes its result. It is asked
 * once with `undefined` before any event, so that what is already there is not waited for.
 */
export type Probe<T> = (event: SandboxEvent | undefined) => T | undefined | null | false;

export interface WaitOptions {
  /** Default 20,000: only what never happens takes that long. */
  readonly timeoutMs?: number;
}

/** Tells listeners what happens, and lets tests wait for it without polling. */
export class EventBus {
  readonly #listeners = new Set<(event: SandboxEvent) => void>();
  readonly #abandon = new Set<(reason: Error) => void>();

  emit(event: SandboxEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Returns the function that stops listening. */
  on(listener: (event: SandboxEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Rejects when nothing satisfies the probe in time, or when the sandbox is closed first. */
  waitFor<T>(probe: Probe<T>, options: WaitOptions = {}): Promise<T> {
    const timeoutMs = options.timeoutMs ?? 20_000;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const check = (event: SandboxEvent | undefined) => {
      try {
        const found = probe(event);
        if (found) resolve(found);
      } catch (error) {
        reject(error);
      }
    };
    const timer = setTimeout(
      () => reject(new Error(`nothing awaited happened within ${timeoutMs} ms`)),
      timeoutMs,
    );
    const stop = this.on(check);
    this.#abandon.add(reject);
    check(undefined);
    return promise.finally(() => {
      clearTimeout(timer);
      stop();
      this.#abandon.delete(reject);
    });
  }

  close(): void {
    for (const abandon of this.#abandon) abandon(new Error("the sandbox was closed"));
    this.#listeners.clear();
  }
}
