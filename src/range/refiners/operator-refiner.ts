import type { Match, Operator, ParsingContext, Reading } from "../reading.ts";
import { joinNeighbours, MatchRefiner } from "./match-refiner.ts";

const BESIDE = /^(?: (?:(?:of|in|on|at|for|and) )*|)$/;

/** Applies operators to the period beside them, the innermost (rightmost) first. */
export class OperatorRefiner extends MatchRefiner {
  readonly #binds: Operator["binds"];

  constructor(binds: Operator["binds"]) {
    super();
    this.#binds = binds;
  }

  protected override join(matches: Match[], context: ParsingContext): Match[] {
    return joinNeighbours(matches, context, "rightmost", (left, right, gap) => {
      if (!BESIDE.test(gap)) return undefined;
      return (
        this.#apply(left.reading, right.reading, "right") ?? this.#apply(right.reading, left.reading, "left")
      );
    });
  }

  #apply(operator: Reading, operand: Reading, side: "left" | "right"): Reading | undefined {
    if (operator.kind !== "operator" || operator.operator.binds !== this.#binds) return undefined;
    if (operator.operator.side !== side && operator.operator.side !== "either") return undefined;
    const isOperand = operand.kind !== "operator" && operand.kind !== "zone" && operand.kind !== "duration";
    if (!isOperand) return undefined;
    if (operand.kind === "number" && !operand.ordinal) {
      // "la semana del 18": beside a tight operator a number is a day.
      return this.#binds === "tight" ? this.#apply(operator, { ...operand, ordinal: true }, side) : undefined;
    }
    // "dal 1 al 15", "… から … まで": an opener or closer of a pair adds nothing to it.
    if (operand.kind === "pair" && operator.operator.binds === "loose") return operand;
    // "bis Ende März seit Jahresbeginn": the end is March's.
    if (operand.kind === "pair" && operand.from.kind === "span" && operand.from.toDate)
      return { ...operand, to: { kind: "applied", operator: operator.operator, operand: operand.to } };
    const { or, ...applied } = operator.operator;
    if (or === undefined) return { kind: "applied", operator: operator.operator, operand };
    return { kind: "applied", operator: applied, operand, or: { kind: "applied", operator: or, operand } };
  }
}
