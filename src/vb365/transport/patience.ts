import type { Clock } from "../../async/clock.ts";
import { retryAfterMs, retryDelay, sleep } from "../../async/retry-wait.ts";
import { Failure } from "../../errors.ts";
import type { Answer } from "../answer.ts";
import type { Call, Transport } from "./transport.ts";

interface Rule {
  readonly times: number;
  /** Before the first further try; doubled for the next one. */
  readonly afterMs: number;
}

/** A kept-alive connection may have been dropped by the far end unseen. */
const AFTER_LOSS: Rule = { times: 1, afterMs: 0 };

const BY_STATUS: Readonly<Record<number, Rule>> = {
  429: { times: 2, afterMs: 1_000 },
  500: { times: 1, afterMs: 1_000 },
  502: { times: 2, afterMs: 1_000 },
  503: { times: 2, afterMs: 1_000 },
  504: { times: 2, afterMs: 1_000 },
};

/** A server that asks for a longer pause is not waited for here. */
const MAX_WAIT_MS = 60_000;

/** A call that changes nothing, such as a GET, tried again after what heals. Answers what it met last. */
export async function callPatiently(
  { transport, clock }: { readonly transport: Transport; readonly clock: Clock },
  call: Call,
  signal: AbortSignal,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const met = await transport.call(call, signal).catch((error: unknown) => {
      if (error instanceof Failure && error.code === "vb365_connection_lost") return error;
      throw error;
    });
    const lost = met instanceof Failure;
    const rule = lost ? AFTER_LOSS : BY_STATUS[met.status];
    const asked = lost ? undefined : retryAfterMs(met.headers["retry-after"]);
    const backOff = { firstDelayMs: rule?.afterMs ?? 0, longestDelayMs: MAX_WAIT_MS };
    // Not spread: one client calls one server, and a person may be waiting.
    const pause = retryDelay(backOff, tries - 1, undefined, asked);
    if (rule && tries <= rule.times && pause <= MAX_WAIT_MS) {
      await sleep(pause, { signal, clock });
      continue;
    }
    if (lost) throw met;
    return met;
  }
}
