import { type Chunk, filePng, type Picture, packRows } from "./png.ts";
import { inOnePalette } from "./smaller.ts";

/** A picture, and for how long it is seen. */
export interface Frame {
  readonly picture: Picture;
  readonly ms: number;
}

/** Where two pictures of one size differ, in pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Pictures of one size as a moving one (W3C, Portable Network Graphics, third edition, 11.3.6), which begins anew at its
 * end. After the first, each frame holds only what has changed. Who knows no moving PNG shows the last.
 */
export function animate(frames: readonly Frame[]): Buffer {
  const [first] = frames;
  if (first === undefined) throw new Error("there is nothing to show");
  const { width, height } = first.picture;
  const { palette, pixels } = inOnePalette(frames.map(({ picture }) => picture));
  let sequence = 0;
  const chunks = frames.flatMap(({ ms }, index): readonly Chunk[] => {
    const own = pixels[index] ?? new Uint8Array();
    const before = pixels[index - 1];
    const box = before ? changed(before, own, width, height) : { x: 0, y: 0, width, height };
    const control: Chunk = ["fcTL", frameControl(sequence++, box, ms)];
    const number = Buffer.alloc(4);
    number.writeUInt32BE(sequence++);
    return [control, ["fdAT", Buffer.concat([number, packRows(box, cut(own, width, box))])]];
  });
  // No control stands before it, so it is no frame: only who shows the others does without it.
  const still: Chunk = ["IDAT", packRows({ width, height }, pixels.at(-1) ?? new Uint8Array())];
  const plays = Buffer.alloc(8);
  plays.writeUInt32BE(frames.length);
  return filePng({ width, height }, palette, [still, ...chunks], [["acTL", plays]]);
}

function frameControl(sequence: number, { x, y, width, height }: Box, ms: number): Buffer {
  const body = Buffer.alloc(26);
  for (const [place, value] of [sequence, width, height, x, y].entries())
    body.writeUInt32BE(value, place * 4);
  body.writeUInt16BE(ms, 20);
  body.writeUInt16BE(1000, 22);
  return body;
}

/** The least box around all that differs; a pixel where nothing does, as a frame cannot be empty. */
function changed(before: Uint8Array, after: Uint8Array, width: number, height: number): Box {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let pixel = 0; pixel < after.length; pixel += 1) {
    if (before[pixel] === after[pixel]) continue;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (right < 0) return { x: 0, y: 0, width: 1, height: 1 };
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

function cut(pixels: Uint8Array, width: number, box: Box): Uint8Array {
  const own = new Uint8Array(box.width * box.height);
  for (let row = 0; row < box.height; row += 1) {
    const from = (box.y + row) * width + box.x;
    own.set(pixels.subarray(from, from + box.width), row * box.width);
  }
  return own;
}
