import type { Dictionary } from "./syntax.ts";

/**
 * Undoes the row filters of PNG, which tables of numbers are packed with (ISO 32000-1, 7.4.4.4).
 * @throws SyntaxError for what such a table never has: TIFF's predictor, or more than one byte for a column
 */
export function undoPredictor(data: Buffer, parms: Dictionary): Buffer {
  const predictor = parms.get("/Predictor") ?? 1;
  if (predictor === 1) return data;
  const width = parms.get("/Columns") ?? 1;
  const plain = (parms.get("/Colors") ?? 1) === 1 && (parms.get("/BitsPerComponent") ?? 8) === 8;
  if (typeof predictor !== "number" || predictor < 10 || typeof width !== "number" || width < 1 || !plain) {
    throw new SyntaxError("unknown predictor");
  }
  const rows = Math.floor(data.length / (width + 1));
  const out = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const filter = data[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const left = column > 0 ? (out[at - 1] ?? 0) : 0;
      const up = row > 0 ? (out[at - width] ?? 0) : 0;
      const upLeft = row > 0 && column > 0 ? (out[at - width - 1] ?? 0) : 0;
      out[at] = (data[at + row + 1] ?? 0) + predicted(filter, left, up, upLeft);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return Math.floor((left + up) / 2);
    default:
      return paeth(left, up, upLeft);
  }
}

/** The neighbour that lies nearest to `left + up - upLeft`. */
function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toUpLeft = Math.abs(guess - upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
