const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** Where a reader of CSV stands between two bytes. */
export interface QuoteState {
  readonly inQuote: boolean;
  /** The byte before was a quote inside a quoted cell: it closes the cell unless another one follows. */
  readonly maybeClosed: boolean;
  /** The byte before; undefined at the beginning. */
  readonly last: number | undefined;
}

export const AT_BEGINNING: QuoteState = { inQuote: false, maybeClosed: false, last: undefined };

/**
 * Follows the quotes of a CSV file, chunk by chunk. A quote opens a cell only as its first character: one that stands
 * elsewhere is a character like others, so that a name such as `5" disk` does not turn the rest of the file around.
 * It jumps from quote to quote: a file without any costs next to nothing.
 */
export function followQuotes(state: QuoteState, bytes: Buffer, delimiter: number): QuoteState {
  if (bytes.length === 0) return state;
  let { inQuote } = state;
  let at = 0;
  if (state.maybeClosed) {
    if (bytes[0] === QUOTE) at = 1;
    else inQuote = false;
  }
  for (let quote = bytes.indexOf(QUOTE, at); quote >= 0; quote = bytes.indexOf(QUOTE, at)) {
    at = quote + 1;
    if (!inQuote) {
      const before = quote === 0 ? state.last : bytes[quote - 1];
      inQuote = before === undefined || before === delimiter || before === LINE_FEED || before === RETURN;
    } else if (at === bytes.length) return { inQuote, maybeClosed: true, last: QUOTE };
    else if (bytes[at] === QUOTE) at += 1;
    else inQuote = false;
  }
  return { inQuote, maybeClosed: false, last: bytes.at(-1) };
}
