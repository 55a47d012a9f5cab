import { setTimeout as wait } from "node:timers/promises";
import type { Switches } from "../switches.ts";

/** Makes reports as fast and as many at a time as the switches say. */
export class ReportFactory {
  #inHand = 0;
  #line: Promise<unknown> = Promise.resolve();

  /** Runs `make`; `conflict` when another report is in hand, `timeout` when it would have taken too long. */
  async run<T>(
    switches: Switches,
    signal: AbortSignal,
    make: () => Promise<T>,
  ): Promise<{ made: T } | "conflict" | "timeout"> {
    if (switches.concurrentReports === "conflict" && this.#inHand > 0) return "conflict";
    this.#inHand++;
    const before = this.#line;
    const work = (async () => {
      if (switches.concurrentReports === "queued") await before;
      return takeTime(switches, signal, make);
    })();
    this.#line = work.catch(() => undefined);
    try {
      return await work;
    } finally {
      this.#inHand--;
    }
  }
}

async function takeTime<T>(switches: Switches, signal: AbortSignal, make: () => Promise<T>) {
  const { reportSeconds, reportTimeoutSeconds } = switches;
  const late = reportTimeoutSeconds > 0 && reportSeconds > reportTimeoutSeconds;
  await wait((late ? reportTimeoutSeconds : reportSeconds) * 1000, undefined, { signal });
  return late ? "timeout" : { made: await make() };
}
