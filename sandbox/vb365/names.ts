/** Letters of other alphabets, as the passports of their countries write them: Greek by ELOT 743, Ukrainian by decree 55. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: "ss", ø: "o", æ: "ae", þ: "th", ð: "d", ł: "l", ä: "ae", ö: "oe", ü: "ue" },
  ...{ α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "th", ι: "i", κ: "k", λ: "l", μ: "m" },
  ...{ ν: "n", ξ: "x", ο: "o", π: "p", ρ: "r", σ: "s", ς: "s", τ: "t", υ: "y", φ: "f", χ: "ch", ψ: "ps" },
  ...{ ω: "o", ου: "ou" },
  ...{ а: "a", б: "b", в: "v", г: "h", ґ: "g", д: "d", е: "e", є: "ie", ж: "zh", з: "z", и: "y", і: "i" },
  ...{ ї: "i", й: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u" },
  ...{ ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ь: "", ю: "iu", я: "ia" },
};

const ACCENTS = /(?<=[α-ω])\u0301/gu;

/**
 * A name as the first part of a user principal name. Directories of Microsoft 365, synchronized ones too, take plain
 * Latin letters, and leave out what they don’t know.
 */
export function toPlainLatin(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .replace(/ου|[ßøæþðłäöüα-ωа-яєіїґ]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/[^a-z0-9.]/g, "");
}

const names = (given: string, family: string) => ({ given: plain(given), family: plain(family) });
const plain = (list: string) => list.split(" ").map(toPlainLatin);

/** Given and family names by language, as accounts have them; invented people only. */
export const NAMES = {
  german: names(
    "Anna Jürgen Sören Käthe Björn Lukas Greta Jörg Mia Heiko Ursula Matthias Zoë Günther Lena Till",
    "Müller Groß Schäfer Weiß Vogt Krämer Böhm Lange Strauß Höffner Brandt Köhler Jung Seidel Früh Oster",
  ),
  english: names(
    "Adele Brian Grace Owen Maeve Seán Priya Noah Ruth Dylan Imogen Callum Zara Hugh Niamh Tariq Freya Miles",
    "Hartley O'Neill Okafor Penrose Sharma Whitfield Lacey Ashdown Byrne Castle Doyle Marsh Pemberton Quill Rowe Tan",
  ),
  french: names(
    "Éloïse François Hélène Jérôme Chloé Benoît Maëlle Rémi Inès Gaëtan Solène Loïc Aurélie Théo",
    "Lefèvre Béranger Garçon Dupré Noël Château Fontaine Bûcher Perrault Delacroix Thévenin Rousseau",
  ),
  nordic: names(
    "Åse Øyvind Søren Sigrún Jón Þóra Björk Mikkel Ingrid Håkon Älva Ragnhild Torbjørn Maj",
    "Sørensen Ødegård Bjørnson Ågren Þórsson Lindqvist Fjeldstad Näslund Kjær Holmgren Vik Strøm",
  ),
  spanish: names(
    "Íñigo María José Begoña Álvaro Lucía Ramón Nuria Óscar Inés Martín Concepción Raúl Sofía",
    "Peña Núñez Ibáñez Güell Muñoz Castaño Herrera Quiñones Vázquez Belmonte Rincón Úbeda",
  ),
  polish: names(
    "Łukasz Małgorzata Wojciech Zofia Paweł Bożena Stanisław Agnieszka Michał Żaneta Józef Krystyna",
    "Wójcik Kwiatkowski Łączyński Źródłowski Dąbrowski Gołąb Śliwa Kaźmierczak Bąk Jędrzejczyk",
  ),
  greek: names(
    "Ελένη Γιώργος Αθηνά Νίκος Δέσποινα Σταύρος Ιωάννα Πέτρος Μυρτώ Θεόδωρος",
    "Παπαδόπουλος Γεωργίου Νικολάου Καραγιάννη Οικονόμου Βασιλείου Μακρής Ζαφειρίου",
  ),
  ukrainian: names(
    "Олена Тарас Ірина Богдан Надія Соломія Юрій Ганна Євген Марічка Ґеник Леся",
    "Шевченко Коваленко Їжакевич Ткачук Бойко Гнатюк Яценко Ґалаґан Мельник Дяченко",
  ),
} as const;

export type Language = keyof typeof NAMES;
