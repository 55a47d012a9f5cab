import type { Messages } from "../messages.ts";

export const mention = (): Messages["mention"] => ({
  help: (example) =>
    `Erwähnen Sie mich mit einem Zeitraum, gern in einem Satz: ${example}. In einem Thread antworte ich im Thread. Nur Sie sehen das.`,
  edited: {
    problem: "Auf bearbeitete Nachrichten reagiere ich nicht.",
    fix: "Es wurde nichts Neues angefordert. Senden Sie eine neue Nachricht.",
  },
  unknownWords: "Ich werde nur tätig, wenn ich jedes Wort verstehe.",
});
