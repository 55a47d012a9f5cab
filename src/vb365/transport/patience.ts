import { Failure } from "../../errors.ts";
import type { Answer } from "../answer.ts";
import type { Clock } from "../clock.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { Call, Transport } from "./transport.ts";

interface Rule {
  readonly times: number;
  /** Before the first further try; the second one waits twice as long. */
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
    const pause = rule ? Math.max(rule.afterMs * tries, asked ?? 0) : 0;
    if (rule && tries <= rule.times && pause <= MAX_WAIT_MS) {
      await clock.wait(pause, signal);
      continue;
    }
    if (lost) throw met;
    return met;
  }
}
