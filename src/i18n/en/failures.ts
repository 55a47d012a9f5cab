import { FAILURES, type FailureTexts } from "../../errors.ts";

/** English stands in the table of failures itself, which is needed where there is no catalogue yet: at the start. */
export const failures = (): FailureTexts => ({ entries: FAILURES, values: {} });
