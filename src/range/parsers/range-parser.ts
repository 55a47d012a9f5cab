import type { Parser } from "chrono-node/en";
import type { Clock } from "../calculation/clock.ts";
import { Match, type ParsingContext, type Reading } from "../reading.ts";

/** The option under which the engine hands the operator's clock to its parsers. */
export interface RangeOption {
  readonly clock: Clock;
  /** Told what each refiner leaves. */
  readonly trace?: (step: string, matches: readonly Match[]) => void;
}

export const optionOf = (context: ParsingContext): RangeOption => context.option as unknown as RangeOption;

/**
 * One form of the inner language: a pattern and what it means. The pattern is tried at word boundaries only, and only in
 * texts that hold what it needs; `read` answers null for "not mine after all".
 */
export abstract class RangeParser implements Parser {
  readonly #pattern: RegExp;
  readonly needs: readonly string[];

  /** @param needs alternatives without one of which the pattern matches nothing, as `ParserIndex` takes them */
  constructor(pattern: string, ...needs: readonly string[]) {
    this.needs = needs;
    this.#pattern = new RegExp(`(?<![\\w])(?:${pattern})(?![\\w])`);
  }

  pattern(): RegExp {
    return this.#pattern;
  }

  extract(context: ParsingContext, match: RegExpMatchArray): Match | null {
    const index = match.index ?? 0;
    // chrono-node continues on a cut text, where the middle of a word looks like its beginning.
    const before = context.text[index - 1] ?? " ";
    if (/\w/.test(before)) return null;
    // The minutes of a clock time begin nothing: "9:15 to 31 May".
    if (before === ":" && /^\d/.test(match[0]) && /\d/.test(context.text[index - 2] ?? "")) return null;
    const reading = this.read(match, optionOf(context).clock);
    return reading && new Match(context, index, match[0], reading);
  }

  protected abstract read(match: RegExpMatchArray, clock: Clock): Reading | null;
}
