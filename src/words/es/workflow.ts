import type { Formats } from "../formats.ts";
import type { Words } from "../index.ts";

export const workflow = (formats: Formats): Words["workflow"] => ({
  noChannel: "El paso no nombra ningún canal que pueda leer.",
  noPerson: "El paso no dice quién pide el informe.",
  noFormat: (typed) => `«${typed}» no es un formato. Hay PDF y CSV.`,
  noServer: (typed, known) =>
    `«${typed}» no es uno de mis servidores VB365. Hay ${formats.list(known, "or")}.`,
});
