/** How the bytes of a text file become characters. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** By the byte order mark; without one it is UTF-8, or else windows-1252, which is found out on the way. */
export function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : "utf-8";
}

/** Decodes a file chunk by chunk, the byte order mark left out. */
export type Decode = (chunk: Uint8Array, isLast?: boolean) => string;

/**
 * A server on Windows that writes no UTF-8 writes windows-1252. Read as UTF-8, its umlauts would all become the same
 * replacement character, and two organizations one: from the first byte that isn't UTF-8, the file is windows-1252.
 */
export function createDecode(encoding: Encoding): Decode {
  if (encoding !== "utf-8") {
    const decoder = new TextDecoder(encoding);
    return (chunk, isLast = false) => decoder.decode(chunk, { stream: !isLast });
  }
  const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const ansi = new TextDecoder("windows-1252");
  let isAnsi = false;
  let isFirst = true;
  let held: Uint8Array = Buffer.alloc(0);

  function toText(chunk: Uint8Array, isLast: boolean): string {
    const bytes = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    const end = isLast || isAnsi ? bytes.length : endOfCharacters(bytes);
    held = Buffer.from(bytes.subarray(end));
    const whole = bytes.subarray(0, end);
    if (isAnsi) return ansi.decode(whole);
    try {
      return utf8.decode(whole);
    } catch {
      isAnsi = true;
      held = Buffer.alloc(0);
      return ansi.decode(bytes);
    }
  }

  return (chunk, isLast = false) => {
    const text = toText(chunk, isLast);
    const start = isFirst && text.startsWith("\uFEFF") ? 1 : 0;
    isFirst &&= text === "";
    return text.slice(start);
  };
}

/** Where the last whole UTF-8 character ends. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** The beginning of any text; without a byte order mark, UTF-16 shows by the zeros in every other byte. */
export function decodeHead(head: Uint8Array): string {
  const [first, second] = head;
  const encoding = encodingOf(head);
  const guessed =
    first !== 0 && second === 0 ? "utf-16le" : first === 0 && second !== 0 ? "utf-16be" : encoding;
  return createDecode(head.length > 1 ? guessed : encoding)(head);
}
