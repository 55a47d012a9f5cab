import type { FileHandle } from "node:fs/promises";
import { promisify } from "node:util";
import { inflate } from "node:zlib";
import { undoPredictor } from "./predictor.ts";
import { isDictionary, type PdfValue, readValue } from "./syntax.ts";

const inflated = promisify(inflate);

/** An object of a PDF file, and where its stream's bytes begin, if it is one. */
export interface PdfObject {
  readonly value: PdfValue;
  readonly streamAt: number | undefined;
}

/** How much of an object is read to begin with, and at most. */
const FIRST_BYTES = 2_048;
const MAX_OBJECT_BYTES = 1 << 20;
/** A stream that unpacks to more is no table of objects. */
const MAX_STREAM_BYTES = 16 << 20;

/** Random access to a PDF file: only what is asked for is read. Throws where the file is not as it should be. */
export class PdfSource {
  readonly size: number;
  readonly #file: FileHandle;

  constructor(file: FileHandle, size: number) {
    this.#file = file;
    this.size = size;
  }

  async bytes(at: number, length: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  }

  async text(at: number, length: number): Promise<string> {
    return (await this.bytes(at, length)).toString("latin1");
  }

  /** The object `number generation obj …` at an offset. Throws when another one, or none, is there. */
  async objectAt(at: number, number?: number): Promise<PdfObject> {
    for (let length = FIRST_BYTES; ; length *= 4) {
      const text = await this.text(at, length);
      const [head, found] = /^\s*(\d+)\s+\d+\s+obj/.exec(text) ?? [];
      if (head === undefined || (number !== undefined && Number(found) !== number)) {
        throw new SyntaxError("no such object");
      }
      try {
        const { value, end } = readValue(text, head.length);
        const [stream] = /^\s*stream\r?\n/.exec(text.slice(end, end + 32)) ?? [];
        return { value, streamAt: stream === undefined ? undefined : at + end + stream.length };
      } catch (error) {
        if (length >= MAX_OBJECT_BYTES || text.length < length) throw error;
      }
    }
  }

  /** The unpacked bytes of a stream, whose length is known. */
  async stream({ value, streamAt }: PdfObject, length: PdfValue): Promise<Buffer> {
    if (!isDictionary(value) || streamAt === undefined) throw new SyntaxError("no stream");
    if (typeof length !== "number" || length > MAX_STREAM_BYTES) throw new SyntaxError("no length");
    const packed = await this.bytes(streamAt, length);
    const filter = only(value.get("/Filter"));
    if (filter === undefined) return packed;
    if (filter !== "/FlateDecode") throw new SyntaxError("unknown filter");
    const data = await inflated(packed, { maxOutputLength: MAX_STREAM_BYTES });
    const parms = only(value.get("/DecodeParms"));
    return isDictionary(parms) ? undoPredictor(data, parms) : data;
  }
}

/** A filter may stand alone or in an array. */
const only = (value: PdfValue): PdfValue => {
  if (!Array.isArray(value)) return value;
  if (value.length > 1) throw new SyntaxError("several filters");
  return value[0];
};
