import type { Messages } from "../index.ts";

export const mention = (): Messages["mention"] => ({
  help: (example) =>
    `Erwähnen Sie mich mit einem Zeitraum, gern in einem Satz: ${example}. In einem Thread antworte ich im Thread. Nur Sie sehen das.`,
  edited: {
    problem: "Auf bearbeitete Nachrichten reagiere ich nicht.",
    fix: "Es wurde nichts Neues angefordert. Schreiben Sie eine neue Nachricht.",
  },
  strayWords: "Ich fordere nur an, was ich bis zum letzten Wort verstehe.",
});
