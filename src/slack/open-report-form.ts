import { slackErrorCode } from "./failures.ts";
import type { ListenerDeps } from "./listeners/deps.ts";
import { buildReportForm, type ReportFormContent } from "./views/report-form.ts";

/**
 * Opens the form at once, because a trigger lives 3 s, and puts the person's own zone in as soon as it is known.
 * What was typed meanwhile stays: blocks and actions keep their names.
 */
export async function openReportForm(
  { people, clients, servers, log }: ListenerDeps,
  triggerId: string,
  userId: string,
  content: Omit<ReportFormContent, "zone" | "servers">,
): Promise<void> {
  const known = people.cached(userId);
  const form = { ...content, servers };
  const { view } = await clients.post.views.open({
    trigger_id: triggerId,
    view: buildReportForm({ ...form, zone: known?.zone }),
  });
  if (known || !view?.id || !view.hash) return;
  try {
    const { zone } = await people.find(userId);
    await clients.post.views.update({
      view_id: view.id,
      hash: view.hash,
      view: buildReportForm({ ...form, zone }),
    });
  } catch (error) {
    // An empty zone means the person's own: the form works without this. A hash conflict is a newer form.
    log.warn({ code: slackErrorCode(error) ?? "unknown" }, "the form's time zone could not be filled in");
  }
}
