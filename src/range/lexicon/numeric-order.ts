const NUMERIC = /(?<!\d|\d{4}[-/.])(\d{1,2})([-/.])(\d{1,2})(?:\2(?:\d{4}|\d{2}))?(?!\d)/g;

/**
 * Do the numeric dates of a text settle their own order? In "28.02. - 05.03." the 28 can only be a day, so the other
 * date is day first as well, whatever the locale. Undefined when nothing or both orders are shown.
 */
export function shownMonthFirst(text: string): boolean | undefined {
  let dayFirst = false;
  let monthFirst = false;
  for (const [, a, , b] of text.matchAll(NUMERIC)) {
    const [first, second] = [Number(a), Number(b)];
    if (first > 31 || second > 31) continue;
    dayFirst ||= first > 12 && second <= 12;
    monthFirst ||= second > 12 && first <= 12;
  }
  return dayFirst === monthFirst ? undefined : monthFirst;
}
