/** How a language says since when, and until when, a zone's clock has an offset. */
export interface OffsetWords {
  readonly until: (offset: string, day: string) => string;
  readonly fromUntil: (offset: string, from: string, until: string) => string;
  readonly and: string;
}

const english: OffsetWords = {
  until: (offset, day) => `${offset} until ${day}`,
  fromUntil: (offset, from, until) => `${offset} from ${from} until ${until}`,
  and: " and ",
};

const LANGUAGES: Readonly<Record<string, OffsetWords>> = {
  de: {
    until: (offset, day) => `${offset} bis ${day}`,
    fromUntil: (offset, from, until) => `${offset} vom ${from} bis ${until}`,
    and: " und ",
  },
  es: {
    until: (offset, day) => `${offset} hasta el ${day}`,
    fromUntil: (offset, from, until) => `${offset} del ${from} al ${until}`,
    and: " y ",
  },
  fr: {
    until: (offset, day) => `${offset} jusqu’au ${day}`,
    fromUntil: (offset, from, until) => `${offset} du ${from} au ${until}`,
    and: " et ",
  },
  it: {
    until: (offset, day) => `${offset} fino al ${day}`,
    fromUntil: (offset, from, until) => `${offset} dal ${from} al ${until}`,
    and: " e ",
  },
  ja: {
    until: (offset, day) => `${day}まで ${offset}`,
    fromUntil: (offset, from, until) => `${from}から${until}まで ${offset}`,
    and: "、",
  },
  nl: {
    until: (offset, day) => `${offset} tot ${day}`,
    fromUntil: (offset, from, until) => `${offset} van ${from} tot ${until}`,
    and: " en ",
  },
  pt: {
    until: (offset, day) => `${offset} até ${day}`,
    fromUntil: (offset, from, until) => `${offset} de ${from} até ${until}`,
    and: " e ",
  },
};

export const offsetWordsOf = (locale: string): OffsetWords =>
  LANGUAGES[locale.slice(0, 2).toLowerCase()] ?? english;
