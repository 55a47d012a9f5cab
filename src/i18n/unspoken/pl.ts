import type { SentenceWords } from "../sentence-words.ts";

/** Polish: ranges are read in it, and the bot doesn’t speak it. */
export const words: SentenceWords = {
  stop: `
    proszę poproszę prosić dziękuję dzięki cześć hej witam czy mogę możesz mi mnie nam chcę chciałbym chciałabym potrzebuję
    wyślij pokaż wygeneruj raport raportu licencji licencje plik jako
    dane danych prosiłbym prosiłabym bardzo przesłać przesłanie uprzejmie pozdrawiam`,
  stopUnspaced: [],
  phrases: ["z góry"],
  greetings: ["dzień dobry", "cześć", "hej", "witam"],
  help: ["pomoc"],
  status: ["status"],
  history: ["historia"],
  cancel: ["anuluj"],
  watch: ["monitoruj", "obserwuj"],
  watchOff: ["wyłącz", "zatrzymaj"],
  watchSettings: ["ustawienia"],
  watchHere: ["tutaj"],
  doctor: ["diagnoza"],
  as: ["jako", "w", "w formacie"],
  article: [],
  and: ["i"],
  both: ["oba"],
  bothAtEnd: [],
  inZone: ["w"],
  serverZone: ["czas serwera"],
  onServer: ["na"],
  toChannel: ["na", "do"],
  toMe: ["do mnie"],
  toHere: ["tutaj"],
};
