import { rangeLabelOf } from "../../orders/range-label.ts";
import { permalinkOf, type Run } from "../../runs/types.ts";
import { STEP_OUTPUTS as OUTPUT } from "../names.ts";

/** What a finished run gives to the steps behind its own; what is not known is left out. Pure. */
export function stepOutputs(run: Run): Record<string, string | number> {
  const { id, request, file } = run;
  const { accounts = null, organizations = null } = file?.digest ?? {};
  const permalink = permalinkOf(run);
  return {
    [OUTPUT.runId]: id,
    [OUTPUT.interval]: rangeLabelOf(request, request.locale),
    ...(permalink !== undefined && { [OUTPUT.permalink]: permalink }),
    ...(accounts !== null && { [OUTPUT.accounts]: accounts }),
    ...(organizations !== null && { [OUTPUT.organizations]: organizations.total }),
  };
}
