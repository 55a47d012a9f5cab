/**
 * A value as JSON for a column. PostgreSQL refuses U+0000 and halves of surrogate pairs there, and the words of a server
 * or of a file may hold either: a run that cannot be written down never ends. A mark stands in their place.
 */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "string" ? part.toWellFormed().replaceAll("\0", "\ufffd") : part,
  );
