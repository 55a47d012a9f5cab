import type { ReportDigest } from "../../report/index.ts";

const count = (value: number, one: string, many: string) =>
  `${value.toLocaleString("en")} ${value === 1 ? one : many}`;

/**
 * What the bot read from the report, in one sentence; undefined when there is nothing to say. Names of organisations
 * are foreign text: the sentence belongs into a plain_text element.
 * @param digest as a run keeps it: JSON of `report/`, or nothing
 */
export function digestLine(digest: ReportDigest | undefined): string | undefined {
  if (!digest) return undefined;
  const { accounts, newAccounts, organizations, note } = digest;
  const pages =
    digest.format === "PDF" && digest.pages !== null ? count(digest.pages, "page.", "pages.") : undefined;
  if (accounts === null) return pages ?? note;
  const where = organizations ? ` in ${count(organizations.total, "organisation", "organisations")}` : "";
  const fresh = newAccounts ? `, ${newAccounts.toLocaleString("en")} of them new` : "";
  const top = (organizations?.top ?? [])
    .slice(0, 5)
    .map(({ name, accounts: part }) => `${name} ${part.toLocaleString("en")}`);
  const largest = top.length > 0 ? ` Largest: ${top.join(", ")}.` : "";
  return `${count(accounts, "account", "accounts")}${where}${fresh}.${largest}${pages ? ` ${pages}` : ""}`;
}
