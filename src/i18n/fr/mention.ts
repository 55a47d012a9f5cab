import type { Messages } from "../index.ts";

export const mention = (): Messages["mention"] => ({
  help: (example) =>
    `Mentionnez-moi avec une période, dans une phrase si vous voulez : ${example}. Dans un fil, je réponds dans le fil. Vous seul voyez ceci.`,
  edited: {
    problem: "Je ne réagis pas aux messages modifiés.",
    fix: "Rien de nouveau n’a été demandé. Écrivez un nouveau message.",
  },
  strayWords: "Je ne demande que ce que je comprends jusqu’au dernier mot.",
});
