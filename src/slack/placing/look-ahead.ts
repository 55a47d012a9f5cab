import { setImmediate as otherWork } from "node:timers/promises";
import {
  type Completing,
  type Completion,
  completeOrder,
  destinationOf,
} from "../../orders/complete-order.ts";
import type { OrderDraft } from "../../orders/order-draft.ts";
import type { Destination } from "../../orders/report-request.ts";
import type { Run } from "../../runs/types.ts";
import { lookOnce } from "../access/channels.ts";
import type { PlacingDeps } from "../context.ts";
import { draftDefaults } from "./draft-defaults.ts";
import { readingContext } from "./reading-context.ts";

interface Ordered {
  readonly draft: OrderDraft;
  readonly requester: { readonly userId: string };
  readonly here?: Destination;
}

/**
 * Begins to look up who orders and where, before it is known whether it recurs: two calls that would else be made one after
 * the other. Resolves when they are on their way.
 * @returns what to go on with, in which the channel is looked at no second time
 */
export async function lookAhead<Deps extends PlacingDeps>(
  deps: Deps,
  { draft, requester: { userId }, here }: Ordered,
): Promise<Deps> {
  const { people, access } = deps;
  const channels = lookOnce(access.channels);
  const destination = destinationOf(draft.destination, here);
  // Whoever asks next is told what came of them.
  people.find(userId).catch(() => {});
  if (destination !== "me") channels.check(destination.channelId, userId).catch(() => {});
  await otherWork();
  return { ...deps, access: { ...access, channels } };
}

/**
 * Completes a draft while Slack is asked. Reading holds the thread, so that a call which was begun just now would leave
 * afterwards: it goes first.
 * @param source the run whose range is ordered again
 */
export async function readAhead(
  deps: PlacingDeps,
  { draft, requester, here }: Ordered,
  source: Run | undefined,
  now: Date,
): Promise<{ readonly completing: Completing; readonly completion: Completion }> {
  await otherWork();
  const person = await deps.people.find(requester.userId);
  const completing = {
    defaults: draftDefaults(deps, person),
    here,
    reading: { ...readingContext(deps, person), now },
    servers: deps.servers,
    run: source?.request,
  };
  return { completing, completion: completeOrder(draft, completing) };
}
