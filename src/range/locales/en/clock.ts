import type { Vocabulary } from "../../lexicon/vocabulary.ts";

const HOURS = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** "half past eight", "quarter to 10", which before the rest of a date is "quarter to 10 October". */
export const CLOCK: Vocabulary = Object.fromEntries(
  HOURS.flatMap((word, index) => {
    const [hour, before] = [index + 1, index === 0 ? 12 : index];
    return [
      ...[word, `${hour}`].flatMap((said) => [
        [`half past ${said}`, `${hour}:30`],
        ...["quarter past", "a quarter past", "quarter after"].map((past) => [
          `${past} ${said}`,
          `${hour}:15`,
        ]),
        [`a quarter to ${said}`, `${before}:45`],
      ]),
      [`quarter to ${word}`, `${before}:45`],
      [`quarter to ${hour}`, `(quarter to) ${hour}`],
    ];
  }),
);
