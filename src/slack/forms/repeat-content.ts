import { messagesFor } from "../../i18n/index.ts";
import type { Schedule } from "../../schedules/types.ts";
import type { Person } from "../access/people.ts";
import type { FormDeps } from "../context.ts";
import { unreadText } from "../messages/schedules/preview.ts";
import { readScheduleForm, type ScheduleDraft } from "../placing/read-schedule-form.ts";
import { previewSchedule } from "../placing/schedule-preview.ts";
import type { ReportFormInput } from "../views/read-report-form.ts";
import { draftOfForm } from "../views/read-report-form.ts";
import type { RepeatCheck, RepeatContent } from "../views/repeat-field.ts";
import type { RepeatInput } from "../views/repeat-state.ts";

/** What a form that repeats says; undefined while it names no channel where it is to send to one. */
export function scheduleDraftOf(form: ReportFormInput, repeat: RepeatInput): ScheduleDraft | undefined {
  const order = draftOfForm(form);
  return (
    order && {
      order: { ...order, range: { text: form.rangeText } },
      repeat: repeat.text,
      ...(repeat.whenChanged && { whenChanged: repeat.whenChanged }),
      ...(repeat.failuresTo !== undefined && { failuresTo: repeat.failuresTo }),
    }
  );
}

/** The schedule that a form edits, as it stands now; undefined for a new one, and for one that is gone. */
export const editedBy = async (
  { schedules }: Pick<FormDeps, "schedules">,
  { state: { edit } }: Pick<RepeatInput, "state">,
): Promise<Schedule | undefined> => (edit === undefined ? undefined : schedules.find(edit.id));

/** The part of the form that repeats, with the next runs as far as they can be told. */
export async function repeatContent(
  deps: Pick<FormDeps, "fiscalYearStart" | "now" | "schedules" | "servers">,
  form: ReportFormInput,
  repeat: RepeatInput,
  person: Person,
): Promise<RepeatContent> {
  const draft = scheduleDraftOf({ ...form, destination: "me" }, repeat);
  const isTyped = repeat.text.trim() !== "" && form.rangeText.trim() !== "";
  const check = draft && isTyped ? checkOf(deps, draft, person, await editedBy(deps, repeat)) : undefined;
  return { ...repeat, check };
}

function checkOf(
  deps: Pick<FormDeps, "fiscalYearStart" | "now" | "servers">,
  draft: ScheduleDraft,
  person: Person,
  edited: Schedule | undefined,
): RepeatCheck {
  const messages = messagesFor(person.locale);
  const read = readScheduleForm(deps, draft, person, edited);
  switch (read.kind) {
    case "schedule": {
      const { definition } = read;
      const from = new Date(deps.now().getTime() - 1);
      return {
        kind: "preview",
        preview: previewSchedule(deps, definition, from),
        zone: definition.rule.zone,
      };
    }
    case "repeat":
      return { kind: "refused", said: unreadText(read.refused, messages) };
    case "over": {
      const { problem, fix } = messages.schedules.refused.over;
      return { kind: "refused", said: messages.formats.sentences(problem, fix) };
    }
    case "range":
      return { kind: "range" };
  }
}
