import { spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";

/** Feast days by the date, or the distance from Easter, that they are everywhere. */
export const FEASTS: Vocabulary = spellings({
  "1 january": "new year's day|new years day|new year|new year's",
  "6 january": "epiphany|twelfth day",
  "14 february": "valentine's day|valentines day|valentine's",
  "17 march": "st patrick's day|st. patrick's day|saint patrick's day|st patricks day",
  "easter-47": "shrove tuesday|mardi gras",
  "easter-46": "ash wednesday",
  "easter-7": "palm sunday",
  "easter-3": "maundy thursday|holy thursday",
  "easter-2": "good friday",
  "easter-1": "holy saturday|easter saturday",
  easter: "easter|easter sunday|easter day",
  "easter+1": "easter monday",
  "easter+39": "ascension day|ascension thursday",
  "easter+49": "pentecost|whit sunday|whitsun",
  "easter+50": "whit monday|pentecost monday",
  "easter+60": "corpus christi",
  "31 october": "halloween",
  "1 november": "all saints' day|all saints day|all saints",
  "2 november": "all souls' day|all souls day",
  "24 december": "christmas eve|xmas eve",
  "25 december": "christmas|christmas day|xmas|xmas day",
  "26 december": "boxing day|st stephen's day|st. stephen's day",
  "31 december": "new year's eve|new years eve|nye",
  "friday after 4th thursday of november": "black friday",
});
