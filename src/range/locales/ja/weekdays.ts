const DAYS = {
  月: "monday",
  火: "tuesday",
  水: "wednesday",
  木: "thursday",
  金: "friday",
  土: "saturday",
  日: "sunday",
};

/** "前の月曜日", where 前の月 alone would be last month. */
export function lastWeekdays(): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [sign, day] of Object.entries(DAYS)) {
    for (const before of ["前の", "この前の", "前回の"]) {
      words[`${before}${sign}曜日`] = words[`${before}${sign}曜`] = `last ${day}`;
    }
  }
  return words;
}

/** "月〜金": a single sign names a day only beside another. */
export function weekdayPairs(): Record<string, string> {
  const days = Object.entries(DAYS);
  const words: Record<string, string> = {};
  for (const [index, [first, from]] of days.entries()) {
    for (const [last, to] of days.slice(index + 1)) {
      for (const joint of ["〜", "~", "-", "ー", "から"]) words[first + joint + last] = `${from} to ${to}`;
    }
  }
  return words;
}
