import { type Clock, systemClock } from "../async/clock.ts";
import { withTimeout } from "../async/timeout.ts";

/** How one part is: undefined while it works, else what is wrong, in a few words without a host, path, or secret. */
export type PartCheck = () => Promise<string | undefined> | string | undefined;

/** What `/readyz` answers. */
export interface ReadinessReport {
  readonly status: "ready" | "starting" | "unready" | "draining";
  /** `ok`, or what is wrong, by the name of the part. */
  readonly parts: Readonly<Record<string, string>>;
}

/**
 * Whether the bot can take an order and carry it out. A VB365 server that is down doesn't count: restarting the bot, or
 * taking it out of service, would mend nothing.
 */
export interface Readiness {
  report(): Promise<ReadinessReport>;
  /** Adds a part that has been started. */
  add(part: string, check: PartCheck): void;
  /** Every part has been added. */
  started(): void;
  /** No more orders are taken. */
  drain(): void;
}

/** A part that does not answer for so long is down: whoever asks gives up soon after. */
const PATIENCE_MS = 2_000;

export function createReadiness(clock: Clock = systemClock): Readiness {
  const parts = new Map<string, PartCheck>();
  let phase: "starting" | "running" | "draining" = "starting";

  async function look(check: PartCheck): Promise<string> {
    try {
      const asked = Promise.resolve(check()).then((problem) => problem ?? "ok");
      return (await withTimeout(asked, PATIENCE_MS, { clock })) ?? "no answer in time";
    } catch {
      // The error may name a host; the log has it where the part is used.
      return "failed";
    }
  }

  return {
    async report() {
      const looked = await Promise.all(
        [...parts].map(async ([name, check]) => [name, await look(check)] as const),
      );
      const isUp = looked.every(([, state]) => state === "ok");
      const running = isUp ? "ready" : "unready";
      return { status: phase === "running" ? running : phase, parts: Object.fromEntries(looked) };
    },
    add: (part, check) => void parts.set(part, check),
    started: () => {
      if (phase === "starting") phase = "running";
    },
    drain: () => {
      phase = "draining";
    },
  };
}
