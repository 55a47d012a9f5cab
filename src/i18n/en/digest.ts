import type { DigestNote } from "../../reports/types.ts";
import type { Formats } from "../formats.ts";

/** What was read from a report's file. */
export const digest = ({ number, plural }: Formats) => ({
  pages: (count: number) => `${number(count)} ${plural(count, { one: "page", other: "pages" })}`,
  notes: NOTES,
  accounts: (count: number) => `${number(count)} ${plural(count, { one: "account", other: "accounts" })}`,
  inOrganizations: (accounts: string, count: number) =>
    `${accounts} in ${number(count)} ${plural(count, { one: "organization", other: "organizations" })}`,
  ofThemNew: (accounts: string, count: number) => `${accounts}, ${number(count)} of them new`,
  sentence: (accounts: string) => `${accounts}.`,
  largest: (organizations: string) => `Largest: ${organizations}.`,
  table: {
    caption: "Accounts by organization",
    organization: "Organization",
    accounts: "Accounts",
    others: (count: number) => `${number(count)} ${plural(count, { one: "other", other: "others" })}`,
  },
});

/** Why something could not be read. */
const NOTES: Readonly<Record<DigestNote, string>> = {
  "nameless-organization": "Some accounts in the file have no organization.",
  "no-line-end": "The file may be incomplete: its last line has no end.",
  "odd-lines": "Some lines of the file aren’t accounts that the bot can read.",
  "unknown-columns": "The bot doesn’t know the columns of the file.",
  "unknown-status": "The file contains a license status that the bot doesn’t know.",
  "not-csv": "The bot couldn’t read the file as CSV.",
  "not-pdf": "The bot couldn’t read the file as PDF.",
  "no-header": "The file has no header row.",
  "no-organization-column": "The file doesn’t name organizations.",
  "too-large": "The file is too large for the bot to read.",
  "too-many-organizations": "The file has more organizations than the bot can count.",
  "totals-differ": "The organizations’ numbers don’t add up to the total.",
};
