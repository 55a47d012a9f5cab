import type { PdfSource } from "./source.ts";
import { type Dictionary, isDictionary, type PdfValue, readValue } from "./syntax.ts";

/** Where an object lies: in the file, or as the n-th in an object stream. */
export type Place =
  | { readonly kind: "file"; readonly offset: number }
  | { readonly kind: "stream"; readonly stream: number; readonly index: number };

/** One part of the cross-reference, the newest first; each update of a file adds one. */
export interface Section {
  readonly trailer: Dictionary;
  /** Undefined when this part does not know the object. */
  find(number: number): Promise<Place | undefined>;
}

/** More updates than this has no file that a program wrote. */
const MAX_SECTIONS = 32;

/** The cross-reference sections that lead from an offset, by `/Prev` and `/XRefStm`. */
export async function readSections(source: PdfSource, start: number): Promise<Section[]> {
  const sections: Section[] = [];
  const seen = new Set<number>();
  const due: PdfValue[] = [start];
  while (due.length > 0) {
    const offset = due.shift();
    if (typeof offset !== "number" || seen.has(offset)) continue;
    if (sections.length >= MAX_SECTIONS) throw new SyntaxError("too many cross-reference sections");
    seen.add(offset);
    const section = await readSection(source, offset);
    sections.push(section);
    due.push(section.trailer.get("/XRefStm"), section.trailer.get("/Prev"));
  }
  return sections;
}

async function readSection(source: PdfSource, offset: number): Promise<Section> {
  const keyword = await source.text(offset, 16);
  return /^\s*xref\b/.test(keyword) ? readTable(source, offset) : readStream(source, offset);
}

/** `xref`, then `first count` and so many lines of 20 bytes, again and again, then `trailer` and a dictionary. */
async function readTable(source: PdfSource, offset: number): Promise<Section> {
  const LINE = 20;
  const parts: { first: number; count: number; at: number }[] = [];
  let at = offset + (/^\s*xref\s*/.exec(await source.text(offset, 32))?.[0].length ?? 0);
  for (;;) {
    const text = await source.text(at, 64);
    const [head, first, count] = /^\s*(\d+)[ \t]+(\d+)[ \t]*(?:\r\n|\r|\n)/.exec(text) ?? [];
    if (head === undefined) break;
    const part = { first: Number(first), count: Number(count), at: at + head.length };
    parts.push(part);
    at = part.at + part.count * LINE;
    if (at > source.size) throw new SyntaxError("a table beyond the end");
  }
  const text = await source.text(at, 4096);
  const [keyword] = /^\s*trailer/.exec(text) ?? [];
  const trailer = keyword === undefined ? undefined : readValue(text, keyword.length).value;
  if (!isDictionary(trailer)) throw new SyntaxError("no trailer");
  return {
    trailer,
    async find(number) {
      const part = parts.find(({ first, count }) => number >= first && number < first + count);
      if (!part) return undefined;
      const line = await source.text(part.at + (number - part.first) * LINE, LINE);
      const [, where] = /^(\d{10}) \d{5} n/.exec(line) ?? [];
      return where === undefined ? undefined : { kind: "file", offset: Number(where) };
    },
  };
}

/** From PDF 1.5: the table is a stream of fixed-width numbers, and its dictionary is the trailer. */
async function readStream(source: PdfSource, offset: number): Promise<Section> {
  const object = await source.objectAt(offset);
  const trailer = object.value;
  if (!isDictionary(trailer) || trailer.get("/Type") !== "/XRef") throw new SyntaxError("no cross-reference");
  const data = await source.stream(object, trailer.get("/Length"));
  const widths = numbers(trailer.get("/W"));
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const width = typeWidth + secondWidth + thirdWidth;
  if (widths.length !== 3 || width === 0 || Math.max(...widths) > 6) throw new SyntaxError("no widths");
  const index = trailer.has("/Index")
    ? numbers(trailer.get("/Index"))
    : [0, ...numbers([trailer.get("/Size")])];
  const field = (at: number, bytes: number) => (bytes === 0 ? 0 : data.readUIntBE(at, bytes));
  return {
    trailer,
    async find(number) {
      const row = rowOf(number, index);
      if (row === undefined || (row + 1) * width > data.length) return undefined;
      const at = row * width;
      const type = typeWidth === 0 ? 1 : field(at, typeWidth);
      const second = field(at + typeWidth, secondWidth);
      if (type === 1) return { kind: "file", offset: second };
      if (type !== 2) return undefined;
      return { kind: "stream", stream: second, index: field(at + typeWidth + secondWidth, thirdWidth) };
    },
  };
}

/** `/Index` is pairs of a first number and a count. */
function rowOf(number: number, index: readonly number[]): number | undefined {
  let row = 0;
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2);
    if (number >= first && number < first + count) return row + number - first;
    row += count;
  }
  return undefined;
}

function numbers(value: PdfValue): number[] {
  if (!Array.isArray(value) || !value.every((each) => typeof each === "number" && each >= 0)) {
    throw new SyntaxError("no numbers");
  }
  return value as number[];
}
