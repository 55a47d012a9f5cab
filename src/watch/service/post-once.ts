import type { MessageChange, WatchStore } from "./ports.ts";
import type { AlertPresenter } from "./presenter.ts";
import type { Fence, Standing } from "./standing.ts";

/** Another process has the message now. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

/** How long a message is this process's own after each of its writes: longer than any call of Slack takes. */
const LEASE_MS = 120_000;

export const leaseEnd = (now: () => Date) => new Date(now().getTime() + LEASE_MS);

export type Commit = (change: MessageChange) => Promise<void>;

/** Writes down how a claimed message goes on. @throws LeaseLost */
export const committing =
  ({ store, now }: { readonly store: WatchStore; readonly now: () => Date }, claim: Fence): Commit =>
  async (change) => {
    if (!(await store.commit(claim, change, leaseEnd(now)))) throw new LeaseLost();
  };

export interface Posting {
  readonly find: () => Promise<string | undefined>;
  readonly post: () => Promise<string>;
  readonly remove: (ts: string) => Promise<void>;
  /** Writes the outcome down. @returns where the message stands for good */
  readonly posted: (ts: string) => Promise<string>;
}

/**
 * Posts a message, or finds the one that an earlier call has posted. This process may have been frozen on the way to
 * Slack, and another may have posted the same since: the one that is written down first stays, the other goes.
 * @param write writes down that the call is about to be made, or that Slack plainly refused it
 */
export async function postOnce(
  { isPlainNo }: Pick<AlertPresenter, "isPlainNo">,
  isIntended: boolean,
  write: (state: "intended" | "none") => Promise<void>,
  { find, post, remove, posted }: Posting,
): Promise<string> {
  let ts = isIntended ? await find() : undefined;
  if (ts === undefined) {
    await write("intended");
    try {
      ts = await post();
    } catch (error) {
      if (isPlainNo(error)) await write("none");
      throw error;
    }
  }
  const stands = await posted(ts);
  if (stands !== ts) await remove(ts);
  return stands;
}

export const isIntended = ({ state }: Standing) => state === "intended";
