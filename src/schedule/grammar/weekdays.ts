import type { Match } from "./clause.ts";
import type { Reader } from "./reader.ts";
import { separator, type WeekdayWord, weekdayName, weekdayWord } from "./words.ts";

export interface WeekdayList {
  readonly days: readonly number[];
  readonly form: "single" | "plural" | "habit" | "range";
  readonly grouped: boolean;
}

const RANGE_SIGNS = ["to", "-", "until", "through", "at", "onwards"] as const;

/** Days of the week in a row: by comma, "and", "/", blank, as a range, also round the week: "Mon, Wed and Sat-Tue". */
export function weekdayList(reader: Reader, at: number): Match<WeekdayList> | undefined {
  const days: number[] = [];
  let form: WeekdayList["form"] = "single";
  let grouped = true;
  let to = at;
  for (let index = reader.skip(at, "of", "from"); ; ) {
    const part = weekdayPart(reader, index);
    if (part === undefined) break;
    days.push(...part.value.days);
    grouped &&= part.value.grouped;
    if (STRENGTH[part.value.form] > STRENGTH[form]) form = part.value.form;
    to = part.to;
    const behind = separator(reader, to);
    index = behind === undefined ? to : reader.skip(behind, "on", "at", "in");
  }
  if (days.length === 0 || (reader.is(at, "of", "from") && form !== "range")) return undefined;
  return { value: { days: [...new Set(days)].sort(), form, grouped }, to };
}

const STRENGTH: Readonly<Record<WeekdayList["form"], number>> = { single: 0, range: 1, habit: 2, plural: 3 };

/** One day, or a range of days. */
function weekdayPart(reader: Reader, at: number): Match<WeekdayList> | undefined {
  const word: WeekdayWord | undefined = weekdayWord(reader.text(at));
  if (word === undefined) return undefined;
  const first = weekdayName(reader.text(at));
  if (first !== undefined && reader.is(at + 1, ...RANGE_SIGNS)) {
    const last = weekdayName(reader.text(at + 2));
    if (last !== undefined) {
      const length = (last - first + 7) % 7;
      const days = Array.from({ length: length + 1 }, (_, index) => ((first - 1 + index) % 7) + 1);
      return {
        value: { days, form: word.form === "plural" ? "plural" : "range", grouped: true },
        to: reader.skip(at + 3, "untilwards"),
      };
    }
  }
  return { value: word, to: at + 1 };
}
