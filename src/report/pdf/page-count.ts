import { open } from "node:fs/promises";
import { PDF_TAIL_BYTES } from "../pdf-tail.ts";
import { PdfSource } from "./source.ts";
import { type Dictionary, isDictionary, type PdfValue, Reference, readValue } from "./syntax.ts";
import { readSections, type Section } from "./xref.ts";

/**
 * How many pages a PDF says it has: the `/Count` at the root of its page tree. Counting page objects in the bytes
 * would not do, since most programs pack them into compressed streams, and a whole PDF reader would hold the file in
 * memory. Here four or five short reads lead there: the end, the cross-reference, the catalogue, the tree's root.
 * @throws when the file is not readable in this way (broken, encrypted, or written in an unusual form)
 */
export async function countPages(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const source = new PdfSource(file, size);
    const tail = await source.text(Math.max(0, size - PDF_TAIL_BYTES), PDF_TAIL_BYTES);
    const [, start] = /startxref\s+(\d+)\s+%%EOF(?![\s\S]*startxref)/.exec(tail) ?? [];
    if (start === undefined) throw new SyntaxError("no startxref");
    const sections = await readSections(source, Number(start));
    const resolve = (value: PdfValue) => resolveValue(source, sections, value);

    const trailer = sections[0]?.trailer;
    if (!trailer || trailer.has("/Encrypt")) throw new SyntaxError("encrypted");
    const catalog = dictionary(await resolve(trailer.get("/Root")));
    const pages = dictionary(await resolve(catalog.get("/Pages")));
    const count = await resolve(pages.get("/Count"));
    if (pages.get("/Type") !== "/Pages" || !Number.isInteger(count) || Number(count) < 0) {
      throw new SyntaxError("no page count");
    }
    return Number(count);
  } finally {
    await file.close();
  }
}

function dictionary(value: PdfValue): Dictionary {
  if (isDictionary(value)) return value;
  throw new SyntaxError("no dictionary");
}

async function resolveValue(
  source: PdfSource,
  sections: readonly Section[],
  value: PdfValue,
): Promise<PdfValue> {
  if (!(value instanceof Reference)) return value;
  const place = await findPlace(sections, value.number);
  if (place.kind === "file") return (await source.objectAt(place.offset, value.number)).value;

  const home = await findPlace(sections, place.stream);
  if (home.kind !== "file") throw new SyntaxError("an object stream inside another");
  const object = await source.objectAt(home.offset, place.stream);
  const head = dictionary(object.value);
  const length = head.get("/Length");
  // The length may be an object of its own, which is never packed itself.
  const packed = length instanceof Reference ? await resolveValue(source, sections, length) : length;
  const data = await source.stream(object, packed);
  return readPacked(data, head.get("/First"), place.index, value.number);
}

async function findPlace(sections: readonly Section[], number: number) {
  for (const section of sections) {
    const place = await section.find(number);
    if (place) return place;
  }
  throw new SyntaxError("no such object");
}

/** An object stream begins with pairs of number and offset; the offsets count from `/First`. */
function readPacked(data: Buffer, first: PdfValue, index: number, number: number): PdfValue {
  if (typeof first !== "number") throw new SyntaxError("no object stream");
  const pairs = data.toString("latin1", 0, first).trim().split(/\s+/).map(Number);
  const [found, offset] = pairs.slice(index * 2, index * 2 + 2);
  if (found !== number || offset === undefined) throw new SyntaxError("no such object");
  return readValue(data.toString("latin1"), first + offset).value;
}
