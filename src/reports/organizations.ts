import type { ReportDigest } from "./types.ts";

/** How many organizations a digest names: as many as a table in Slack has rows for. */
const TOP = 99;

/**
 * The organizations with the most accounts, the largest first.
 * @param inert makes a name of the file fit to be shown
 */
export function largest(
  accountsOf: ReadonlyMap<string, number>,
  inert: (name: string) => string,
): NonNullable<ReportDigest["organizations"]> {
  const counts = [...accountsOf].map(([name, accounts]) => ({ name: inert(name), accounts }));
  const top = counts.sort((a, b) => b.accounts - a.accounts || (a.name < b.name ? -1 : 1)).slice(0, TOP);
  return { total: accountsOf.size, top };
}
