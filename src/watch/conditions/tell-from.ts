import type { Turn } from "../turn.ts";
import { minuteOfDay } from "../wall-clock.ts";

/** Is it the time of the day from which on what can wait for people is told? */
export const isPastTellFrom = ({ at, settings: { tellFrom, zone } }: Turn) =>
  minuteOfDay(at, zone) >= tellFrom;
