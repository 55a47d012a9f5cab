import type { Messages } from "../messages.ts";

export const mention = (): Messages["mention"] => ({
  help: (example) =>
    `Mentionnez-moi avec une période, dans une phrase si vous voulez : ${example}. Dans un fil, je réponds dans le fil. Ce message n’est visible que par vous.`,
  edited: {
    problem: "Je ne réagis pas aux messages modifiés.",
    fix: "Rien de nouveau n’a été demandé. Envoyez un nouveau message.",
  },
  unknownWords: "Je n’agis que si je comprends chaque mot.",
});
