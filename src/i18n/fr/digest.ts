import type { Formats } from "../formats.ts";
import type { Messages } from "../index.ts";

export const digest = ({ number, plural }: Formats): Messages["digest"] => ({
  pages: (count) => `${number(count)} ${plural(count, { one: "page", other: "pages" })}.`,
  notes: {
    "The file could not be read as CSV.": "Le fichier n’a pas pu être lu comme CSV.",
    "The file could not be read as PDF.": "Le fichier n’a pas pu être lu comme PDF.",
    "The file has no header line.": "Le fichier n’a pas de ligne d’en-tête.",
    "The file is too large to be read by the bot.": "Le fichier est trop volumineux pour être lu par le bot.",
  },
  accounts: (count) => `${number(count)} ${plural(count, { one: "compte", other: "comptes" })}`,
  inOrganizations: (accounts, count) =>
    `${accounts} dans ${number(count)} ${plural(count, { one: "organisation", other: "organisations" })}`,
  ofThemNew: (accounts, count) =>
    `${accounts}, dont ${number(count)} ${plural(count, { one: "nouveau", other: "nouveaux" })}`,
  sentence: (accounts) => `${accounts}.`,
  largest: (organizations) => `Les plus grandes : ${organizations}.`,
  table: {
    caption: "Comptes par organisation",
    organization: "Organisation",
    accounts: "Comptes",
    others: (count) => `${number(count)} ${plural(count, { one: "autre", other: "autres" })}`,
  },
});
