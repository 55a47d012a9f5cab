import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const digest = ({ number, plural }: Formats): Messages["digest"] => ({
  pages: (count) => `${number(count)} ${plural(count, { one: "Seite", other: "Seiten" })}`,
  notes: {
    "nameless-organization": "Einige Konten in der Datei haben keine Organisation.",
    "no-line-end": "Die Datei ist vielleicht unvollständig: Ihrer letzten Zeile fehlt das Zeilenende.",
    "odd-lines": "Einige Zeilen der Datei sind keine Konten, die der Bot lesen kann.",
    "unknown-columns": "Der Bot kennt die Spalten der Datei nicht.",
    "unknown-status": "Die Datei enthält einen Lizenzstatus, den der Bot nicht kennt.",
    "not-csv": "Die Datei ließ sich nicht als CSV lesen.",
    "not-pdf": "Die Datei ließ sich nicht als PDF lesen.",
    "no-header": "Die Datei hat keine Kopfzeile.",
    "too-large": "Die Datei ist zu groß, um vom Bot gelesen zu werden.",
    "no-organization-column": "Die Datei nennt keine Organisationen.",
    "too-many-organizations": "Die Datei enthält mehr Organisationen, als der Bot zählen kann.",
    "totals-differ": "Die Zahlen der Organisationen ergeben nicht die Gesamtzahl.",
  },
  accounts: (count) => `${number(count)} ${plural(count, { one: "Konto", other: "Konten" })}`,
  inOrganizations: (accounts, count) =>
    `${accounts} in ${number(count)} ${plural(count, { one: "Organisation", other: "Organisationen" })}`,
  ofThemNew: (accounts, count) => `${accounts}, davon ${number(count)} neu`,
  sentence: (accounts) => `${accounts}.`,
  largest: (organizations) => `Am größten: ${organizations}.`,
  table: {
    caption: "Konten je Organisation",
    organization: "Organisation",
    accounts: "Konten",
    others: (count) => `${number(count)} weitere`,
  },
});
