import { choiceOf } from "../../orders/order-draft.ts";
import { isZoneChoice } from "../../orders/zones.ts";
import type { Schedule } from "../../schedules/types.ts";
import type { FormDeps } from "../context.ts";
import type { FormPresets } from "./form-presets.ts";
import { openReportForm } from "./open-report-form.ts";

interface ScheduleFormOpening {
  readonly triggerId: string;
  readonly teamId: string;
  readonly userId: string;
  /** Opened on the App Home. */
  readonly home: boolean;
}

/** Opens the form for a report that is to repeat, filled in as given. */
export const openScheduleForm = (
  deps: FormDeps,
  { home, ...opening }: ScheduleFormOpening,
  presets: FormPresets,
): Promise<void> =>
  openReportForm(deps, {
    ...opening,
    presets,
    repeat: { text: "", whenChanged: undefined, failuresTo: undefined, state: { home } },
  });

/** Opens the form with a schedule in it as it stands: what is saved goes on top of this, and of nothing else. */
export const openEditForm = (
  deps: FormDeps,
  { home, ...opening }: ScheduleFormOpening,
  schedule: Schedule,
): Promise<void> => {
  const { id, revision, order, words } = schedule;
  return openReportForm(deps, {
    ...opening,
    presets: presetsOfSchedule(schedule),
    repeat: {
      text: words,
      whenChanged: order.whenChanged,
      failuresTo: order.failuresTo,
      state: { home, edit: { id, revision } },
    },
  });
};

function presetsOfSchedule({ order, zone }: Schedule): FormPresets {
  const { rangeText, formats, server, destination } = order;
  const chosen = order.zone ?? zone;
  return {
    rangeText,
    format: choiceOf(formats),
    server,
    zone: isZoneChoice(chosen) ? chosen : undefined,
    ...(destination === "me"
      ? { destination: "me" }
      : { destination: "channel", channelId: destination.channelId }),
  };
}
