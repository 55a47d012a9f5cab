import { spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";

/** Feast days by the date, or the distance from Easter, that they are everywhere. */
export const FEASTS: Vocabulary = spellings({
  "1 january": "neujahr|neujahrstag",
  "6 january": "heilige drei könige|heiligen drei könige|dreikönigstag|dreikönig|epiphanias",
  "14 february": "valentinstag",
  "easter-52": "weiberfastnacht|altweiber",
  "easter-50": "fastnachtssamstag|faschingssamstag|karnevalssamstag|nelkensamstag",
  "easter-49": "fastnachtssonntag|faschingssonntag|karnevalssonntag|tulpensonntag",
  "easter-48": "rosenmontag|fastnachtsmontag|faschingsmontag",
  "easter-47": "fastnacht|fastnachtsdienstag|faschingsdienstag|karnevalsdienstag|veilchendienstag",
  "easter-46": "aschermittwoch",
  "easter-7": "palmsonntag",
  "easter-3": "gründonnerstag",
  "easter-2": "karfreitag",
  "easter-1": "karsamstag|ostersamstag",
  easter: "ostern|ostersonntag",
  "easter+1": "ostermontag",
  "easter+7": "weißer sonntag",
  "easter+39": "christi himmelfahrt|himmelfahrt|himmelfahrtstag|vatertag",
  "easter+49": "pfingsten|pfingstsonntag",
  "easter+50": "pfingstmontag",
  "easter+60": "fronleichnam",
  "1 may": "tag der arbeit|maifeiertag",
  "2th sunday of may": "muttertag",
  "24 june": "johannistag|johanni",
  "29 june": "peter und paul",
  "15 august": "mariä himmelfahrt|maria himmelfahrt",
  "1th sunday of october": "erntedankfest|erntedank|erntedanktag",
  "3 october": "tag der deutschen einheit",
  "31 october": "reformationstag|halloween",
  "1 november": "allerheiligen",
  "2 november": "allerseelen",
  "11 november": "martinstag|sankt martin|st. martin",
  "sunday after 12 november": "volkstrauertag",
  "wednesday before 23 november": "buß- und bettag|buß und bettag|buss- und bettag",
  "sunday after 19 november": "totensonntag|ewigkeitssonntag",
  "sunday after 26 november": "erster advent|erste advent|ersten advent|1th advent|erster adventssonntag",
  "2th sunday after 26 november":
    "zweiter advent|zweite advent|zweiten advent|2th advent|zweiter adventssonntag",
  "3th sunday after 26 november":
    "dritter advent|dritte advent|dritten advent|3th advent|dritter adventssonntag",
  "sunday before 25 december":
    "vierter advent|vierte advent|vierten advent|4th advent|vierter adventssonntag",
  "6 december": "nikolaus|nikolaustag",
  "24 december": "heiligabend|heilig abend|heiliger abend|weihnachtsabend",
  "25 december":
    "weihnachten|weihnachtstag|erster weihnachtsfeiertag|ersten weihnachtsfeiertag|erste weihnachtsfeiertag|1th weihnachtsfeiertag|1th weihnachtstag|erster weihnachtstag|ersten weihnachtstag",
  "26 december":
    "zweiter weihnachtsfeiertag|zweiten weihnachtsfeiertag|zweite weihnachtsfeiertag|2th weihnachtsfeiertag|2th weihnachtstag|zweiter weihnachtstag|zweiten weihnachtstag|stephanstag",
  "31 december": "silvester|sylvester|silvesterabend",
});
