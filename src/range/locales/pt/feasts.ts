import { spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";

/** Feast days by the date, or the distance from Easter, that they are everywhere. */
export const FEASTS: Vocabulary = spellings({
  "1 january": "ano novo|dia de ano novo",
  "6 january": "dia de reis",
  "14 february": "são valentim|dia de são valentim",
  "easter-47": "carnaval|terça-feira de carnaval|terça de carnaval",
  "easter-46": "quarta-feira de cinzas|quarta de cinzas",
  "easter-7": "domingo de ramos",
  "easter-3": "quinta-feira santa",
  "easter-2": "sexta-feira santa|sexta-feira da paixão|sexta santa",
  "easter-1": "sábado de aleluia|sábado santo",
  easter: "páscoa|domingo de páscoa",
  "easter+1": "segunda-feira de páscoa",
  "easter+49": "pentecostes|domingo de pentecostes",
  "easter+60": "corpus christi|corpo de deus",
  "25 april": "dia da liberdade",
  "21 april": "tiradentes|dia de tiradentes",
  "1 may": "dia do trabalho|dia do trabalhador|dia dos trabalhadores",
  "24 june": "são joão|dia de são joão",
  "31 october": "halloween|dia das bruxas",
  "1 november": "todos os santos|dia de todos os santos",
  "2 november": "finados|dia de finados",
  "24 december": "véspera de natal",
  "25 december": "natal|dia de natal",
  "31 december": "véspera de ano novo|são silvestre|passagem de ano|réveillon",
  "friday after 4th thursday of november": "black friday",
});
