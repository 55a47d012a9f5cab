/**
 * When schedules are due, by brute force and apart from the product's code: every minute of the time is looked at, and what
 * `Intl` says a clock on the wall shows then.
 */

/** A recurrence, in words for the bot and in parts for this. */
export interface Recurrence {
  readonly words: string;
  readonly zone: string;
  /** Hours and minutes of the wall clock, `02:30`. */
  readonly times: readonly string[];
  /** Days of the week, 0 is Sunday; undefined means every day. */
  readonly weekdays?: readonly number[];
  /** Day of the month. */
  readonly monthDay?: number;
}

const MINUTE_MS = 60_000;

interface WallMinute {
  readonly at: number;
  /** `02:30` */
  readonly time: string;
}

/** The minutes of each day of a zone's calendar, in order of time: some are shown twice, some never. */
function wallDays(zone: string, from: number, until: number): Map<string, WallMinute[]> {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "short",
    hourCycle: "h23",
  });
  const days = new Map<string, WallMinute[]>();
  for (let at = Math.floor(from / MINUTE_MS) * MINUTE_MS; at < until; at += MINUTE_MS) {
    const [day = "", time = ""] = format.format(at).split(" ");
    const minutes = days.get(day) ?? [];
    minutes.push({ at, time });
    days.set(day, minutes);
  }
  return days;
}

const DAY_MS = 86_400_000;

export class Oracle {
  readonly #from: number;
  readonly #until: number;
  readonly #zones = new Map<string, Map<string, WallMinute[]>>();

  constructor(from: number, until: number) {
    this.#from = from;
    this.#until = until;
  }

  /** Every due instant at or after the beginning and up to the end, in order. */
  due({ zone, times, weekdays, monthDay }: Recurrence): number[] {
    const due = new Set<number>();
    for (const [day, minutes] of this.#daysOf(zone)) {
      const date = new Date(`${day}T00:00:00Z`);
      if (weekdays && !weekdays.includes(date.getUTCDay())) continue;
      if (monthDay !== undefined && date.getUTCDate() !== monthDay) continue;
      for (const time of times) {
        // The first of two; where it is never shown, the first minute behind.
        const minute = minutes.find((one) => one.time === time) ?? minutes.find((one) => one.time > time);
        if (minute && minute.at >= this.#from && minute.at <= this.#until) due.add(minute.at);
      }
    }
    return [...due].sort((a, b) => a - b);
  }

  #daysOf(zone: string): Map<string, WallMinute[]> {
    let days = this.#zones.get(zone);
    if (!days) {
      days = wallDays(zone, this.#from - DAY_MS, this.#until + DAY_MS);
      this.#zones.set(zone, days);
    }
    return days;
  }
}
