import { spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";

/** Feast days by the date, or the distance from Easter, that they are everywhere. */
export const FEASTS: Vocabulary = spellings({
  "1 january": "nyårsdagen|nyår",
  "6 january": "trettondagen|trettondedag jul|trettondag jul",
  "14 february": "alla hjärtans dag",
  "easter-3": "skärtorsdagen|skärtorsdag",
  "easter-2": "långfredagen|långfredag",
  "easter-1": "påskafton",
  easter: "påsk|påsken|påskdagen",
  "easter+1": "annandag påsk",
  "easter+39": "kristi himmelsfärdsdag|kristi himmelsfärd",
  "easter+49": "pingst|pingstdagen",
  "30 april": "valborg|valborgsmässoafton",
  "1 may": "första maj",
  "6 june": "sveriges nationaldag|nationaldagen",
  "10 november": "mårtensafton",
  "13 december": "lucia|luciadagen",
  "24 december": "julafton",
  "25 december": "juldagen|juldag",
  "26 december": "annandag jul|annandagen",
  "31 december": "nyårsafton",
});
