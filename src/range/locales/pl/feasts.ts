import { spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";

/** Feast days by the date, or the distance from Easter, that they are everywhere. */
export const FEASTS: Vocabulary = spellings({
  "1 january": "nowy rok|nowego roku",
  "6 january": "trzech króli|święto trzech króli",
  "14 february": "walentynki|walentynek",
  "easter-52": "tłusty czwartek|tłustego czwartku",
  "easter-46": "środa popielcowa|popielec",
  "easter-7": "niedziela palmowa",
  "easter-3": "wielki czwartek",
  "easter-2": "wielki piątek|wielkiego piątku",
  "easter-1": "wielka sobota",
  easter: "wielkanoc|wielkanocy|niedziela wielkanocna",
  "easter+1": "poniedziałek wielkanocny|lany poniedziałek",
  "easter+49": "zielone świątki",
  "easter+60": "boże ciało|bożego ciała",
  "1 may": "święto pracy",
  "3 may": "święto konstytucji",
  "15 august": "wniebowzięcie|wniebowzięcia",
  "1 november": "wszystkich świętych|dzień wszystkich świętych",
  "2 november": "zaduszki|dzień zaduszny",
  "11 november": "święto niepodległości",
  "6 december": "mikołajki",
  "24 december": "wigilia|wigilii|wigilię",
  "25 december": "boże narodzenie|bożego narodzenia",
  "31 december": "sylwester|sylwestra",
});
