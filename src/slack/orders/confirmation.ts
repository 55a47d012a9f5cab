import { createHash } from "node:crypto";
import { type PendingOrder, packPending } from "../../orders/pending-order.ts";
import type { External } from "../access/admission.ts";

/** What is asked of somebody whose report other organisations would read. */
export interface Question {
  readonly external: External;
  /** The interval, in the absolute words that people read. */
  readonly words: string;
  /** The order as it comes back with the answer; see `packPending`. */
  readonly pending: string;
}

/** Which organisations a question named, in short: a channel may have got more readers before it is answered. */
export const digestOf = ({ teamIds }: Pick<External, "teamIds">): string =>
  createHash("sha256").update(teamIds.join()).digest("hex").slice(0, 16);

/** Undefined where the order is too long to be asked about. */
export function question(
  external: External,
  words: string,
  order: Omit<PendingOrder, "named" | "at"> & { readonly at: Date },
): Question | undefined {
  const pending = packPending({ ...order, at: order.at.getTime(), named: digestOf(external) });
  return pending === undefined ? undefined : { external, words, pending };
}

/** Was the order confirmed for exactly the organisations that would read it now? */
export const isConfirmed = (external: External, confirmed: string | undefined): boolean =>
  confirmed !== undefined && confirmed === digestOf(external);
