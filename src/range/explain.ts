import { Clock } from "./calculation/clock.ts";
import { readMatches } from "./engine.ts";
import { lex } from "./lexicon/lexer.ts";
import { languagesOf } from "./locales/languages.ts";
import type { Match, Reading } from "./reading.ts";
import { isProblem } from "./resolution/latest.ts";
import { resolve } from "./resolution/resolve.ts";
import { resolveRange } from "./resolve-range.ts";
import type { RangeContext } from "./types.ts";

/**
 * The way of a text through the engine, line by line, for each language in which it is tried: its tokens, its inner
 * text, what the parsers and each refiner made of it, where that lies on the calendar, and the answer.
 */
export function explainRange(text: string, context: RangeContext): string {
  const clock = new Clock(context);
  const lines: string[] = [];
  for (const languages of languagesOf(clock.locale)) {
    const lexed = lex(text.trim(), languages);
    lines.push(`in ${languages.map(({ code }) => code).join(" and ")}`);
    const typed = lexed.tokens.map(
      ({ text: inner, from, to }) => `${lexed.source.slice(from, to)} → ${inner || "·"}`,
    );
    lines.push(`  tokens      ${typed.join(" | ")}`, `  inner text  ${lexed.text}`);
    let shown = "";
    const matches = readMatches(lexed.text, clock, (step, found) => {
      const readings = found.map(told).join("\n              ");
      if (readings !== shown) lines.push(`  ${step}`, `              ${readings || "nothing"}`);
      shown = readings;
    });
    for (const { text: part, reading } of matches)
      lines.push(`  resolution  ${part}: ${resolution(reading, clock)}`);
  }
  const result = resolveRange(text, context);
  lines.push(
    `answer        ${result.ok ? result.words : [result.reason, result.leftover].filter(Boolean).join(": ")}`,
  );
  return lines.join("\n");
}

const told = ({ text, reading }: Match): string => `“${text}” ${JSON.stringify(plain(reading))}`;

/** Without what JSON would print at length or not at all. */
const plain = ({ unlessEnded: _, or: __, ...reading }: Reading): unknown => reading;

function resolution(reading: Reading, clock: Clock): string {
  const span = resolve(reading, clock);
  if (isProblem(span)) return span.problem;
  const [start, end] = [span.start.wall, span.end.wall].map((at) => new Date(at).toISOString().slice(0, 19));
  return `${start} – ${end} (${span.grain})`;
}
