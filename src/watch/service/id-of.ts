import { createHash } from "node:crypto";

/** Names that a second plan of the same input makes again: whatever is written twice is written once. */
export const idOf = (...parts: readonly string[]): string =>
  createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 24);
