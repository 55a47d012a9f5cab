import { createHash } from "node:crypto";
import type { ResolvedRange } from "../../orders/resolve-report-range.ts";
import { type SealedDraft, sealDraft } from "../../orders/sealed-draft.ts";
import type { SharedChannel } from "../access/admission.ts";

/** What somebody is to confirm whose report other organizations would read. */
export interface Confirmation {
  readonly sharedChannel: SharedChannel;
  readonly range: Pick<ResolvedRange, "interval" | "zone">;
  /** The order as it comes back with the reply; see `sealDraft`. */
  readonly sealed: string;
}

/** Which organizations a confirmation names, in short: a channel may have got more readers before it comes back. */
export const digestOf = ({ teamIds }: Pick<SharedChannel, "teamIds">): string =>
  createHash("sha256").update(teamIds.join()).digest("hex").slice(0, 16);

/** Undefined where the order is too long to be confirmed. */
export function confirmationFor(
  sharedChannel: SharedChannel,
  range: Confirmation["range"],
  { at, ...order }: Omit<SealedDraft, "v" | "confirmedFor" | "at"> & { readonly at: Date },
): Confirmation | undefined {
  const confirmedFor = digestOf(sharedChannel);
  const sealed = sealDraft({ v: 2, ...order, at: at.getTime(), confirmedFor });
  return sealed === undefined ? undefined : { sharedChannel, range, sealed };
}

/** Was the order confirmed for exactly the organizations that would read it now? */
export const isConfirmed = (sharedChannel: SharedChannel, confirmedFor: string | undefined): boolean =>
  confirmedFor !== undefined && confirmedFor === digestOf(sharedChannel);
