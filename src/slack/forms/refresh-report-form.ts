import type { ViewOutput } from "@slack/bolt";
import { messagesFor } from "../../i18n/index.ts";
import { resolveReportRange } from "../../orders/resolve-report-range.ts";
import type { FormDeps } from "../context.ts";
import { readingContext } from "../placing/reading-context.ts";
import { readReportForm } from "../views/read-report-form.ts";
import { buildReportForm } from "../views/report-form.ts";

/**
 * Brings what stands under the range field up to date with what is in the form.
 * @param picked a range to put into the field in place of what was typed
 */
export async function refreshReportForm(
  deps: Pick<FormDeps, "people" | "servers" | "edits" | "now" | "fiscalYearStart">,
  view: Pick<ViewOutput, "id" | "hash" | "state" | "blocks">,
  userId: string,
  picked?: string,
): Promise<void> {
  const { people, servers, edits } = deps;
  const input = readReportForm(view);
  const rangeText = picked ?? input.rangeText;
  const build = async () => {
    const person = await people.find(userId);
    const check =
      rangeText.trim() === ""
        ? undefined
        : resolveReportRange(rangeText, { ...readingContext(deps, person), zone: input.zone });
    const revision = input.revision + (picked === undefined ? 0 : 1);
    const { zone: ownZone, locale } = person;
    return buildReportForm({ ...input, rangeText, revision, check, ownZone, servers }, messagesFor(locale));
  };
  await edits.edit(view, build, picked !== undefined);
}
