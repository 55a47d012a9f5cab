/** How long after an order a further click on the same button is the same one: people click twice. */
const DOUBLE_CLICK_MS = 60_000;

const MARK = "~click@";

const FORM = new RegExp(`^(.*${MARK})(\\d{1,12}(?:\\.\\d{1,9})?)(.*)$`, "s");

/**
 * The key of what a click orders. A clock's minute would make two of a double click that falls across its turn, so the key
 * holds the moment of the click, and the store takes one within {@link DOUBLE_CLICK_MS} of another as the same.
 * @param clickedAt Slack's clock, in seconds with a fraction
 */
export const clickKey = (what: string, clickedAt: string): string => `${what}${MARK}${clickedAt}`;

export interface ClickKey {
  /** The key of every click on the same, up to and from the moment of this one. */
  readonly before: string;
  readonly after: string;
  /** In milliseconds. */
  readonly at: number;
}

/** A key that stands for a click; undefined for any other. */
export function readClickKey(key: string): ClickKey | undefined {
  const [, before, at, after = ""] = FORM.exec(key) ?? [];
  return before !== undefined && at !== undefined ? { before, after, at: Number(at) * 1000 } : undefined;
}

/** Are two clicks on the same one order? */
export const isDoubleClick = (one: ClickKey, other: ClickKey): boolean =>
  one.before === other.before && one.after === other.after && Math.abs(one.at - other.at) < DOUBLE_CLICK_MS;
