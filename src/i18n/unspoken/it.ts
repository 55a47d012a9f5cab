import type { SentenceWords } from "../sentence-words.ts";

/** Italian: ranges and schedules are read in it, and the bot doesn’t speak it. */
export const words: SentenceWords = {
  stop: `
    favore grazie ciao il lo i gli le del della dei per vorrei voglio puoi potresti mi ci dammi invia inviami manda
    mandami genera crea fammi rapporto report licenza licenze file formato mandarmi inviarmi inviare servirebbe serve
    cortesia avrei bisogno avere potrei potrebbe`,
  stopUnspaced: [],
  phrases: ["grazie mille"],
  greetings: ["buongiorno", "buon giorno", "buon pomeriggio", "buonasera", "buona sera", "salve", "ciao"],
  help: ["aiuto"],
  status: ["stato"],
  history: ["cronologia", "storico"],
  cancel: ["annulla", "annullare"],
  watch: ["sorveglia", "sorvegliare"],
  watchOff: ["ferma", "disattiva"],
  watchSettings: ["impostazioni"],
  watchHere: ["qui"],
  doctor: ["diagnosi"],
  as: ["in", "come"],
  article: ["un"],
  and: ["e"],
  both: ["entrambi"],
  bothAtEnd: ["tutti e due"],
  inZone: ["in"],
  serverZone: ["ora del server"],
  onServer: ["su"],
  toChannel: ["a", "in", "su"],
  toMe: ["a me"],
  toHere: ["in questo canale"],
};
