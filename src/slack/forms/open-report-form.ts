import { withTimeout } from "../../async/timeout.ts";
import { Failure } from "../../errors.ts";
import { messagesFor } from "../../i18n/index.ts";
import { withDefaults } from "../../orders/complete-order.ts";
import { choiceOf, DEFAULT_FORMATS } from "../../orders/order-draft.ts";
import { resolveReportRange } from "../../orders/resolve-report-range.ts";
import { authorizeUser } from "../access/admission.ts";
import type { FormDeps } from "../context.ts";
import { draftDefaults } from "../placing/draft-defaults.ts";
import { readingContext } from "../placing/reading-context.ts";
import type { ReportFormInput } from "../views/read-report-form.ts";
import { buildRefusal } from "../views/refusal.ts";
import type { RepeatInput } from "../views/repeat-state.ts";
import { buildReportForm } from "../views/report-form.ts";
import { slackErrorCode, toSlackFailure } from "../web-api/failures.ts";
import type { FormPresets } from "./form-presets.ts";
import { lastUsed } from "./last-used.ts";
import { repeatContent } from "./repeat-content.ts";

export interface FormOpening {
  readonly triggerId: string;
  readonly teamId: string;
  readonly userId: string;
  /** What is to stand in the fields, before what the person used last. */
  readonly presets: FormPresets;
  /** It is to repeat; what stands in the fields of that part. */
  readonly repeat?: RepeatInput;
}

/** What the form waits for at most before it opens: Slack is to tell of the person meanwhile, mostly within 100 ms. */
const BUDGET_MS = 250;

/**
 * Opens the form at once, because a trigger lives 3 s, and shows the person's own zone and the meaning of the preset
 * range, in their language, as soon as they are known. What was typed meanwhile stays: blocks and actions keep their
 * names. Who may not order reads so in the form's place.
 * @throws Failure `slack_form_expired` where Slack opens no form in time
 */
export async function openReportForm(deps: FormDeps, opening: FormOpening): Promise<void> {
  const { clients, servers, edits, log } = deps;
  const { triggerId, teamId, userId } = opening;
  const admitting = authorizeUser(deps, userId);
  const [known, used] = await Promise.all([
    withTimeout(admitting, BUDGET_MS).catch(() => undefined),
    lastUsed(deps, teamId, userId),
  ]);
  const { formats = DEFAULT_FORMATS } = withDefaults({}, draftDefaults(deps, { zone: undefined }));
  const usual: FormPresets = { format: choiceOf(formats), destination: "me" };
  const presets = { ...usual, ...used, ...placed(opening.presets) };
  const build = async (admission: Awaited<typeof admitting> | undefined) => {
    const { person, denied } = admission ?? {};
    const messages = messagesFor(person?.locale);
    if (denied) return buildRefusal(denied, messages);
    const { rangeText, zone } = presets;
    const check =
      rangeText && person
        ? resolveReportRange(rangeText, { ...readingContext(deps, person), zone })
        : undefined;
    const repeat =
      opening.repeat && person
        ? await repeatContent(deps, inputOf(presets), opening.repeat, person)
        : opening.repeat;
    return buildReportForm({ ...presets, servers, ownZone: person?.zone, check, repeat }, messages);
  };
  const opened = clients.write.views.open({ trigger_id: triggerId, view: await build(known) });
  const { view } = await opened.catch((error: unknown) => {
    throw notOpened(error);
  });
  if (known || !view?.id || !view.hash) return;
  try {
    await edits.edit({ id: view.id, hash: view.hash }, async () => build(await admitting));
  } catch (error) {
    // An empty zone means the person's own, and who may not order is refused when the form is sent.
    log.warn({ code: slackErrorCode(error) ?? "unknown" }, "can’t fill in the form");
  }
}

/** The form as it would be sent if nobody typed anything. */
const inputOf = (presets: FormPresets): ReportFormInput => ({
  rangeText: presets.rangeText ?? "",
  revision: 0,
  format: presets.format ?? "PDF",
  zone: presets.zone,
  server: presets.server,
  destination: presets.destination ?? "channel",
  channelId: presets.channelId,
});

/** Why there is no form: while Slack is slow or out of order, what was wanted can be typed. */
function notOpened(error: unknown): unknown {
  const failure = toSlackFailure(error, {});
  return failure?.code === "slack_unavailable"
    ? new Failure("slack_form_expired", { cause: error })
    : (failure ?? error);
}

/** Without the presets that say nothing, which would hide those of the last run; a channel is where the report goes. */
function placed(presets: FormPresets): FormPresets {
  const given = Object.entries(presets).filter(([, value]) => value !== undefined);
  return { ...(presets.channelId !== undefined && { destination: "channel" }), ...Object.fromEntries(given) };
}
