import { setTimeout as wait } from "node:timers/promises";

/** Slack gives a command 3 s to be acknowledged; what is left pays for the way there and back. */
export const ACK_BUDGET_MS = 2_000;

/** The work's result when it is there within `budgetMs`; undefined when it is not, in which case the work goes on. */
export async function withTimeout<T>(work: Promise<T>, budgetMs = ACK_BUDGET_MS): Promise<T | undefined> {
  const timer = new AbortController();
  try {
    return await Promise.race([work, wait(budgetMs, undefined, { signal: timer.signal })]);
  } finally {
    timer.abort();
    // Whoever lost the race must not surface as an unhandled rejection; the caller awaits the work where it matters.
    work.catch(() => {});
  }
}
