import { withTimeout } from "./timeout.ts";

/** A part of the app that was started. */
export interface Part {
  readonly name: string;
  stop(): Promise<void>;
  /** How long its stop may take, in milliseconds. */
  readonly withinMs: number;
}

/** How long a part may take to leave its far end, in milliseconds, beside the time for what is under way. */
export const LEAVE_MS = 6_000;

type PartDescription = Pick<Part, "name" | "withinMs">;

/**
 * Stops parts, the last one that was started first. A far end that neither answers nor closes would hold up the stop for
 * ever, and a part that fails would leave those below it at work: so each has its time, and the next one follows
 * whatever came of it. What is still under way ends with the process; everything acknowledged is in the store.
 * @param onLate told about a part that did not stop in time
 * @throws the first error, when every part was stopped
 */
export async function stopParts(
  parts: readonly Part[],
  onLate: (part: PartDescription) => void,
): Promise<void> {
  const errors: unknown[] = [];
  for (const part of parts.toReversed()) {
    try {
      const stopped = part.stop().then(() => true);
      if (!(await withTimeout(stopped, part.withinMs))) onLate(part);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}
