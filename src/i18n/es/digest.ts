import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const digest = ({ number, plural }: Formats): Messages["digest"] => ({
  pages: (count) => `${number(count)} ${plural(count, { one: "página", other: "páginas" })}`,
  notes: {
    "nameless-organization": "Algunas cuentas del archivo no tienen organización.",
    "no-line-end": "Es posible que el archivo esté incompleto: su última línea no termina.",
    "odd-lines": "Algunas líneas del archivo no son cuentas que el bot pueda leer.",
    "unknown-columns": "El bot no conoce las columnas del archivo.",
    "unknown-status": "El archivo contiene un estado de licencia que el bot no conoce.",
    "not-csv": "El bot no ha podido leer el archivo como CSV.",
    "not-pdf": "El bot no ha podido leer el archivo como PDF.",
    "no-header": "El archivo no tiene fila de encabezado.",
    "too-large": "El archivo es demasiado grande para que lo lea el bot.",
    "no-organization-column": "El archivo no nombra organizaciones.",
    "too-many-organizations": "El archivo contiene más organizaciones de las que el bot puede contar.",
    "totals-differ": "Las cifras de las organizaciones no suman el total.",
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
