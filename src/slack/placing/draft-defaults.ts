import type { DraftDefaults } from "../../orders/complete-order.ts";
import type { Person } from "../access/people.ts";
import type { PlacingDeps } from "../context.ts";

/** What is usual where an order leaves something unsaid, the nearest first: for the person, then by the settings. */
export const draftDefaults = (
  { servers }: Pick<PlacingDeps, "servers">,
  { zone }: Pick<Person, "zone">,
): readonly DraftDefaults[] => [{ zone }, { formats: ["PDF"], server: servers[0] }];
