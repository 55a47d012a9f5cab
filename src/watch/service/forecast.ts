import type { Day } from "./model.ts";

const DAY_MS = 86_400_000;

/** Days that are looked at, and how many of them must be known: a week's growth says nothing of a year. */
const LOOK_BACK_DAYS = 90;
const LEAST_DAYS = 14;
/** Beyond it a straight line is a guess. */
const LOOK_AHEAD_DAYS = 730;

/**
 * The day on which all licenses are used at the pace of the last months, by the straight line that fits best; undefined
 * where the numbers do not say: too few of them, use that does not grow, or a day that is too far ahead.
 * @param days oldest first
 */
export function usedUpOn(days: readonly Day[]): string | undefined {
  const last = days.at(-1);
  if (!last) return undefined;
  const today = Date.parse(last.day);
  const points = days
    .map(({ day, used }) => ({ x: (Date.parse(day) - today) / DAY_MS, y: used }))
    .filter(({ x }) => x > -LOOK_BACK_DAYS);
  if (points.length < LEAST_DAYS || last.used >= last.total) return undefined;
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const spread = mean((point) => (point.x - x) ** 2);
  const pace = spread === 0 ? 0 : mean((point) => (point.x - x) * (point.y - y)) / spread;
  if (pace <= 0) return undefined;
  const ahead = Math.ceil((last.total - last.used) / pace);
  return ahead <= LOOK_AHEAD_DAYS ? new Date(today + ahead * DAY_MS).toISOString().slice(0, 10) : undefined;
}
