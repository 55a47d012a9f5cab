import type { Messages } from "../messages.ts";

export const workflow = (): Messages["workflow"] => ({
  noChannel: "L’étape ne nomme aucun canal que je puisse lire.",
  noPerson: "L’étape ne dit pas qui demande le rapport.",
  noFormat: (typed) => `« ${typed} » n’est pas un format. Utilisez PDF ou CSV.`,
});
