import { spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";

/** Feast days by the date, or the distance from Easter, that they are everywhere. */
export const FEASTS: Vocabulary = spellings({
  "1 january": "元旦|元日|正月|お正月",
  "11 february": "建国記念の日",
  "14 february": "バレンタインデー|バレンタイン",
  "29 april": "昭和の日",
  "3 may": "憲法記念日",
  "4 may": "みどりの日",
  "5 may": "こどもの日|子供の日",
  "1 may": "メーデー",
  "31 october": "ハロウィン|ハロウィーン",
  "3 november": "文化の日",
  "23 november": "勤労感謝の日",
  "24 december": "クリスマスイブ|クリスマス・イブ",
  "25 december": "クリスマス",
  "31 december": "大晦日|大みそか",
  easter: "復活祭|イースター",
  "friday after 4th thursday of november": "ブラックフライデー",
});
