import { neighbour } from "./neighbour.ts";
import type { Token } from "./token.ts";

type Meaning = (tokens: readonly Token[], index: number) => string;

/** "2025", "令和7", "今年度": what stands before a part of that year. */
const isOfYear = (tokens: readonly Token[], index: number): boolean =>
  /^(?:\d{1,4}|.*nendo)$/.test(neighbour(tokens, index, -1));

/** 年度初め, 期末, 前期: of the fiscal year before it, else of this one. */
export const FISCAL_YEARS: Readonly<Record<string, Meaning>> = {
  "(nendo) start": (tokens, index) => edgeOf("start", tokens, index),
  "(nendo) end": (tokens, index) => edgeOf("end", tokens, index),
  // "2025年度前期" is its first half, "前期" the year before.
  "(nendo) last": (tokens, index) =>
    isOfYear(tokens, index)
      ? "1th fiscal half"
      : neighbour(tokens, index, -1) === "nen"
        ? "_half_"
        : "last nendo",
  "(nendo) 2th half": (tokens, index) => (isOfYear(tokens, index) ? "2th fiscal half" : "_half_"),
  "(nendo) whole": (tokens, index) => (isOfYear(tokens, index) ? "" : "_whole_"),
};

function edgeOf(edge: string, tokens: readonly Token[], index: number): string {
  if (/^\d{1,4}$/.test(neighbour(tokens, index, -1))) return `nendo ${edge}`;
  return isOfYear(tokens, index) ? edge : `${edge} of this nendo`;
}
