import type { Messages } from "../../i18n/index.ts";
import type { DigestNote, ReportDigest } from "../../reports/index.ts";

/**
 * What the bot read from the report, in a sentence or two; undefined when there is nothing to say. Names of
 * organizations are foreign text: the sentence belongs into a plain_text element.
 * @param digest as a run keeps it: JSON of `report/`, or nothing
 */
export function digestLine(
  digest: ReportDigest | undefined,
  { digest: words, formats }: Messages,
): string | undefined {
  if (!digest) return undefined;
  const { newAccounts, organizations, note } = digest;
  const pages = digest.format === "PDF" && digest.pages !== null ? words.pages(digest.pages) : undefined;
  if (digest.accounts === null) return pages ?? (note === undefined ? note : (words.notes[note] ?? note));
  let accounts = words.accounts(digest.accounts);
  if (organizations) accounts = words.inOrganizations(accounts, organizations.total);
  if (newAccounts) accounts = words.ofThemNew(accounts, newAccounts);
  const largest = (organizations?.top ?? [])
    .slice(0, 5)
    .map(({ name, accounts: count }) => `${name} ${formats.number(count)}`);
  return formats.sentences(
    words.sentence(accounts),
    ...(largest.length > 0 ? [words.largest(largest.join(", "))] : []),
    ...(pages ? [pages] : []),
    ...(note && NOT_TOLD.has(note) ? [words.notes[note]] : []),
  );
}

/** What a figure that is missing beside others does not tell by itself. */
const NOT_TOLD: ReadonlySet<DigestNote> = new Set(["nameless-organization", "unknown-status"]);
