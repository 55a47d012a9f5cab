import { type Picture, readPng, writePng } from "./png.ts";

const MAX_COLORS = 256;
/** Grounds and letters, which stay exactly as they are. */
const EXACT_COLORS = 64;

/**
 * The same picture in a third of the bytes, as it lives in the repository: a screen has few colors and many shades at
 * the edges of its letters, of which those that hardly differ become one.
 */
export function smaller(png: Buffer): Buffer {
  const picture = readPng(png);
  const colors = colorsOf(picture);
  const palette = choose(colors);
  const places = new Map([...colors.keys()].map((color) => [color, nearest(color, palette)]));
  const pixels = new Uint8Array(picture.width * picture.height);
  for (let pixel = 0; pixel < pixels.length; pixel += 1) {
    pixels[pixel] = places.get(colorAt(picture.rgb, pixel)) ?? 0;
  }
  return writePng(picture, palette, pixels);
}

const colorAt = (rgb: Uint8Array, pixel: number): number =>
  ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0);

/** Every color with the number of its pixels. */
function colorsOf({ width, height, rgb }: Picture): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const color = colorAt(rgb, pixel);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return counts;
}

/** The commonest colors, and of the others those that are not too near to one: the distance grows until they fit. */
function choose(counts: ReadonlyMap<number, number>): readonly number[] {
  const byCount = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b).map(([color]) => color);
  for (let least = 0; ; least += 3) {
    const chosen: number[] = [];
    for (const color of byCount) {
      const isOwn = chosen.every((one) => distance(one, color) >= least ** 2);
      if (isOwn || chosen.length < EXACT_COLORS) chosen.push(color);
      if (chosen.length > MAX_COLORS) break;
    }
    if (chosen.length <= MAX_COLORS) return chosen;
  }
}

function nearest(color: number, palette: readonly number[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [place, one] of palette.entries()) {
    const away = distance(one, color);
    if (away < least) [best, least] = [place, away];
  }
  return best;
}

/** Of two colors, squared. */
const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
