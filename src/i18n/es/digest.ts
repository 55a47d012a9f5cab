import type { Formats } from "../formats.ts";
import type { Messages } from "../index.ts";

export const digest = ({ number, plural }: Formats): Messages["digest"] => ({
  pages: (count) => `${number(count)} ${plural(count, { one: "página", other: "páginas" })}.`,
  notes: {
    "The file could not be read as CSV.": "No se ha podido leer el archivo como CSV.",
    "The file could not be read as PDF.": "No se ha podido leer el archivo como PDF.",
    "The file has no header line.": "El archivo no tiene línea de encabezado.",
    "The file is too large to be read by the bot.": "El archivo es demasiado grande para que lo lea el bot.",
  },
  accounts: (count) => `${number(count)} ${plural(count, { one: "cuenta", other: "cuentas" })}`,
  inOrganizations: (accounts, count) =>
    `${accounts} en ${number(count)} ${plural(count, { one: "organización", other: "organizaciones" })}`,
  ofThemNew: (accounts, count) =>
    `${accounts}, ${number(count)} de ellas ${plural(count, { one: "nueva", other: "nuevas" })}`,
  sentence: (accounts) => `${accounts}.`,
  largest: (organizations) => `Las mayores: ${organizations}.`,
  table: {
    caption: "Cuentas por organización",
    organization: "Organización",
    accounts: "Cuentas",
    others: (count) => `${number(count)} más`,
  },
});
