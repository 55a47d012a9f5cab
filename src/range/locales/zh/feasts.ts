import { spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";

/** Feast days by the date, or the distance from Easter, that they are everywhere. */
export const FEASTS: Vocabulary = spellings({
  "1 january": "元旦|元旦节|新年第一天",
  "14 february": "情人节",
  "8 march": "妇女节|婦女節",
  "4 may": "青年节",
  "1 may": "劳动节|五一劳动节",
  "1 june": "儿童节|兒童節",
  "31 october": "万圣夜|万圣节前夜",
  "24 december": "平安夜|圣诞夜",
  "25 december": "圣诞节|圣诞",
  "2th sunday of may": "母亲节|母親節",
  easter: "复活节",
  "easter-2": "耶稣受难日|耶穌受難日",
});
