import type { Formats } from "../formats.ts";
import type { Messages } from "../index.ts";

export const digest = ({ number, plural }: Formats): Messages["digest"] => ({
  pages: (count) => `${number(count)} ${plural(count, { one: "Seite", other: "Seiten" })}.`,
  notes: {
    "The file could not be read as CSV.": "Die Datei ließ sich nicht als CSV lesen.",
    "The file could not be read as PDF.": "Die Datei ließ sich nicht als PDF lesen.",
    "The file has no header line.": "Die Datei hat keine Kopfzeile.",
    "The file is too large to be read by the bot.": "Die Datei ist zu groß, um vom Bot gelesen zu werden.",
  },
  accounts: (count) => `${number(count)} ${plural(count, { one: "Konto", other: "Konten" })}`,
  inOrganizations: (accounts, count) =>
    `${accounts} in ${number(count)} ${plural(count, { one: "Organization", other: "Organizationen" })}`,
  ofThemNew: (accounts, count) => `${accounts}, davon ${number(count)} neu`,
  sentence: (accounts) => `${accounts}.`,
  largest: (organizations) => `Am größten: ${organizations}.`,
  table: {
    caption: "Konten je Organization",
    organization: "Organization",
    accounts: "Konten",
    others: (count) => `${number(count)} weitere`,
  },
});
