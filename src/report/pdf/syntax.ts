/** `12 0 R`. */
export class Reference {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

export type Dictionary = ReadonlyMap<string, PdfValue>;
/** Names keep their slash; what is of no interest here (strings, booleans, null) is undefined. */
export type PdfValue = number | string | Reference | readonly PdfValue[] | Dictionary | undefined;

export const isDictionary = (value: PdfValue): value is Dictionary => value instanceof Map;

/** Deeper than any real file; a hostile one must not exhaust the stack. */
const MAX_DEPTH = 20;

const BLANK = /(?:[\s\0]|%[^\r\n]*)*/y;
const REFERENCE = /(\d+)[\s\0]+\d+[\s\0]+R(?![^\s\0/<>[\]()%])/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const NAME = /\/[^\s\0/<>[\](){}%]*/y;
const HEX_STRING = /<[\s\da-fA-F]*>/y;
const WORD = /[A-Za-z]+/y;

/**
 * Reads one value of PDF syntax (ISO 32000-1, 7.3), such as the dictionary of an object.
 * @param text bytes as latin1
 * @returns the value, and where the text goes on behind it
 * @throws SyntaxError when the text ends before the value does, or is none
 */
export function readValue(text: string, at = 0, depth = 0): { value: PdfValue; end: number } {
  if (depth > MAX_DEPTH) throw new SyntaxError("nested too deep");
  const start = skip(BLANK, text, at);
  if (text.startsWith("<<", start)) return readDictionary(text, start + 2, depth);
  if (text[start] === "[") return readArray(text, start + 1, depth);
  if (text[start] === "(") return { value: undefined, end: endOfString(text, start) };
  for (const [pattern, convert] of SCALARS) {
    const match = matchAt(pattern, text, start);
    if (match) return { value: convert(match), end: start + match[0].length };
  }
  throw new SyntaxError("no value");
}

const SCALARS: readonly (readonly [RegExp, (match: RegExpExecArray) => PdfValue])[] = [
  [REFERENCE, ([, number]) => new Reference(Number(number))],
  [NUMBER, ([digits]) => Number(digits)],
  [NAME, ([name]) => name],
  [HEX_STRING, () => undefined],
  [WORD, () => undefined],
];

function readDictionary(text: string, at: number, depth: number): { value: Dictionary; end: number } {
  const entries = new Map<string, PdfValue>();
  for (let position = at; ; ) {
    position = skip(BLANK, text, position);
    if (text.startsWith(">>", position)) return { value: entries, end: position + 2 };
    const name = matchAt(NAME, text, position)?.[0];
    if (name === undefined) throw new SyntaxError("no name");
    const { value, end } = readValue(text, position + name.length, depth + 1);
    entries.set(name, value);
    position = end;
  }
}

function readArray(text: string, at: number, depth: number): { value: PdfValue[]; end: number } {
  const values: PdfValue[] = [];
  for (let position = at; ; ) {
    position = skip(BLANK, text, position);
    if (text[position] === "]") return { value: values, end: position + 1 };
    const { value, end } = readValue(text, position, depth + 1);
    values.push(value);
    position = end;
  }
}

/** Behind the closing parenthesis: inner ones come in pairs, or behind a backslash. */
function endOfString(text: string, start: number): number {
  let open = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "(") open += 1;
    else if (text[at] === ")") {
      open -= 1;
      if (open === 0) return at + 1;
    }
  }
  throw new SyntaxError("a string without end");
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const skip = (pattern: RegExp, text: string, at: number) =>
  at + (matchAt(pattern, text, at)?.[0].length ?? 0);
