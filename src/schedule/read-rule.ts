import { nextRuns } from "./rule/runs.ts";
import { type StoredRule, storedRule } from "./rule/stored-rule.ts";

export type { StoredRule };

/** A stored rule, brought back to life. */
export interface RevivedRule {
  readonly rule: StoredRule;
  next(count: number, after?: Date): Date[];
}

/** Reads a rule as it was stored. Throws a `ZodError` where it is none. */
export function readRule(stored: unknown): RevivedRule {
  const rule = storedRule.parse(stored);
  return { rule, next: (count, after) => nextRuns(rule, count, after) };
}
