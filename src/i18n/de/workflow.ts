import type { Messages } from "../messages.ts";

export const workflow = (): Messages["workflow"] => ({
  noChannel: "Der Schritt nennt keinen Channel, den ich lesen kann.",
  noPerson: "Der Schritt sagt nicht, wer den Bericht anfordert.",
  noFormat: (typed) => `„${typed}“ ist kein Format. Möglich sind PDF oder CSV.`,
});
