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
  if (digest.format === "PDF")
    return digest.pages === null ? digest.note : count(digest.pages, "page.", "pages.");
  const { rows, newAccounts, organizations, note } = digest;
  if (rows === null) return note;
  const where = organizations ? ` in ${count(organizations.total, "organisation", "organisations")}` : "";
  const fresh = newAccounts ? `, ${newAccounts.toLocaleString("en")} of them new` : "";
  const top =
    organizations?.top.slice(0, 5).map(({ name, accounts }) => `${name} ${accounts.toLocaleString("en")}`) ??
    [];
  const largest = top.length > 0 ? ` Largest: ${top.join(", ")}.` : "";
  return `${count(rows, "account", "accounts")}${where}${fresh}.${largest}`;
}
