import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A picture of 8 bits a channel, three bytes a pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** A part of a PNG file, by its four letters. */
export type Chunk = readonly [type: string, body: Buffer];

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
/** Bytes a pixel, by PNG's color type; what Chromium writes. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads a PNG as Chromium takes it: 8 bits, in full color, not interlaced. Its transparency is dropped. */
export function readPng(bytes: Buffer): Picture {
  const data: Buffer[] = [];
  let head: Buffer | undefined;
  for (let at = SIGNATURE.length; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 8, at + 8 + length);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "IHDR") head = body;
    if (type === "IDAT") data.push(body);
    at += length + 12;
  }
  const [width, height] = [head?.readUInt32BE(0) ?? 0, head?.readUInt32BE(4) ?? 0];
  const channels = CHANNELS[head?.[9] ?? 0];
  if (channels === undefined || head?.[8] !== 8 || head[12] !== 0) throw new Error("not a PNG of that kind");
  const rows = unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    rgb.set(rows.subarray(pixel * channels, pixel * channels + 3), pixel * 3);
  }
  return { width, height, rgb };
}

/** Undoes the filters of PNG (W3C, Portable Network Graphics, 9): each row begins with the name of its own. */
function unfilter(raw: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const here = y * stride + x;
      const left = x >= channels ? (rows[here - channels] ?? 0) : 0;
      const up = y > 0 ? (rows[here - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (rows[here - stride - channels] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      rows[here] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value));
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toUp ?? 0) <= (toCorner ?? 0) ? up : corner;
}

/**
 * Writes a PNG whose pixels are places in a palette.
 * @param palette at most 256 colors, as 0xrrggbb
 */
export function writePng(
  { width, height }: Pick<Picture, "width" | "height">,
  palette: readonly number[],
  pixels: Uint8Array,
): Buffer {
  return filePng({ width, height }, palette, [["IDAT", packRows({ width, height }, pixels)]]);
}

/**
 * A PNG file around its own chunks.
 * @param first chunks that stand before the palette
 */
export function filePng(
  { width, height }: Pick<Picture, "width" | "height">,
  palette: readonly number[],
  chunks: readonly Chunk[],
  first: readonly Chunk[] = [],
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const colors = Buffer.from(palette.flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]));
  const all: readonly Chunk[] = [
    ["IHDR", head],
    ...first,
    ["PLTE", colors],
    ...chunks,
    ["IEND", Buffer.alloc(0)],
  ];
  return Buffer.concat([SIGNATURE, ...all.map(([type, body]) => chunk(type, body))]);
}

/** Pixels of a palette as PNG packs them. */
export function packRows({ width, height }: Pick<Picture, "width" | "height">, pixels: Uint8Array): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return deflateSync(rows, { level: 9, memLevel: 9 });
}

function chunk(type: string, body: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
