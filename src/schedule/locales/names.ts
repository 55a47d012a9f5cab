/** The months and the days of the week in the inner language, in order; weeks begin on Monday. */
export const MONTHS: readonly string[] =
  "january february march april may june july august september october november december".split(" ");
export const WEEKDAYS: readonly string[] = "monday tuesday wednesday thursday friday saturday sunday".split(
  " ",
);
