import { inertCell } from "../cell.ts";
import { largest } from "../organizations.ts";
import type { CsvDigest, DigestNote } from "../types.ts";
import type { Columns } from "./columns.ts";
import { isFooter, isLabeledRow } from "./footer.ts";

/** More distinct names than this aren't organizations, and would take memory without end. */
const MAX_ORGANIZATIONS = 20_000;
/** A report ends with a few lines that aren't accounts, if with any. */
const MAX_FOOTERS = 5;

/** The words of a license's state in the API and its documents, lower case without blanks. */
const STATUSES: ReadonlySet<string> = new Set([
  "new",
  "licensed",
  "temporarilyassigned",
  "temporaryassigned",
  "exceeded",
]);

/**
 * Counts the accounts of a report. A row is an account when it has the columns of the header and names one; the lines
 * at the end that are a footer are left out. One row that is neither, and nobody knows how many accounts there are.
 */
export function createTally(header: readonly string[], columns: Columns) {
  const accountsOf = new Map<string, number>();
  const { account = 0, organization, status } = columns;
  let accounts = 0;
  let fresh = 0;
  let footers = 0;
  let isOdd = false;
  let tooMany = false;
  let nameless = false;
  let unknownStatus = false;

  function count(name: string): void {
    nameless ||= name === "";
    const known = accountsOf.get(name) ?? 0;
    tooMany ||= known === 0 && accountsOf.size >= MAX_ORGANIZATIONS;
    if (!tooMany) accountsOf.set(name, known + 1);
  }

  function isAccount(row: readonly string[]): boolean {
    const isRow = row.length === header.length && row[account]?.trim() !== "";
    return isRow && !isLabeledRow(row) && !row.every((cell, index) => cell.trim() === header[index]);
  }

  function noteOnFile(): DigestNote | undefined {
    if (isOdd || footers > MAX_FOOTERS) return "odd-lines";
    if (organization === undefined) return "no-organization-column";
    if (tooMany) return "too-many-organizations";
    if (nameless) return "nameless-organization";
    return unknownStatus ? "unknown-status" : undefined;
  }

  return {
    add(row: readonly string[]): void {
      if (row.every((cell) => cell.trim() === "")) return;
      if (isFooter(row)) {
        footers += 1;
        return;
      }
      isOdd ||= footers > 0 || !isAccount(row);
      accounts += 1;
      if (organization !== undefined) count(row[organization]?.trim() ?? "");
      if (status === undefined) return;
      const word = row[status]?.toLowerCase().replace(/\s/g, "") ?? "";
      if (word === "new") fresh += 1;
      unknownStatus ||= !STATUSES.has(word);
    },

    digest(): CsvDigest {
      const note = noteOnFile();
      const isCounted = !isOdd && footers <= MAX_FOOTERS;
      const isGrouped = isCounted && organization !== undefined && !tooMany && !nameless;
      return {
        format: "CSV",
        accounts: isCounted ? accounts : null,
        newAccounts: isCounted && status !== undefined && !unknownStatus ? fresh : null,
        organizations: isGrouped ? largest(accountsOf, inertCell) : null,
        ...(note === undefined ? {} : { note }),
      };
    },
  };
}
