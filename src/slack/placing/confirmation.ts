import { createHash } from "node:crypto";
import { type PendingOrder, packPending } from "../../orders/pending-order.ts";
import type { SharedChannel } from "../access/admission.ts";

/** What is asked of somebody whose report other organizations would read. */
export interface Confirmation {
  readonly sharedChannel: SharedChannel;
  /** The interval, in the absolute words that people read. */
  readonly words: string;
  /** The order as it comes back with the answer; see `packPending`. */
  readonly pending: string;
}

/** Which organizations a question named, in short: a channel may have got more readers before it is answered. */
export const digestOf = ({ teamIds }: Pick<SharedChannel, "teamIds">): string =>
  createHash("sha256").update(teamIds.join()).digest("hex").slice(0, 16);

/** Undefined where the order is too long to be asked about. */
export function confirmationFor(
  sharedChannel: SharedChannel,
  words: string,
  order: Omit<PendingOrder, "named" | "at"> & { readonly at: Date },
): Confirmation | undefined {
  const pending = packPending({ ...order, at: order.at.getTime(), named: digestOf(sharedChannel) });
  return pending === undefined ? undefined : { sharedChannel, words, pending };
}

/** Was the order confirmed for exactly the organizations that would read it now? */
export const isConfirmed = (sharedChannel: SharedChannel, confirmed: string | undefined): boolean =>
  confirmed !== undefined && confirmed === digestOf(sharedChannel);
