import type { Clock } from "../../async/clock.ts";
import { retryAfterMs } from "../../async/retry-wait.ts";
import type { Answer } from "../answer.ts";
import type { Call, Transport } from "./transport.ts";

/** One request, as it was sent and answered. */
export interface Vb365Call {
  readonly server: string;
  /** What it was for. */
  readonly operation: Call["phase"];
  readonly outcome: "ok" | "refused" | "rate_limited" | "http_error" | "no_answer";
  readonly seconds: number;
  /** What a 429 asked for. */
  readonly waitSeconds?: number;
}

export type Vb365CallObserver = (call: Vb365Call) => void;

export interface ObserveOptions {
  readonly server: string;
  readonly clock: Clock;
  readonly observe: Vb365CallObserver;
}

/** Tells of each request how it ended: each repetition, too. One that was aborted is not told. */
export function observeTransport(
  transport: Transport,
  { server, clock, observe }: ObserveOptions,
): Transport {
  async function timed<T>(
    { phase: operation }: Call,
    signal: AbortSignal,
    run: () => Promise<T>,
    answerOf: (result: T) => Answer | undefined,
  ): Promise<T> {
    const startedAt = clock.now();
    const tell = (how: Pick<Vb365Call, "outcome" | "waitSeconds">) =>
      observe({ server, operation, seconds: (clock.now() - startedAt) / 1000, ...how });
    let result: T;
    try {
      result = await run();
    } catch (error) {
      if (!signal.aborted) tell({ outcome: "no_answer" });
      throw error;
    }
    const answer = answerOf(result);
    tell(answer ? judge(answer) : { outcome: "ok" });
    return result;
  }

  return {
    call: (call, signal) =>
      timed(
        call,
        signal,
        () => transport.call(call, signal),
        (answer) => answer,
      ),
    download: (call, sink, signal) =>
      timed(
        call,
        signal,
        () => transport.download(call, sink, signal),
        (result) => ("answer" in result ? result.answer : undefined),
      ),
    close: () => transport.close(),
  };
}

function judge({ status, headers }: Answer): Pick<Vb365Call, "outcome" | "waitSeconds"> {
  if (status === 429)
    return { outcome: "rate_limited", waitSeconds: (retryAfterMs(headers["retry-after"]) ?? 0) / 1000 };
  if (status < 400) return { outcome: "ok" };
  return { outcome: status < 500 ? "refused" : "http_error" };
}
