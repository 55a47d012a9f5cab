import { type Wall, wall } from "./wall.ts";

/** Easter Sunday of a Gregorian year (the anonymous algorithm of 1876, as Meeus prints it). */
export function easterSunday(year: number): Wall {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const leap = Math.floor(ofCentury / 4);
  const weekday = (32 + 2 * (century % 4) + 2 * leap - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return wall(year, Math.floor(days / 31), (days % 31) + 1);
}
