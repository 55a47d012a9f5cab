import { describe, it } from "vitest";
import { expectRead, read, rowsOf, textsIn } from "./support.ts";

const LOCALES = ["es-ES", "pt-BR", "it-IT"] as const;

/** [start – end, or the reason of the refusal in brackets; then a cell for each language] */
const ROWS = rowsOf("romance.md");

const CASES = ROWS.flatMap(([expected = "", ...cells]) =>
  LOCALES.flatMap((locale, index) => textsIn(cells[index] ?? "").map((text) => ({ locale, text, expected }))),
);

describe("Spanish, Portuguese, and Italian as they are typed", () => {
  it.each(CASES)("$locale: $text", ({ locale, text, expected }) => {
    const context = { now: new Date("2026-07-15T08:30:00Z"), zone: "Europe/Madrid", locale };
    const reason = /^\[(.+)\]$/.exec(expected)?.[1];
    if (reason === undefined) expectRead(text, context, expected.split(" – "));
    else expectReason(text, context, reason);
  });
});

function expectReason(text: string, context: Parameters<typeof read>[1], reason: string): void {
  const [found] = read(text, context);
  if (found !== reason) expectRead(text, context, [reason]);
}
