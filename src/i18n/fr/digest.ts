import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const digest = ({ number, plural }: Formats): Messages["digest"] => ({
  pages: (count) => `${number(count)} ${plural(count, { one: "page", other: "pages" })}`,
  notes: {
    "nameless-organization": "Certains comptes du fichier n’ont pas d’organisation.",
    "no-line-end": "Le fichier est peut-être incomplet : sa dernière ligne n’est pas terminée.",
    "odd-lines": "Certaines lignes du fichier ne sont pas des comptes que le bot peut lire.",
    "unknown-columns": "Le bot ne connaît pas les colonnes du fichier.",
    "unknown-status": "Le fichier contient un statut de licence que le bot ne connaît pas.",
    "not-csv": "Le bot n’a pas pu lire le fichier comme CSV.",
    "not-pdf": "Le bot n’a pas pu lire le fichier comme PDF.",
    "no-header": "Le fichier n’a pas de ligne d’en-tête.",
    "too-large": "Le fichier est trop volumineux pour que le bot le lise.",
    "no-organization-column": "Le fichier ne nomme pas d’organisations.",
    "too-many-organizations": "Le fichier contient plus d’organisations que le bot ne peut en compter.",
    "totals-differ": "Les chiffres des organisations ne correspondent pas au total.",
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
