import type { Token } from "./token.ts";

/** The inner word at a distance, counting only those with weight; empty beyond the ends. */
export function neighbour(tokens: readonly Token[], index: number, distance: number): string {
  const step = Math.sign(distance);
  let left = Math.abs(distance);
  for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
    const text = tokens[at]?.text ?? "";
    if (text !== "") left -= 1;
    if (left === 0) return text;
  }
  return "";
}
