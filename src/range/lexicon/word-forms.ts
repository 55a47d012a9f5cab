import type { Vocabulary } from "./vocabulary.ts";

/**
 * The forms of words that change by their ending: stems × endings, so that a table names a word once and no case of it
 * is forgotten. `declined("er|e|es", { last: "letzt" })` knows "letzter", "letzte", "letztes".
 */
export function declined(endings: string, stems: Readonly<Record<string, string>>): Vocabulary {
  const forms: Record<string, string> = {};
  for (const [meaning, written] of Object.entries(stems)) {
    for (const stem of written.split("|")) {
      for (const ending of endings.split("|")) forms[stem + ending] = meaning;
    }
  }
  return forms;
}

/** Adds the spelling of a keyboard that lacks the letters: "nächste" → "naechste". */
export function respelled(vocabulary: Vocabulary, letters: Readonly<Record<string, string>>): Vocabulary {
  const pattern = new RegExp(`[${Object.keys(letters).join("")}]`, "g");
  const more: Record<string, string> = {};
  for (const [key, meaning] of Object.entries(vocabulary)) {
    const spelled = key.replace(pattern, (letter) => letters[letter] ?? letter);
    if (spelled !== key) more[spelled] = meaning;
  }
  return { ...more, ...vocabulary };
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi"];
const PARTS_OF_YEAR = { half: 2, quadrimester: 3, quarter: 4, bimester: 6 } as const;

/** "III. Quartal", "II trimestre", "IVe trimestre": parts of the year in Roman numerals, with the endings of ordinals. */
export function romanParts(
  words: Readonly<Partial<Record<keyof typeof PARTS_OF_YEAR, string>>>,
  endings = "",
): Vocabulary {
  const forms: Record<string, string> = {};
  for (const unit of Object.keys(words) as (keyof typeof words)[]) {
    for (const [index, numeral] of ROMAN.slice(0, PARTS_OF_YEAR[unit]).entries()) {
      for (const word of words[unit]?.split("|") ?? []) {
        for (const ending of ["", ...endings.split("|")])
          forms[`${numeral}${ending} ${word}`] = forms[`${word} ${numeral}`] = `${index + 1}th ${unit}`;
      }
    }
  }
  return forms;
}

/**
 * "I e II trimestre", "I, II y III trimestre", "trimestres I a III": several of them, first to last.
 * @param words in the singular and the plural
 * @param joints the language's words for "and" and "to", each as it stands between two of them
 * @param endings "er/e" where the first has one of its own
 */
export function romanLists(
  words: { readonly quarter: string; readonly half: string },
  joints: { readonly and: string; readonly to: string },
  endings = "",
): Vocabulary {
  const forms: Record<string, string> = {};
  const { and, to } = joints;
  for (const [first, last] of PAIRS) {
    for (const ending of ["", ...endings.split("|")]) {
      const [one, others = one] = ending.split("/");
      const numerals = ROMAN.slice(first, last + 1).map(
        (numeral) => numeral + (numeral === "i" ? one : others),
      );
      const ends = [numerals[0], numerals.at(-1)];
      const spelled = [...to.split("|"), "-", " - "].map((joint) => [ends.join(joint), "to"]);
      // "I e III trimestre" is refused as any list with a gap is.
      for (const joint of and.split("|")) {
        spelled.push([ends.join(joint), "and"]);
        if (last - first > 1) spelled.push([`${numerals.slice(0, -1).join(", ")}${joint}${ends[1]}`, "to"]);
      }
      for (const [unit, written] of Object.entries(words)) {
        if (unit === "half" && last > 1) continue;
        for (const word of written.split("|")) {
          for (const [list, joint] of spelled)
            forms[`${list} ${word}`] = forms[`${word} ${list}`] =
              `${first + 1}th ${joint} ${last + 1}th ${unit}`;
        }
      }
    }
  }
  return forms;
}

const PAIRS = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 3],
  [2, 3],
] as const;

/** Tens and ones, each with its endings, as one number: "dwudziestego pierwszego", "tjugoförsta". */
export function compoundNumbers(
  tens: Readonly<Record<string, number>>,
  ones: Readonly<Record<string, number>>,
  meaning: (value: number) => string,
  joint = "",
): Vocabulary {
  const forms: Record<string, string> = {};
  for (const [ten, tenValue] of Object.entries(tens)) {
    for (const [one, oneValue] of Object.entries(ones))
      forms[ten + joint + one] = meaning(tenValue + oneValue);
  }
  return forms;
}

/** "halb neun" is 8:30; the hours in words, one to twelve. */
export function halfHours(half: string, hours: readonly string[]): Vocabulary {
  const forms: Record<string, string> = {};
  for (const [before, hour] of hours.entries())
    forms[`${half} ${hour}`] = forms[`${half} ${before + 1}`] = `${before === 0 ? 12 : before}:30`;
  return forms;
}

/** "viertel nach neun" is 9:15, "kwart voor 9" 8:45; empty where the language says one of them otherwise. */
export function quarterHours(past: string, to: string, hours: readonly string[]): Vocabulary {
  const forms: Record<string, string> = {};
  for (const [before, hour] of hours.entries()) {
    for (const word of [hour, before + 1]) {
      for (const quarter of past.split("|").filter(Boolean)) forms[`${quarter} ${word}`] = `${before + 1}:15`;
      for (const quarter of to.split("|").filter(Boolean))
        forms[`${quarter} ${word}`] = `${before === 0 ? 12 : before}:45`;
    }
  }
  return forms;
}

/** Swedish "månadens början", Danish "årets slutning": the edges of units, the genitive first. */
export function edgesOfUnits(
  genitives: Readonly<Record<string, string>>,
  edges: { readonly start: string; readonly end: string },
  since: string,
): Vocabulary {
  const forms: Record<string, string> = {};
  for (const [unit, written] of Object.entries(genitives)) {
    for (const genitive of written.split("|")) {
      for (const edge of edges.end.split("|")) forms[`${genitive} ${edge}`] = `end of ${unit}`;
      for (const edge of edges.start.split("|")) {
        forms[`${genitive} ${edge}`] = `start of ${unit}`;
        forms[`${since} ${genitive} ${edge}`] = `${unit} date to`;
      }
    }
  }
  return forms;
}

const DECADES = [50, 60, 70, 80, 90, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020];

/** "jaren 90", "90-talet", "2000er Jahre": each decade in the forms that a language gives to its number. */
export function decades(forms: (number: number) => readonly string[]): Vocabulary {
  const entries = DECADES.flatMap((ten) =>
    forms(ten).flatMap((form) => [
      [form, `${ten} s`],
      // "anni '90"
      [form.replace(`${ten}`, `'${ten}`), `${ten} s`],
    ]),
  );
  return Object.fromEntries(entries);
}

/** A weekday and a part of the day as one word: "Dienstagvormittag", "maandagavond", "tisdagskväll". */
export function weekdayParts(
  days: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>>,
): Vocabulary {
  const forms: Record<string, string> = {};
  for (const [weekday, day] of Object.entries(days)) {
    for (const [meaning, written] of Object.entries(parts)) {
      for (const part of written.split("|")) forms[day + part] = `${weekday} ${meaning}`;
    }
  }
  return forms;
}

/** Swedish, Danish, and Norwegian "på fredag": the one that comes. */
export function comingWeekdays(days: Readonly<Record<string, string>>): Vocabulary {
  const forms: Record<string, string> = {};
  for (const [day, written] of Object.entries(days)) {
    for (const word of written.split("|")) forms[`på ${word}`] = `next ${day}`;
  }
  return forms;
}

/** Swedish "i måndags", Danish "i mandags": the last Monday. */
export function lastWeekdays(days: Readonly<Record<string, string>>): Vocabulary {
  const forms: Record<string, string> = {};
  for (const [day, written] of Object.entries(days)) {
    for (const word of written.split("|")) forms[`i ${word}s`] = `last ${day}`;
  }
  return forms;
}
