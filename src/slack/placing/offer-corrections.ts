import { destinationOf } from "../../orders/complete-order.ts";
import type { Correction } from "../../orders/corrections.ts";
import type { Destination, ReportRequest, Requester } from "../../orders/report-request.ts";
import { sealDraft } from "../../orders/sealed-draft.ts";

/** A near miss as it was probably meant, to be ordered by a click. */
export interface OfferedCorrection {
  /** As it could have been typed. */
  readonly line: string;
  /** The order as it comes back with the click; see `sealDraft`. */
  readonly sealed: string;
  /** It goes to the person alone, whose direct message may not be open yet. */
  readonly isToMe: boolean;
}

/** The order that was refused, as far as a correction takes it over. */
interface Refused {
  readonly requester: Requester;
  readonly here?: Destination;
  readonly idempotencyKey: string;
  readonly workflow?: ReportRequest["workflow"];
}

/**
 * Corrections as they come back with a click, each an order of its own. A place to send them from is carried along, also
 * for one that goes to the person alone; none is offered without.
 */
export function offerCorrections(
  { requester, here, idempotencyKey, workflow }: Refused,
  corrections: readonly Correction[],
  at: Date,
): readonly OfferedCorrection[] {
  // A workflow has nobody at hand.
  if (!here || workflow) return [];
  return corrections.flatMap(({ line, draft }, index) => {
    const destination = destinationOf(draft.destination, here);
    const isToMe = destination === "me";
    const sealed = sealDraft({
      v: 2,
      by: requester.userId,
      at: at.getTime(),
      key: `${idempotencyKey}~${index}`,
      // Where others read the channel, that is asked then.
      confirmedFor: "",
      draft: { ...draft, destination: isToMe ? here : destination },
    });
    return sealed === undefined ? [] : [{ line, sealed, isToMe }];
  });
}
