import type { FileDamage } from "../errors.ts";

/** How much of a PDF's end {@link checkPdfTail} wants to see, in bytes. */
export const PDF_TAIL_BYTES = 2048;

/** Readers look for the end mark this far from the end of the file. */
const END_MARK_WITHIN = 1024;

/**
 * Is the end of a PDF there? A file that was cut lacks its `startxref … %%EOF`, even when its length is as announced.
 * @param tail the last {@link PDF_TAIL_BYTES}, or the whole file when it is shorter
 * @returns what is wrong with it
 */
export function checkPdfTail(tail: Uint8Array): FileDamage | undefined {
  const text = Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength).toString("latin1");
  const end = text.lastIndexOf("%%EOF");
  if (end < 0 || end < text.length - END_MARK_WITHIN) return "end-missing";
  return /startxref\s+\d+\s*$/.test(text.slice(0, end)) ? undefined : "end-incomplete";
}
