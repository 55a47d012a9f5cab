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
  const { palette, pixels } = inOnePalette([picture]);
  return writePng(picture, palette, pixels[0] ?? new Uint8Array());
}

/** Pictures as places in a palette of at most 256 colors, which they share. */
export function inOnePalette(pictures: readonly Picture[]): {
  readonly palette: readonly number[];
  readonly pixels: readonly Uint8Array[];
} {
  const counts = new Map<number, number>();
  for (const picture of pictures) countColors(picture, counts);
  const palette = choose(counts);
  const places = new Map([...counts.keys()].map((color) => [color, nearest(color, palette)]));
  const pixels = pictures.map(({ width, height, rgb }) => {
    const own = new Uint8Array(width * height);
    for (let pixel = 0; pixel < own.length; pixel += 1) own[pixel] = places.get(colorAt(rgb, pixel)) ?? 0;
    return own;
  });
  return { palette, pixels };
}

const colorAt = (rgb: Uint8Array, pixel: number): number =>
  ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0);

/** Adds the number of pixels of every color. */
function countColors({ width, height, rgb }: Picture, counts: Map<number, number>): void {
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const color = colorAt(rgb, pixel);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
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
