/**
 * A key is some 80 characters long and the metadata holds 3000: whoever goes on for longer finds the way back to the
 * first page shorter.
 */
const MAX_TRAIL = 30;

/** A button's value comes back from anybody who can send one: longer ones are no keys, and overflowed the metadata. */
const MAX_KEY = 90;

/** The pages on the way to the one that is shown, by where each begins; kept in the view's metadata. */
export const writeTrail = (trail: readonly string[]): string => trail.slice(-MAX_TRAIL).join(" ");

export const readTrail = (metadata: string | undefined): string[] =>
  (metadata ?? "").split(" ").filter((key) => key !== "" && key.length <= MAX_KEY);
