/**
 * As long as a text may be in which a range is found (see `findRange`); beyond, it is not looked into for options either:
 * every reading of a long text costs the event loop.
 */
export const MAX_LETTERS = 600;
