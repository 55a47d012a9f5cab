import type { Recurrence } from "./oracle.ts";

/** Zones whose clocks change in March and April 2026: New York on 8 March, Berlin on the 29th, Sydney back on 5 April. */
const ZONES = ["Europe/Berlin", "America/New_York", "Australia/Sydney", "UTC"];
const TIMES = ["02:30", "09:00", "02:00", "17:45", "03:00", "00:00", "23:30"];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The recurrences of a bench, of every kind in turn, many of them within the hours in which clocks change. */
export const recurrences = (count: number): readonly Recurrence[] =>
  Array.from({ length: count }, (_, index) => recurrence(index));

function recurrence(index: number): Recurrence {
  const zone = ZONES[index % ZONES.length] ?? "UTC";
  const time = TIMES[Math.floor(index / ZONES.length) % TIMES.length] ?? "09:00";
  const weekday = index % 7;
  const at = `at ${time} in ${zone}`;
  switch (Math.floor(index / 4) % 5) {
    case 0:
      return { words: `every day ${at}`, zone, times: [time] };
    case 1:
      return { words: `every ${WEEKDAYS[weekday]} ${at}`, zone, times: [time], weekdays: [weekday] };
    case 2:
      return { words: `every weekday ${at}`, zone, times: [time], weekdays: [1, 2, 3, 4, 5] };
    case 3:
      return {
        words: `every month on the ${DAYS[index % 3]} ${at}`,
        zone,
        times: [time],
        monthDay: MONTH_DAYS[index % 3] ?? 1,
      };
    default:
      return { words: `every 12 hours in ${zone}`, zone, times: ["00:00", "12:00"] };
  }
}

const DAYS = ["8th", "29th", "5th"];
const MONTH_DAYS = [8, 29, 5];
