import type { ViewOutput } from "@slack/bolt";
import { messagesFor } from "../../i18n/index.ts";
import { resolveReportRange } from "../../orders/resolve-report-range.ts";
import type { FormDeps } from "../context.ts";
import { readingContext } from "../placing/reading-context.ts";
import { readReportForm } from "../views/read-report-form.ts";
import { type RepeatInput, readRepeat } from "../views/repeat-state.ts";
import { buildReportForm } from "../views/report-form.ts";
import { repeatContent } from "./repeat-content.ts";

/**
 * Brings what stands under the fields up to date with what is in the form.
 * @param change a range to put into the field in place of what was typed, or that it is to repeat from now on
 */
export async function refreshReportForm(
  deps: Pick<FormDeps, "people" | "servers" | "edits" | "now" | "fiscalYearStart" | "schedules">,
  view: Pick<ViewOutput, "id" | "hash" | "state" | "blocks" | "private_metadata">,
  userId: string,
  { picked, repeats = false }: { readonly picked?: string | undefined; readonly repeats?: boolean } = {},
): Promise<void> {
  const { people, servers, edits } = deps;
  const typed = readReportForm(view);
  const input = { ...typed, rangeText: picked ?? typed.rangeText };
  const { rangeText } = input;
  const said = readRepeat(view) ?? (repeats ? NOTHING_SAID : undefined);
  const build = async () => {
    const person = await people.find(userId);
    const check =
      rangeText.trim() === ""
        ? undefined
        : resolveReportRange(rangeText, { ...readingContext(deps, person), zone: input.zone });
    const revision = input.revision + (picked === undefined ? 0 : 1);
    const { zone: ownZone, locale } = person;
    const repeat = said && (await repeatContent(deps, input, said, person));
    return buildReportForm({ ...input, revision, check, ownZone, servers, repeat }, messagesFor(locale));
  };
  await edits.edit(view, build, picked !== undefined);
}

const NOTHING_SAID: RepeatInput = { text: "", whenChanged: undefined, failuresTo: undefined, state: {} };
