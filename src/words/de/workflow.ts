import type { Formats } from "../formats.ts";
import type { Words } from "../index.ts";

export const workflow = (formats: Formats): Words["workflow"] => ({
  noChannel: "Der Schritt nennt keinen Channel, den ich lesen kann.",
  noPerson: "Der Schritt sagt nicht, wer den Bericht anfordert.",
  noFormat: (typed) => `„${typed}“ ist kein Format. Es gibt PDF und CSV.`,
  noServer: (typed, known) =>
    `„${typed}“ ist keiner meiner VB365-Server. Es gibt ${formats.list(known, "or")}.`,
});
