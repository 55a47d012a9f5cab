import { authorizeUser } from "../../access/admission.ts";
import type { ListenerDeps } from "../../context.ts";
import { type FormOpening, openReportForm } from "../../forms/open-report-form.ts";
import { openScheduleForm } from "../../forms/open-schedule-form.ts";
import { type HomePage, publishHome } from "../../home/publish-home.ts";
import { readTrail } from "../../home/view/index.ts";
import { messagesForPerson } from "../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import type { ActionArgs } from "../by-id.ts";
import { requesterOf } from "../requester.ts";
import { cancelRun } from "./cancel-run.ts";
import { runIdOf } from "./on-run.ts";

/** A button of the App Home: acknowledged first; the home, brought up to date, shows what came of it. */
function onHome(
  deps: ListenerDeps,
  press: (trail: readonly string[], args: ActionArgs) => HomePage | Promise<HomePage>,
) {
  return async (args: ActionArgs): Promise<void> => {
    await args.ack();
    const who = requesterOf(args.body);
    const trail = readTrail(args.body.view?.private_metadata);
    const page = await Promise.resolve()
      .then(() => press(trail, args))
      .catch(async (error: unknown) => ({
        trail,
        note: describeUnexpectedError(error, deps, await messagesForPerson(deps, who.userId)),
      }));
    await publishHome(deps, who, page);
  };
}

export const homeRefreshCallback = (deps: ListenerDeps) => onHome(deps, (trail) => ({ trail }));

/** One page on: its beginning is the button's value. */
export const homeOlderCallback = (deps: ListenerDeps) =>
  onHome(deps, (trail, { action }) => ({ trail: [...trail, ...readTrail(runIdOf(action))] }));

export const homeNewerCallback = (deps: ListenerDeps) =>
  onHome(deps, (trail) => ({ trail: trail.slice(0, -1) }));

/** A run of the person's own is cancelled, where it is not too late. */
export const homeCancelCallback = (deps: ListenerDeps) =>
  onHome(deps, async (trail, { action, body }) => {
    const by = requesterOf(body);
    const { denied } = await authorizeUser(deps, by.userId);
    if (denied) return { trail };
    return {
      trail,
      note: await cancelRun(deps, runIdOf(action), by, await messagesForPerson(deps, by.userId)),
    };
  });

/** The form, as the person used it last. */
export const homeNewReportCallback = (deps: ListenerDeps) =>
  onHomeForm(deps, (opening) => openReportForm(deps, { ...opening, presets: {} }));

/** The same form for a report that is to repeat. */
export const homeNewScheduleCallback = (deps: ListenerDeps) =>
  onHomeForm(deps, (opening) => openScheduleForm(deps, { ...opening, home: true }, {}));

/** The home stays as it is below the form; it says so where there is no form. */
const onHomeForm =
  (deps: ListenerDeps, open: (opening: Omit<FormOpening, "presets" | "repeat">) => Promise<void>) =>
  async ({ ack, body }: ActionArgs): Promise<void> => {
    await ack();
    const who = requesterOf(body);
    const { teamId, userId } = who;
    try {
      await open({ triggerId: body.trigger_id, teamId, userId });
    } catch (error) {
      const note = describeUnexpectedError(error, deps, await messagesForPerson(deps, userId));
      await publishHome(deps, who, { trail: readTrail(body.view?.private_metadata), note });
    }
  };
