import type { DraftDefaults } from "../../orders/complete-order.ts";
import { DEFAULT_FORMATS } from "../../orders/order-draft.ts";
import type { OrderSettings } from "../context.ts";

/** Whose order it is, as far as something is usual for them. */
interface Usual {
  /** The person's own; undefined while they are not known. */
  readonly zone: string | undefined;
}

/**
 * What is usual where an order leaves something unsaid, the nearest first: for the person, then by the settings. What
 * becomes usual for a channel goes between the two.
 */
export const draftDefaults = (
  { servers }: Pick<OrderSettings, "servers">,
  { zone }: Usual,
): readonly DraftDefaults[] => [{ zone }, { formats: DEFAULT_FORMATS, server: servers[0] }];
