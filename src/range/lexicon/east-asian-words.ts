import { WEEKDAYS_IN_BRACKETS } from "./east-asian-signs.ts";
import { isPeriodNamed } from "./european-words.ts";
import { neighbour } from "./neighbour.ts";
import { UNIT } from "./neighbour-patterns.ts";
import type { Token } from "./token.ts";
import { FISCAL_YEARS } from "./words-of-fiscal-years.ts";
import { FOLLOWING } from "./words-of-following.ts";

type Meaning = (tokens: readonly Token[], index: number) => string;

/** Words of Japanese and Chinese whose meaning hangs on their neighbors, by the names that the tables give them. */
export const EAST_ASIAN: Readonly<Record<string, Meaning>> = {
  "1th half of month": (tokens, index) => halfOf("1th half", tokens, index),
  "2th half of month": (tokens, index) => halfOf("2th half", tokens, index),
  "(month) 1th half": (tokens, index) => edgeOf("month", "1th half", tokens, index),
  "(month) 2th half": (tokens, index) => edgeOf("month", "2th half", tokens, index),
  "(month) early": (tokens, index) => edgeOf("month", "early", tokens, index),
  "(month) start": (tokens, index) => edgeOf("month", "start", tokens, index),
  "(month) middle": (tokens, index) => edgeOf("month", "middle", tokens, index),
  "(month) middle to late": (tokens, index) => edgeOf("month", "middle to late", tokens, index),
  "(copies)": () => "",
  "(month) end": (tokens, index) => edgeOf("month", "end", tokens, index),
  "(year) start": (tokens, index) => edgeOf("year", "start", tokens, index),
  "(year) middle": (tokens, index) => edgeOf("year", "middle", tokens, index),
  "(year) end": (tokens, index) => edgeOf("year", "end", tokens, index),
  "(first 3 quarter)": (tokens, index) => firstQuarters(3, tokens, index),
  "(first 2 quarter)": (tokens, index) => firstQuarters(2, tokens, index),
  // "9月10月": two months in a row name both.
  gatsu: (tokens, index) =>
    /^\d{1,2}$/.test(tokens[index + 1]?.text ?? "") && tokens[index + 2]?.text === "gatsu"
      ? "gatsu and"
      : "gatsu",
  // "最後の7日間" alone are the latest; "10月の最後の7日間" end that month.
  "number last": (tokens, index) => {
    const opens = index === 0 || /^(?:|\(and\))$/.test(tokens[index - 1]?.text ?? "");
    const isWhole = /^(?:|_.*|\(and\))$/.test(neighbour(tokens, index, -1));
    return opens && isWhole && /^\d{1,3}$/.test(neighbour(tokens, index, 1)) ? "last" : "number last";
  },
  "(of) last": () => "number last",
  // "10月30日" is a date, "約30日", "30日以内" so many days.
  nichi: (tokens, index) => {
    const [before, next] = [neighbour(tokens, index, -2), neighbour(tokens, index, 1)];
    if (next === "(within)" || before === "(about)") return "day";
    // "最初の5日"
    if (/^(?:number (?:1|last)|\(of\) last)$/.test(before)) return "day";
    // "今日-7日" may look back.
    if (before === "-" && /^(?:today|yesterday|now)$/.test(neighbour(tokens, index, -3))) return "day";
    // "7日分" may be what belongs to the 7th, or to seven days; "10月7日分" and "直近7日分" are clear.
    return next === "minute/part" && /^(?:|_.*)$/.test(before) ? "_nichi_" : "nichi";
  },
  // "10月1日〜現在のレポート"
  "now/this": (tokens, index) => (/^(?:to|-|fromwards)$/.test(neighbour(tokens, index, -1)) ? "now" : "this"),
  "(before)/previous": (tokens, index) =>
    /^(?:nen|gatsu|nichi|ji|today|yesterday|(?:this|last) (?:week|month|year))$/.test(
      neighbour(tokens, index, -1),
    )
      ? "untilwards"
      : "previous",
  // "自10月1日至7日"; alone it is since, in a sentence as well.
  "(since)": (tokens, index) =>
    tokens.slice(index).some(({ text }) => /^(?:to\/until|to\b.*|until|-|onwards)$/.test(text))
      ? "from"
      : "since",
  "(about)": () => "at",
  "(within)": () => "",
  "ago/past": before,
  "ago/before": (tokens, index) => (isCounted(tokens, index) ? "ago" : "beforewards"),
  // "3日後" lies ahead, "10月1日より後" begins there.
  "ago/after": (tokens, index) => (isCounted(tokens, index) ? "later" : "afterwards"),
  // "到昨天为止": at the beginning it is until, and behind what is no range: "请发到昨天为止的报告".
  "to/until": (tokens, index) => {
    const before = neighbour(tokens, index, -1);
    const isUpTo = /^(?::|_.*)$/.test(before) && tokens.slice(index).some(({ text }) => text === "(up to)");
    return before === "" || isUpTo ? "until" : "to";
  },
  // "截止昨天" begins with it, "10月7日截止" ends with it.
  "(until)": (tokens, index) => (/^(?:|_.*)$/.test(neighbour(tokens, index, 1)) ? "untilwards" : "until"),
  "(up to)": (tokens, index) =>
    tokens.slice(0, index).some(({ text }) => /^(?:to\/until|until)$/.test(text)) ? "" : "untilwards",
  // "看下10月": behind another verb the sign says that it is done quickly.
  "(next)": (tokens, index) => (neighbour(tokens, index, -1).startsWith("_") ? "" : "next"),
  // "2025年全年", "2025全年"
  "(full year)": (tokens, index) => {
    const before = neighbour(tokens, index, -1);
    // "25年全年" is no length of 25 years.
    if (before === "nen" && /^\d\d$/.test(neighbour(tokens, index, -2))) return "full year";
    return /(?:^nen|nendo|year)$/.test(before) ? "" : /^\d{4}$/.test(before) ? "nen" : "full year";
  },
  // "10月全月" says it twice.
  "(full month)": (tokens, index) =>
    /(?:^gatsu|month)$/.test(neighbour(tokens, index, -1)) ? "" : "full month",
  "ago/previous": (tokens, index) => (isCounted(tokens, index) ? "ago" : "previous"),
  // "中午11点半", "中午12点", "中午1点"
  "noon/midday": (tokens, index) => {
    const hour = neighbour(tokens, index, 1);
    return /^\d/.test(hour) ? (/^1[01]$/.test(hour) ? "am" : "pm") : "noon";
  },
  ...WEEKDAYS_IN_BRACKETS,
  // "10月账单周期" says what the month is.
  "(its period)": (tokens, index) =>
    /^(?:gatsu|nichi|nen)$|(?:month|quarter|year)$/.test(neighbour(tokens, index, -1)) ||
    isPeriodNamed(tokens, index)
      ? ""
      : "_period_",
  // "深夜25時", "深夜1時", but "深夜" alone is of which day?
  "(small hours)": (tokens, index) => {
    const hour = neighbour(tokens, index, 1);
    if (!/^\d{1,2}$/.test(hour)) return "_night_";
    return Number(hour) < 6 ? "am" : Number(hour) < 12 ? "pm" : "";
  },
  "(early) am": (tokens, index) => (/^\d/.test(neighbour(tokens, index, 1)) ? "am" : "_early_"),
  "am/dawn": (tokens, index) => (/^\d/.test(neighbour(tokens, index, 1)) ? "am" : "dawn"),
  "pm/dusk": (tokens, index) => (/^\d/.test(neighbour(tokens, index, 1)) ? "pm" : "evening"),
  // "10月1日当天" says it twice.
  "(that day)": (tokens, index) => (/\d$|(?:^nichi|day)$/.test(neighbour(tokens, index, -1)) ? "" : "today"),
  ...FOLLOWING,
  ...FISCAL_YEARS,
  "(reiwa)": (tokens, index) => (isEraYear(tokens, index) ? "reiwa" : "_r_"),
  "(heisei)": (tokens, index) => (isEraYear(tokens, index) ? "heisei" : "h"),
  // "3月和5月之间", "3月と5月の間": what lies between says so at the end.
  "and/to": (tokens, index) => (tokens.slice(index).some(({ text }) => text === "(between)") ? "to" : "and"),
  "(between)": () => "",
  // "3、4月": between two numbers the sign joins them.
  "(and)": (tokens, index) => (joins(neighbour(tokens, index, -1), neighbour(tokens, index, 1)) ? "and" : ""),
  // "30分", but "先月分" is only what belongs to last month, "10/7分" and "Q4分" to a date.
  "minute/part": (tokens, index) => {
    const isNumber = /^\d+$/.test(neighbour(tokens, index, -1));
    return isNumber && !PARTS_DATE.test(neighbour(tokens, index, -2)) ? "minute" : "";
  },
};

/** "R8.10.1", "H31年4月", but not "H1 2025". */
const isEraYear = (tokens: readonly Token[], index: number): boolean =>
  tokens[index + 1]?.spaced === false &&
  /^\d{1,2}$/.test(neighbour(tokens, index, 1)) &&
  /^(?:[./]|nen|nendo)$/.test(neighbour(tokens, index, 2));

/** Two numbers, or two of one unit: "3、4月", "第1季度、第2季度", "周一、周二", "先月、今月". Elsewhere the sign parts clauses. */
function joins(before: string, next: string): boolean {
  if (/^\d+$/.test(next)) return /^(?:\d+|gatsu|nichi)$/.test(before);
  if (/^number(?: \d quarter)?$/.test(next)) return /^(?:\d+|week)$|quarter$/.test(before);
  const unit = /(?:day|week|month|quarter|year)$/.exec(next)?.[0];
  // "上周一、二"
  return unit !== undefined && before.replace(/day of .*/, "day").endsWith(unit);
}

/** What stands before the last number of a date or a quarter. */
const PARTS_DATE = /^(?:[-/.]|to|q|w|reiwa|heisei|\(reiwa\)|\(heisei\))$/;

/** 前三季度: of the year before it, or of the latest one. */
const firstQuarters = (count: number, tokens: readonly Token[], index: number): string =>
  /(?:nen|year)$/.test(neighbour(tokens, index, -1)) ? `number 1 ${count} quarter` : `q1 to q${count}`;

/** 前: "前3天" looks back, "3天前" is a day, "2024年前3个月" begins the year, "10月前" is before it. */
function before(tokens: readonly Token[], index: number): string {
  // "三天前9点"
  if (/^(?:ji|:)/.test(neighbour(tokens, index, 2)) && isCounted(tokens, index)) return "ago";
  if (/^\d/.test(neighbour(tokens, index, 1)))
    return /(?:^| )(?:nen|gatsu|year|month|quarter)$/.test(neighbour(tokens, index, -1))
      ? "number 1"
      : "past";
  return isCounted(tokens, index) ? "ago" : "beforewards";
}

/** 月初: behind a number the beginning of that month, else of this one. */
function edgeOf(unit: "month" | "year", edge: string, tokens: readonly Token[], index: number): string {
  // "过去十年中": of counted years it is the inside.
  if (unit === "year" && /^\d{1,3}$/.test(neighbour(tokens, index, -1))) return "nen";
  // "去年の年末"
  if (neighbour(tokens, index, -1).endsWith(` ${unit}`)) return edge;
  if (!/^\d+$/.test(neighbour(tokens, index, -1))) return `${edge} of ${unit}`;
  return `${unit === "month" ? "gatsu" : "nen"} ${edge}`;
}

/** "上半月" alone, "3月上半月" of the month before it. */
const halfOf = (half: string, tokens: readonly Token[], index: number): string =>
  /(?:^| )(?:gatsu|month)$/.test(neighbour(tokens, index, -1)) ? half : `${half} of month`;

/** Is it a length that stands before the word, rather than a date? "3天", "2年", "2日", but not "2024年", "10月2日". */
function isCounted(tokens: readonly Token[], index: number): boolean {
  // "ひと月前": one table row may hold the number and its unit.
  const word = neighbour(tokens, index, -1).replace(/^\d+ /, "");
  if (word === "nen") return !/^\d{4}$/.test(neighbour(tokens, index, -2));
  return (
    UNIT.test(word) ||
    word === "minute/part" ||
    (word === "nichi" && neighbour(tokens, index, -3) !== "gatsu")
  );
}
