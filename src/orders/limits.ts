/**
 * As long as a text may be in which a range is found (see `findRange`); beyond, it is not looked into for options either:
 * every reading of a long text costs the event loop.
 */
export const MAX_LETTERS = 600;

/** As long as a message may be whose marks are taken off; no order is longer with all of its links and escapes. */
export const MAX_MARKED_LETTERS = 10 * MAX_LETTERS;
