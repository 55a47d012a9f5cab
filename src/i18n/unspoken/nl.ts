import type { SentenceWords } from "../sentence-words.ts";

/** Dutch: ranges and schedules are read in it, and the bot doesn’t speak it. */
export const words: SentenceWords = {
  stop: `
    alsjeblieft alstublieft graag bedankt dank hoi hallo een het de van voor als mij ons ik wij wil zou kun kunt je
    maak geef stuur toon genereer rapport rapporten licentie licenties licentierapport overzicht bestand mag kan
    kunnen sturen krijgen aub alvast wel even hebben`,
  stopUnspaced: [],
  phrases: [],
  greetings: [
    "goedemorgen",
    "goedemiddag",
    "goedenavond",
    "goedendag",
    "goede morgen",
    "goede middag",
    "hallo",
    "hoi",
  ],
  help: ["hulp"],
  status: ["status"],
  history: ["geschiedenis"],
  cancel: ["annuleren"],
  watch: ["bewaken", "bewaak"],
  watchOff: ["uit", "stoppen"],
  watchSettings: ["instellingen"],
  watchHere: ["hier"],
  doctor: ["diagnose"],
  as: ["als", "in"],
  article: ["een"],
  and: ["en"],
  both: ["beide", "allebei"],
  bothAtEnd: [],
  inZone: ["in"],
  serverZone: ["servertijd"],
  onServer: ["op"],
  toChannel: ["naar", "aan", "in"],
  toMe: ["naar mij", "aan mij"],
  toHere: ["hierheen"],
};
