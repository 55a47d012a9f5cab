import type { Messages } from "../messages.ts";

export const workflow = (): Messages["workflow"] => ({
  noChannel: "El paso no nombra ningún canal que pueda leer.",
  noPerson: "El paso no dice quién pide el informe.",
  noFormat: (typed) => `«${typed}» no es un formato. Use PDF o CSV.`,
});
