import { spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";

/** Feast days by the date, or the distance from Easter, that they are everywhere. */
export const FEASTS: Vocabulary = spellings({
  "1 january": "nytårsdag|nytår|nyttårsdag|1. nyttårsdag|nyttår",
  "14 february": "valentinsdag",
  "easter-7": "palmesøndag",
  "easter-3": "skærtorsdag|skjærtorsdag",
  "easter-2": "langfredag",
  "easter-1": "påskeaften|påskelørdag",
  easter: "påske|påsken|påskedag|1th påskedag|første påskedag",
  "easter+1": "2th påskedag|anden påskedag|andre påskedag",
  "easter+39": "kristi himmelfartsdag|kristi himmelfart",
  "easter+49": "pinse|pinsedag|1th pinsedag|første pinsedag",
  "easter+50": "2th pinsedag|anden pinsedag|andre pinsedag",
  "23 june": "sankthansaften|sankthans|sankt hans",
  "31 october": "halloween",
  "11 november": "mortensdag",
  "24 december": "juleaften|julaften|julaftan",
  "25 december": "juledag|1th juledag|første juledag",
  "26 december": "2th juledag|anden juledag|andre juledag",
  "31 december": "nytårsaften|nyttårsaften|nyttårsaftan",
});
