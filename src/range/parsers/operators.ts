import type { Operator, Reading } from "../reading.ts";

/** A reading that turns the period beside it into another before pairs are formed. */
export const tightOperator = (apply: Operator["apply"], side: Operator["side"] = "right"): Reading => ({
  kind: "operator",
  operator: { side, binds: "tight", apply },
});
