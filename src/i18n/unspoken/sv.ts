import type { SentenceWords } from "../sentence-words.ts";

/** Swedish: ranges are read in it, and the bot doesn’t speak it. */
export const words: SentenceWords = {
  stop: `
    tack hej jag vi mig oss du kan få skulle vilja vill ha gärna snälla snäll är så mycket skicka ge visa skapa rapport rapporten
    licensrapport licensrapporten licenser för som fil
    kunna ni er ta fram behöver önskar vänligen hälsningar data`,
  stopUnspaced: [],
  phrases: ["på förhand"],
  greetings: ["hej", "hejsan", "god morgon", "godmorgon", "god dag"],
  help: ["hjälp"],
  status: ["status"],
  history: ["historik"],
  cancel: ["avbryt"],
  watch: ["bevaka"],
  watchOff: ["av", "stoppa"],
  watchSettings: ["inställningar"],
  watchHere: ["här"],
  doctor: ["diagnos"],
  as: ["som"],
  article: ["en"],
  and: ["och"],
  both: ["båda"],
  bothAtEnd: [],
  inZone: ["i"],
  serverZone: ["serverns tid"],
  onServer: ["på"],
  toChannel: ["till"],
  toMe: ["till mig"],
  toHere: ["hit"],
};
