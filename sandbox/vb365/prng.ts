/** A small seeded generator (mulberry32): the same words always give the same numbers, on every machine. */
export interface Prng {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [low, high], both included. */
  int(low: number, high: number): number;
  pick<T>(items: readonly T[]): T;
  /** A version 4 UUID in form; deterministic, so never a secret. */
  uuid(): string;
}

const HEX = "0123456789abcdef";

export function createPrng(...words: readonly (string | number)[]): Prng {
  let state = hash(words.join("\u0000"));

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));

  return {
    next,
    int,
    pick(items) {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
    uuid() {
      let hex = "";
      for (let digit = 0; digit < 32; digit++) hex += HEX.charAt(int(0, 15));
      const variant = "89ab".charAt(int(0, 3));
      const group = (from: number, to: number) => hex.slice(from, to);
      return `${group(0, 8)}-${group(8, 12)}-4${group(13, 16)}-${variant}${group(17, 20)}-${group(20, 32)}`;
    },
  };
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value | 0;
}
