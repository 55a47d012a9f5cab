import type { Vocabulary } from "../../lexicon/vocabulary.ts";
import { compoundNumbers, declined, halfHours, quarterHours } from "../../lexicon/word-forms.ts";

/** Polish declines nearly everything: each paradigm is its endings, and a word is its stem. */
const HARD = "y|a|e|ego|ej|emu|ym|ą|ych|ymi";
const SOFT = "i|ia|ie|iego|iej|iemu|im|ią|ich|imi";

const WHICH = {
  ...declined(HARD, {
    last: "zeszł|ubiegł|minion",
    past: "przeszł|krocząc",
    this: "bieżąc|obecn|aktualn|trwając",
    previous: "wcześniejsz|dawn",
    next: "przyszł|kolejn|następn|nadchodząc",
    full: "cał|pełn|zamknięt|kompletn|zakończon",
    same: "sam",
    today: "dzisiejsz",
    yesterday: "wczorajsz",
  }),
  ...declined(SOFT, { last: "ostatn", previous: "poprzedn", "before-last": "przedostatn" }),
};

const ORDINALS: Readonly<Record<string, number>> = {
  pierwsz: 1,
  czwart: 4,
  piąt: 5,
  szóst: 6,
  siódm: 7,
  ósm: 8,
  dziewiąt: 9,
};
const TEENS: Readonly<Record<string, number>> = {
  dziesiąt: 10,
  jedenast: 11,
  dwunast: 12,
  trzynast: 13,
  czternast: 14,
  piętnast: 15,
  szesnast: 16,
  siedemnast: 17,
  osiemnast: 18,
  dziewiętnast: 19,
};
const TENS: Readonly<Record<string, number>> = { dwudziest: 20, trzydziest: 30 };

const stems = (numbers: Readonly<Record<string, number>>, endings: string): Record<string, number> => {
  const forms: Record<string, number> = {};
  for (const [stem, value] of Object.entries(numbers)) {
    for (const ending of endings.split("|")) forms[stem + ending] = value;
  }
  return forms;
};

const ones: Readonly<Record<string, number>> = {
  ...stems(ORDINALS, HARD),
  ...stems({ drug: 2 }, "i|a|ie|iego|iej|iemu|im|ą|ich"),
  ...stems({ trzec: 3 }, SOFT),
};

function ordinals(): Vocabulary {
  const words: Record<string, string> = {};
  for (const [word, value] of Object.entries({ ...ones, ...stems(TEENS, HARD), ...stems(TENS, HARD) }))
    words[word] = `#${value}th`;
  return words;
}

/** The feminine forms, which may be hours: "ósma", "ósmej", "ósmą". */
const FEMININE = "a|ej|ą";
const feminineOnes: Readonly<Record<string, number>> = {
  ...stems(ORDINALS, FEMININE),
  ...stems({ drug: 2 }, "a|iej|ą"),
  ...stems({ trzec: 3 }, "ia|iej|ią"),
};

function hours(): Vocabulary {
  const words = { ...feminineOnes, ...stems(TEENS, FEMININE), ...stems({ dwudziest: 20 }, FEMININE) };
  return Object.fromEntries(Object.entries(words).map(([word, hour]) => [word, `${hour}th/hour`]));
}

/** One to twelve o'clock, in one case. */
const hoursIn = (ending: "a" | "ej"): string[] =>
  "pierwsz|drug|trzeci|czwart|piąt|szóst|siódm|ósm|dziewiąt|dziesiąt|jedenast|dwunast"
    .split("|")
    .map((stem) => (stem === "drug" && ending === "ej" ? "drugiej" : stem + ending));

const fromTwenty = Object.fromEntries(Object.entries(feminineOnes).filter(([, one]) => one <= 4));

/** Everything that changes by its ending. */
export const INFLECTED: Vocabulary = {
  ...WHICH,
  ...ordinals(),
  ...compoundNumbers(stems(TENS, HARD), ones, (value) => `#${value}th`, " "),
  ...declined(HARD, { "1th": "pierwsz" }),
  ...hours(),
  ...compoundNumbers(stems({ dwudziest: 20 }, FEMININE), fromTwenty, (hour) => `${hour}th/hour`, " "),
  ...halfHours("wpół do", hoursIn("ej")),
  ...quarterHours("kwadrans po|piętnaście po", "", hoursIn("ej")),
  ...quarterHours("", "za kwadrans|za piętnaście", hoursIn("a")),
  ...declined("eń|nia|niu|niem|niowi", { january: "stycz" }),
  ...declined("cień|tnia|tniu|tniem|tniowi", { april: "kwie" }),
  ...declined("pień|pnia|pniu|pniem|pniowi", { august: "sier" }),
  ...declined("sień|śnia|śniu|śniem|śniowi", { september: "wrze" }),
  ...declined("dzień|dnia|dniu|dniem|dniowi", { december: "gru" }),
  ...declined(HARD, { february: "lut" }),
  ...declined("zec|ca|cu|cem|cowi", { march: "mar" }),
  ...declined("iec|ca|cu|cem|cowi", { june: "czerw", july: "lip" }),
  ...declined("|a|u|owi|em|iem", { may: "maj", october: "październik" }),
  ...declined("|a|owi|em|zie", { november: "listopad" }),
  ...declined("ek|ku|kiem|kowi|ki|ków|kach", {
    monday: "poniedział",
    tuesday: "wtor",
    thursday: "czwart",
    friday: "piąt",
  }),
  ...declined("a|y|ę|ą|zie|ie", { wednesday: "środ", saturday: "sobot" }),
  ...declined("a|i|ę|ą|e", { sunday: "niedziel" }),
  ...declined("a|y|ę|ą|zie|", { sec: "sekund" }),
  ...declined("a|y|ę|ą|cie|", { minute: "minut" }),
  ...declined("a|y|ę|ą|ie|", { hour: "godzin" }),
  ...declined("dzień|dnia|dni|dniu|dniem|dniach|dniami|dniom|doba|doby|dobę", { day: "" }),
  ...declined("tydzień|tygodnia|tygodniu|tygodniem|tygodnie|tygodni|tygodniach|tygodniami", { week: "" }),
  ...declined("|a|owi|em|u|e|ach|ami|om", { month: "miesiąc" }),
  ...declined("miesięcy", { month: "" }),
  ...declined("|u|owi|em|y|ów|om|ami|ach", { quarter: "kwartał" }),
  ...declined("e|a|u|em|y|ach", { half: "półrocz" }),
  ...declined("rok|rokiem|rokowi|lata|lat|latach|latami|latom", { year: "" }),
  ...declined("kwartale", { quarter: "" }),
  ...declined("a|y|ę|ą|zie|", { decade: "dekad" }),
  ...declined("|u|owi|em|y|ów|ach|zie", { weekend: "weekend" }),
};
