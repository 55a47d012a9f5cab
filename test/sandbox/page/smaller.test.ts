import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readPng, writePng } from "../../../sandbox/page/screenshots/png.ts";
import { smaller } from "../../../sandbox/page/screenshots/smaller.ts";

/** Writes a PNG in full color, each row by its filter; the test's own, as the code under test only reads such. */
function fullColor(rows: readonly (readonly [filter: number, bytes: readonly number[]])[]): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE((rows[0]?.[1].length ?? 0) / 3, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.from(rows.flatMap(([filter, bytes]) => [filter, ...bytes])))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Palette and places of an indexed PNG, as colors. */
function colorsOf(png: Buffer): readonly number[] {
  const at = png.indexOf("PLTE");
  const palette = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  return Array.from({ length: palette.length / 3 }, (_, place) => palette.readUIntBE(place * 3, 3));
}

describe("a picture of the page", () => {
  it.each([
    ["as it is", 0, [30, 31, 32, 33, 34, 35]],
    ["by the pixel before it", 1, [30, 31, 32, 3, 3, 3]],
    ["by the pixel above it", 2, [20, 21, 22, 20, 21, 22]],
    ["by the mean of both", 3, [25, 26, 27, 12, 12, 13]],
    ["by whichever is nearest", 4, [20, 21, 22, 3, 3, 3]],
  ])("is read where a row is written %s", (_, filter, bytes) => {
    const { width, height, rgb } = readPng(
      fullColor([
        [0, [10, 10, 10, 13, 13, 13]],
        [filter, bytes],
      ]),
    );
    expect([width, height, [...rgb.slice(6)]]).toEqual([2, 2, [30, 31, 32, 33, 34, 35]]);
  });

  it("keeps the colors of a picture that has few", () => {
    const png = smaller(fullColor([[0, [0xf6, 0xf7, 0xf8, 0xee, 0xf0, 0xf2, 0xf6, 0xf7, 0xf8]]]));
    expect(colorsOf(png)).toEqual([0xf6f7f8, 0xeef0f2]);
  });

  it("finds 256 for one that has thousands", () => {
    const shades = Array.from({ length: 4096 }, (_, at) => [at & 255, at >> 4, 128]).flat();
    const found = colorsOf(smaller(fullColor([[0, shades]])));
    expect(found.length).toBeGreaterThan(64);
    expect(found.length).toBeLessThanOrEqual(256);
  });

  it("is not read where it is of another kind", () => {
    const indexed = writePng({ width: 1, height: 1 }, [0x102030], Uint8Array.of(0));
    expect(() => readPng(indexed)).toThrow("not a PNG of that kind");
  });
});
