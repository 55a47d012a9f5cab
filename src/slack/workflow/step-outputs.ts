import type { ReportDigest } from "../../reports/index.ts";
import type { Run } from "../../runs/types.ts";
import { STEP_OUTPUTS as OUTPUT } from "../names.ts";

/** What a finished run gives to the steps behind its own; what is not known is left out. Pure. */
export function stepOutputs({ id, request, place, file }: Run): Record<string, string | number> {
  const { accounts = null, organizations = null } = (file?.digest as ReportDigest | undefined) ?? {};
  return {
    [OUTPUT.runId]: id,
    [OUTPUT.interval]: request.words,
    ...(place.permalink !== undefined && { [OUTPUT.permalink]: place.permalink }),
    ...(accounts !== null && { [OUTPUT.accounts]: accounts }),
    ...(organizations !== null && { [OUTPUT.organizations]: organizations.total }),
  };
}
