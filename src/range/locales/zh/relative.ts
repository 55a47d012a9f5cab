import { DAY_OF_SIGN } from "../../lexicon/east-asian-signs.ts";

const WEEK_WORDS = ["周", "星期", "礼拜", "自然周"];

const WHICH: Readonly<Record<string, readonly [adjective: string, week: string]>> = {
  上: ["last", "last week"],
  上个: ["last", "last week"],
  上一: ["last", "last week"],
  上一个: ["last", "last week"],
  前一: ["last", "last week"],
  前一个: ["last", "last week"],
  本: ["this", "this week"],
  这: ["this", "this week"],
  这个: ["this", "this week"],
  这一: ["this", "this week"],
  今个: ["this", "this week"],
  // Cantonese typed in both scripts at once: 今個礼拜.
  今個: ["this", "this week"],
  上個: ["last", "last week"],
  這個: ["this", "this week"],
  当: ["this", "this week"],
  下: ["next", "next week"],
  下个: ["next", "next week"],
  下一: ["next", "next week"],
  上上: ["before last", "week before last"],
  上上个: ["before last", "week before last"],
};

const UNITS = {
  month: "月|自然月",
  quarter: "季度|季",
  half: "半年",
  year: "年|自然年",
  hour: "小时|钟头",
  day: "天|日",
};

/** "上周四" is the Thursday of last week, "上个月" last month, "上上个周末" the weekend before last. */
export function relative(): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [prefix, [adjective, week]] of Object.entries(WHICH)) {
    const unitWith = (unit: string) =>
      adjective === "before last" ? `${unit} before last` : `${adjective} ${unit}`;
    for (const name of WEEK_WORDS) {
      words[prefix + name] = week;
      for (const [sign, day] of Object.entries(DAY_OF_SIGN))
        words[prefix + name + sign] = `${day} of ${week}`;
    }
    for (const name of ["周末", "星期末", "礼拜末"]) words[prefix + name] = unitWith("weekend");
    for (const [unit, written] of Object.entries(UNITS)) {
      for (const name of written.split("|")) words[prefix + name] = unitWith(unit);
    }
    for (const name of ["工作周", ...WEEK_WORDS.flatMap((week) => [`${week}工作日`, `${week}的工作日`])])
      words[prefix + name] = unitWith("workweek");
  }
  for (const name of WEEK_WORDS)
    for (const [sign, day] of Object.entries(DAY_OF_SIGN))
      words[name + sign] = words[`个${name}${sign}`] = day;
  return words;
}
