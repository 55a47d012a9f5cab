import type { SentenceWords } from "../sentence-words.ts";

/** Danish and Norwegian: ranges are read in it, and the bot doesn’t speak it. */
export const words: SentenceWords = {
  stop: `
    tak takk tusen hej hei jeg vi mig meg os oss du kan må få vil gerne gjerne have ha venligst vennligst snill er send vis lav
    rapport rapporten licensrapport licensrapporten lisensrapport lisensrapporten licenser lisenser for som fil
    kunne fått fået dere i jer lave lage laget lavet bede om trenger behøver bruge hilsen data`,
  stopUnspaced: [],
  phrases: ["på forhånd"],
  greetings: ["hej", "hei", "god morgen", "goddag", "god dag"],
  help: ["hjælp", "hjelp"],
  status: ["status"],
  history: ["historik", "historikk"],
  cancel: ["annuller", "avbryt"],
  watch: ["overvåg", "overvåk"],
  watchOff: ["slut", "stop", "stopp"],
  watchSettings: ["indstillinger", "innstillinger"],
  watchHere: ["her"],
  doctor: ["diagnose"],
  as: ["som"],
  article: ["en"],
  and: ["og"],
  both: ["begge"],
  bothAtEnd: [],
  inZone: ["i"],
  serverZone: ["serverens tid"],
  onServer: ["på"],
  toChannel: ["til"],
  toMe: ["til mig", "til meg"],
  toHere: ["hertil"],
};
