import type { SentenceWords } from "../sentence-words.ts";

export const words: SentenceWords = {
  stop: `
    bitte danke hallo ein eine einen den der die das dem des für vom von im als mir mich uns ich wir kannst könntest
    du hätte gern gerne brauche will möchte mach mache erstelle schick schicke sende zeig zeige gib hol hole über
    lizenz lizenzen bericht berichte lizenzbericht lizenzberichte lizenzreport übersicht datei format könnte könnten
    haben mal bräuchte erstellen vielen wären wäre sie nett zu schicken senden zusenden`,
  stopUnspaced: [],
  phrases: ["so nett", "so freundlich", "so gut"],
  greetings: ["guten morgen", "guten tag", "guten abend", "hallo", "moin", "servus", "grüezi"],
  help: ["hilfe"],
  status: ["status"],
  history: ["verlauf", "historie"],
  cancel: ["abbrechen", "stornieren"],
  watch: ["überwachen", "überwache", "überwachung"],
  watchOff: ["aus", "stopp", "stoppen", "beenden"],
  watchSettings: ["einstellungen", "ändern"],
  watchHere: ["hier", "in diesem channel", "in diesem kanal"],
  doctor: ["doktor", "diagnose"],
  as: ["als", "im"],
  article: ["ein", "eine"],
  and: ["und"],
  both: ["beides", "beide"],
  bothAtEnd: [],
  inZone: ["in"],
  serverZone: ["serverzeit", "der serverzeit", "ortszeit des servers", "der ortszeit des servers"],
  onServer: ["auf"],
  toChannel: ["an", "in", "nach"],
  toMe: ["an mich", "nur an mich"],
  toHere: ["hierher", "hierhin", "nach hier"],
};
