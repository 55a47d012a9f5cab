import type { Case } from "../english.ts";

/** What operators type: short forms, compounds, numbers in words, whole sentences. */
export interface Typed {
  readonly ranges: readonly Case[];
  /** With the range that is found in them; one without must be refused. */
  readonly sentences: readonly (Case | readonly [text: string])[];
  readonly refused: readonly string[];
}
