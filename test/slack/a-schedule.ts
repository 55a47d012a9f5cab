import type { Schedule } from "../../src/schedules/types.ts";
import type { ScheduleEntry } from "../../src/slack/messages/schedules/entry.ts";
import { definition } from "../schedules/support.ts";

const NOON = new Date("2027-01-05T12:00:00Z");

/** A daily schedule as it stands after it was set. */
export const aSchedule = (changes: Partial<Schedule> = {}): Schedule => ({
  ...definition("every day at 14:00", NOON),
  id: "7c1e0b1e-0000-4000-8000-000000000001",
  revision: 1,
  owner: { teamId: "T1", userId: "U1" },
  state: "active",
  status: {},
  failures: 0,
  untaken: 0,
  createdAt: NOON.toISOString(),
  nextDue: "2027-01-05T13:00:00.000Z",
  ...changes,
});

/** One with every button that there may be, and with these words wherever somebody's words stand. */
export function aScheduleEntry(words: string): ScheduleEntry {
  const schedule = aSchedule();
  const at = new Date("2027-01-05T13:00:00.000Z");
  const range = { label: words, start: NOON.toISOString(), end: NOON.toISOString() };
  return {
    schedule: {
      ...schedule,
      words: words.slice(0, 600),
      order: {
        ...schedule.order,
        rangeText: words.slice(0, 600),
        whenChanged: "say",
        failuresTo: "C0OPS0000001",
      },
      status: { held: { why: "shared", teamIds: ["T2"] } },
      untaken: 1,
    },
    preview: {
      runs: Array.from({ length: 3 }, () => ({ at, range, refused: undefined })),
      warnings: [{ code: "same", range: words }],
    },
    missed: 1_000,
  };
}
