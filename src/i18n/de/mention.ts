import type { Words } from "../index.ts";

export const mention = (): Words["mention"] => ({
  help: (example) =>
    `Erwähnen Sie mich mit einem Zeitraum, gern in einem Satz: ${example}. In einem Thread antworte ich im Thread. Nur Sie sehen das.`,
  edited: {
    happened: "Auf bearbeitete Nachrichten reagiere ich nicht.",
    todo: "Es wurde nichts Neues angefordert. Schreiben Sie eine neue Nachricht.",
  },
  strayWords: "Ich fordere nur an, was ich bis zum letzten Wort verstehe.",
});
