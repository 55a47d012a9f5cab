import type { Formats } from "../formats.ts";

/** What was read from a report's file. */
export const digest = ({ number, plural }: Formats) => ({
  pages: (count: number) => `${number(count)} ${plural(count, { one: "page", other: "pages" })}.`,
  /** Why a file could not be read, by the sentence of `src/reports`; what is not there stays as it is. */
  notes: {} as Readonly<Record<string, string>>,
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
