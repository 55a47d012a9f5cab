import type { Clock } from "../calculation/clock.ts";
import type { TimeOfDay } from "../calculation/fields.ts";
import { spanOf } from "../calculation/span.ts";
import { DAY, isRealDay } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { DIGITS } from "./needed-words.ts";
import { RangeParser } from "./range-parser.ts";
import { MONTH } from "./words.ts";

const PARTS: Readonly<Record<string, TimeOfDay>> = {
  noon: { hour: 12, minute: 0, certain: true },
  midnight: { hour: 0, minute: 0, certain: true },
  morning: { hour: 6, hours: 6, certain: true },
  afternoon: { hour: 12, hours: 6, certain: true },
  evening: { hour: 18, hours: 6, certain: true },
  night: { hour: 18, hours: 6, certain: true },
  dawn: { hour: 0, hours: 6, certain: true },
};

const CLOCK = "(?:o'clock|ji)";

/** "9am", "9:30 pm", "14:00:05", "9 o'clock", "noon", "morning"; Japanese counts the hours of the night on: "25時"; "dayafter 6 ji" is "翌6時". */
export class TimeParser extends RangeParser {
  constructor() {
    super(
      "(?<hour>\\d{1,2})(?:[:.](?<minute>\\d\\d))?(?::(?<second>\\d\\d)(?:[.]\\d+)?)? ?(?<half>am|pm)" +
        "|(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:[.]\\d+)?)?(?: ?(?:o'clock|hour))?" +
        `|(?:(?<half>am|pm) ?)(?<hour>\\d{1,2})(?: ${CLOCK}(?: (?<minute>\\d{1,2}) minute)?|:(?<minute>\\d\\d))` +
        `|(?<hour>\\d{1,2}) ji (?<minute>\\d{1,2}) minute (?<second>\\d{1,2}) sec|(?<hour>\\d{1,2}) ${CLOCK} (?<minute>\\d{1,2})(?: minute)?|(?:at )?(?<hour>\\d{1,2}) h (?<minute>\\d\\d)(?: minute)?(?: (?<half>am|pm))?` +
        `|(?<hour>\\d{1,2})(?:[.](?<minute>\\d\\d))? ?${CLOCK}(?: (?<half>am|pm))?` +
        "|at (?<hour>\\d{1,2}) (?:h|hour)(?! ?\\d| ago)|(?<=(?:from|before|after|until) )at (?<hour>\\d{1,2})(?:[:.](?<minute>\\d\\d))?(?! ?(?:[:.h]|am|pm|o'clock)|\\d)" +
        // "yesterday 22.00 - today 06.00"
        "|(?<=(?:today|yesterday) )(?<hour>\\d{1,2})[.](?<minute>\\d\\d)(?![.\\d])" +
        `|(?<after>dayafter) (?:(?<half>am|pm) ?)?(?<hour>\\d{1,2})(?: ${CLOCK}(?: (?<minute>\\d{1,2}) minute)?|:(?<minute>\\d\\d))` +
        "|(?<hour>\\d{1,2})[.](?<minute>[0-5]\\d)(?= of \\d{1,2}(?:th)?[ /])" +
        "|noon|midnight|(?:this )?(?:morning|afternoon|evening|night|dawn)",
      ":|.|am|pm|clock|ji|h|at|noon|midnight|morning|afternoon|evening|night|dawn",
    );
  }

  protected override read(match: RegExpMatchArray, clock: Clock): Reading | null {
    const { groups = {} } = match;
    const isThis = match[0].startsWith("this ");
    const part = PARTS[isThis ? match[0].slice("this ".length) : match[0]];
    // "this evening" lies ahead as long as it does; "evening" alone is the latest one.
    if (part !== undefined) return isThis ? todays(part, clock) : { kind: "fields", fields: { time: part } };
    const { hour = "", minute, second, half, after } = groups;
    const countsOn = half === undefined && after === undefined && clock.locale.startsWith("ja");
    const said = countsOn ? lateHour(hour, minute) : timeOfDay(hour, minute, half);
    // "22時〜翌6時": the hours of the next day.
    const time = said && after !== undefined ? { ...said, hour: said.hour + 24, certain: true } : said;
    if (time === undefined || Number(second ?? 0) > 59) return null;
    return {
      kind: "fields",
      fields: { time: second === undefined ? time : { ...time, second: Number(second) } },
    };
  }
}

function todays(time: TimeOfDay, clock: Clock): Reading {
  const today = clock.startOf("day");
  return {
    kind: "within",
    inner: { time },
    outer: { kind: "span", span: spanOf(today, today + DAY, "day") },
  };
}

/** A day just before: there "1845-1955" are times, elsewhere years. */
const A_DAY = `\\d[-./]\\d{1,2}|\\d[-./ ]\\d{4}|\\dth|day|${MONTH} \\d{1,2}|\\d ${MONTH}`;
const HH = "(?:[01]\\d|2[0-3])";

/** "9-11am", "9.30-11.05 o'clock", "17 to 18 o'clock": what follows the second time holds for both; "7 June 0900-1730". */
export class TimeRangeParser extends RangeParser {
  constructor() {
    super(
      `(?<!(?<!\\d |\\dth |day (?:of|in) )${MONTH} |\\d[-/.])(?:(?:from|between|at) )?(?<h1>\\d{1,2})(?:[:.](?<m1>\\d\\d))?(?: ?(?:-|to|until|through|/) ?| and )` +
        "(?<h2>\\d{1,2})(?:[:.](?<m2>\\d\\d))? ?(?:(?<half>am|pm)|o'clock)" +
        "|(?<!(?:am|pm) |\\d[.])(?:(?:from|between|at) )?(?<h1>\\d{1,2})(?<sign>[:.])(?<m1>\\d\\d)(?: ?(?:-|to|until|through) ?| and )(?<h2>\\d{1,2})[:.](?<m2>\\d\\d)(?: hour)?(?![:.\\d]| (?:at )?\\d{1,2}(?::\\d\\d| o'clock))" +
        "|from at (?<h1>\\d{1,2})(?:[:.](?<m1>\\d\\d))?(?: (?:h|hour))? (?:to|until|and) (?:at )?(?<h2>\\d{1,2})(?:[:.](?<m2>\\d\\d))?(?: (?:h|hour))?(?! ?(?:[-/.:]|am|pm|o'clock)| of)" +
        `|(?<=(?:${A_DAY}|at) )(?:at )?(?<h1>${HH})(?<m1>[0-5]\\d)-(?<h2>${HH})(?<m2>[0-5]\\d)` +
        `|(?<h1>${HH})(?<m1>[0-5]\\d)-(?<h2>${HH})(?<m2>[0-5]\\d)(?= (?:on )?(?:today|yesterday|(?:last )?[a-z]+day))` +
        "|(?<half>am|pm) (?<h1>\\d{1,2}) ?(?:-|to|fromwards) ?(?<h2>\\d{1,2}) ji" +
        "|(?:from|between|of) (?<h1>\\d{1,2})(?: ?(?:-|to|until|through) ?| and )(?<h2>\\d{1,2}) h(?: (?<m2>\\d\\d))?" +
        `|(?:(?:from|between|at) )?(?<h1>\\d{1,2}) h(?: (?<m1>\\d\\d))?(?: ?(?:-|to|until|through) ?| and )(?<h2>\\d{1,2}) (?:h(?: (?<m2>\\d\\d)(?! (?:of )?${MONTH}|[-/.]\\d))?|o'clock)`,
      DIGITS,
      ":|.|-|am|pm|clock|at|h",
    );
  }

  protected override read(match: RegExpMatchArray, clock: Clock): Reading | null {
    const { groups = {} } = match;
    const { h1 = "", m1, h2 = "", m2, half, sign } = groups;
    // "下午3-5点": what stands before the first hour holds for both.
    if (half !== undefined && match[0].startsWith(half)) return hoursOfHalf(h1, h2, half);
    // "2.20-2.28" are two dates where the month comes first, and the full stop parts no minutes.
    if (sign === "." && clock.yearFirst && clock.monthFirst && isDay(h1, m1) && isDay(h2, m2)) return null;
    // "10.11 - 12.11" are two dates, "13.30 - 14.15" cannot be.
    if (sign === "." && [m1, m2].every((minute) => Number(minute) >= 1 && Number(minute) <= 12)) return null;
    // "9 and 5pm" are two times, and only "between" makes them a range.
    if (match[0].includes(" and ") && !BETWEEN.test((match.input ?? "").slice(0, match.index) + match[0]))
      return null;
    const from = timeOfDay(h1, m1, undefined);
    const to = timeOfDay(h2, m2, half);
    if (from === undefined || to === undefined) return null;
    const certain = /^(?:at )?\d{4}-/.test(match[0]) ? { certain: true } : {};
    return {
      kind: "pair",
      from: { kind: "fields", fields: { time: { ...from, ...certain } } },
      to: { kind: "fields", fields: { time: { ...to, ...certain } } },
    };
  }
}

function hoursOfHalf(first: string, last: string, half: string): Reading | null {
  const [from, to] = [timeOfDay(first, undefined, half), timeOfDay(last, undefined, half)];
  if (from === undefined || to === undefined) return null;
  // "上午10-12点" ends at noon.
  const end = last === "12" && first !== "12" ? { ...to, hour: half === "am" ? 12 : 24 } : to;
  return {
    kind: "pair",
    from: { kind: "fields", fields: { time: from } },
    to: { kind: "fields", fields: { time: end } },
  };
}

const isDay = (month: string, day: string | undefined): boolean =>
  isRealDay(2000, Number(month), Number(day ?? 0));

const BETWEEN = /(?<!\w)between (?:at )?\d[^b]*$/;

function timeOfDay(
  digits: string,
  minute: string | undefined,
  half: string | undefined,
): TimeOfDay | undefined {
  const said = Number(digits);
  if (said > 24 || Number(minute ?? 0) > 59 || (half === "am" && said > 12)) return undefined;
  return {
    hour: half === undefined || said > 12 ? said : (said % 12) + (half === "pm" ? 12 : 0),
    certain: half !== undefined || said > 12 || said === 0 || digits.startsWith("0"),
    ...(half !== undefined && { half: true }),
    ...(minute !== undefined && { minute: Number(minute) }),
  };
}

/** Japanese counts by 24 hours, and on into the night: "25時", "25:00" is one o'clock of the next day. */
function lateHour(digits: string, minute: string | undefined): TimeOfDay | undefined {
  const said = Number(digits);
  if (said <= 24) return timeOfDay(digits, minute, undefined);
  return said > 29 || Number(minute ?? 0) > 59
    ? undefined
    : { hour: said, minute: Number(minute ?? 0), certain: true };
}
