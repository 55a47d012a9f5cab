import { crc32, inflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { animate } from "../../../sandbox/page/screenshots/apng.ts";

/** The chunks of a PNG file, their sums proved. */
function chunksOf(png: Buffer): readonly (readonly [type: string, body: Buffer])[] {
  const chunks: (readonly [string, Buffer])[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    chunks.push([named.toString("latin1", 0, 4), named.subarray(4)]);
    at += length + 12;
  }
  return chunks;
}

const [WHITE, RED] = [
  [255, 255, 255],
  [255, 0, 0],
];
/** Three pixels by two. */
const picture = (...pixels: readonly (readonly number[] | undefined)[]) => ({
  width: 3,
  height: 2,
  rgb: Uint8Array.from(pixels.flatMap((rgb) => rgb ?? [])),
});

it("holds after the first picture only what has changed, where it is, and for how long", () => {
  const still = picture(WHITE, WHITE, WHITE, WHITE, WHITE, WHITE);
  const moved = picture(WHITE, WHITE, WHITE, WHITE, RED, RED);
  const chunks = chunksOf(
    animate([
      { picture: still, ms: 500 },
      { picture: moved, ms: 1_500 },
      { picture: moved, ms: 100 },
    ]),
  );
  const types = chunks.map(([type]) => type).join(" ");
  expect(types).toBe("IHDR acTL PLTE IDAT fcTL fdAT fcTL fdAT fcTL fdAT IEND");
  const of = (name: string) => chunks.filter(([type]) => type === name).map(([, body]) => body);
  expect(of("acTL")[0]?.readUInt32BE(0)).toBe(3);
  const controls = of("fcTL").map((body) => [
    ...[0, 4, 8, 12, 16].map((at) => body.readUInt32BE(at)),
    body.readUInt16BE(20) / body.readUInt16BE(22),
  ]);
  expect(controls).toEqual([
    [0, 3, 2, 0, 0, 0.5],
    [2, 2, 1, 1, 1, 1.5],
    [4, 1, 1, 0, 0, 0.1],
  ]);
  const palette = of("PLTE")[0];
  const colors = (row: Buffer) => [...row].map((place) => palette?.readUIntBE(place * 3, 3));
  const changed = of("fdAT")[1] ?? Buffer.alloc(0);
  expect(changed.readUInt32BE(0)).toBe(3);
  expect(colors(inflateSync(changed.subarray(4)).subarray(1))).toEqual([0xff0000, 0xff0000]);
  const last = inflateSync(of("IDAT")[0] ?? Buffer.alloc(0));
  expect(colors(last.subarray(5, 8))).toEqual([0xffffff, 0xff0000, 0xff0000]);
});

it("is no picture without one", () => {
  expect(() => animate([])).toThrow("nothing to show");
});
