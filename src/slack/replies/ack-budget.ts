import type { ListenerDeps } from "../context.ts";
import { PATIENCE } from "./patience.ts";

/** On top of the patience: an acknowledgement that leaves later after its payload may not be heard any more. */
const LAST_MS = 500;

/** The time of a payload for which its person waits. */
export interface Waiting {
  /** How long Slack may have waited for its acknowledgement by now, in milliseconds. */
  age(): number;
  /** How long may be worked before Slack is to hear something, in milliseconds. */
  ackMs(): number;
}

export const waitingFor = (
  { arrivals, patience = PATIENCE }: Pick<ListenerDeps, "arrivals" | "patience">,
  payload: object,
): Waiting => ({ age: () => arrivals.age(payload), ackMs: () => patience.ackMs });

export const isLate = ({ age, ackMs }: Waiting): boolean => age() > ackMs() + LAST_MS;

/** What is left until Slack is to hear something, in milliseconds. */
export const budgetOf = ({ age, ackMs }: Waiting): number => Math.max(0, ackMs() - age());
