import type { Clause } from "../grammar/clause.ts";
import type { ScheduleRefusalReason } from "../types.ts";

/** Why the clauses of a text make no schedule, and which of them is the trouble. */
export interface Problem {
  readonly reason: ScheduleRefusalReason;
  readonly clause?: Clause | undefined;
  readonly suggestions?: readonly string[];
}

export const problem = (
  reason: ScheduleRefusalReason,
  clause?: Clause,
  suggestions?: readonly string[],
): Problem => ({ reason, clause, ...(suggestions && { suggestions }) });

export const isProblem = (value: object): value is Problem => "reason" in value;
