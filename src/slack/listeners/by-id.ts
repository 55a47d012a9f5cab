import type {
  AllMiddlewareArgs,
  BlockAction,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from "@slack/bolt";
import type { ListenerDeps, WithWorkspace } from "../context.ts";

/** What a click brings. */
export type ActionArgs = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;
/** What a submitted form brings. */
export type SubmitArgs = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/**
 * The ID that Slack sends, and who listens to it. One that ends with its only colon stands for every ID that begins with
 * it.
 */
export type Listener<Args> = readonly [id: string, (deps: ListenerDeps) => (args: Args) => Promise<void>];

/**
 * One listener for Bolt in place of many. For each payload, of whatever kind, Bolt goes through all of its listeners and has
 * each find out whether it is meant (@slack/bolt 5.1.0): with fifty of them that was half of the memory that a command took.
 * @throws Error where two listen to one ID
 */
export function byId<Args extends ActionArgs | SubmitArgs>(
  listeners: readonly Listener<Args>[],
  within: WithWorkspace,
  idOf: (args: Args) => string,
): (args: Args) => Promise<void> {
  const known = new Map<string, (args: Args) => Promise<void>>();
  for (const [id, listener] of listeners) {
    if (known.has(id)) throw new Error(`two listen to ${id}`);
    known.set(id, within(listener));
  }
  return async (args) => {
    const id = idOf(args);
    const listener = known.get(id) ?? known.get(id.slice(0, id.indexOf(":") + 1));
    await listener?.(args);
  };
}
