import { inertCell } from "../cell.ts";
import { largest } from "../organizations.ts";
import type { PdfDigest } from "../types.ts";

/** A piece of text on a page: points, from the page's lower left corner. */
export interface TextItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
}

export type Overview = Pick<PdfDigest, "accounts" | "newAccounts" | "organizations" | "note">;

const UNREAD: Overview = { accounts: null, newAccounts: null, organizations: null };

/** A number with or without signs between thousands. */
const NUMBER = /^\d{1,3}(?:[.,'’\s]\d{3})*$|^\d+$/u;
const TOTAL = /total licenses used/i;
const FRESH = /^new users\b/i;
const ORGANIZATION = /^organi[sz]ation:\s*(.+)$/is;
const LICENSES = /\btotal number of licenses:\s*([\d.,'’\s]*\d)/i;
const FRESH_OF_ONE = /\bnew users:\s*([\d.,'’\s]*\d)/i;

/**
 * The figures of a License Overview report, from the text of its pages: the summary's totals, and each organization
 * with its number of licenses. The wording is that of the report that the vendor's user guide shows ("Total licenses
 * used", "Organization: …", "Total number of licenses: …"); what is not found is null. Organizations whose numbers do
 * not add up to the summary's are not told: then something was misread.
 */
export function readOverview(pages: readonly (readonly TextItem[])[]): Overview {
  const lines = pages.flatMap(linesOf);
  const [summary = []] = pages;
  const counts = new Map<string, number>();
  let fresh: number | undefined;
  let name: string | undefined;
  for (const line of lines) {
    const [, named] = ORGANIZATION.exec(line) ?? [];
    if (named !== undefined)
      name = named
        .replace(LICENSES, "")
        .replace(/,?\s*new users:.*$/is, "")
        .trim();
    const [, figure] = LICENSES.exec(line) ?? [];
    if (name === undefined || figure === undefined) continue;
    counts.set(name, (counts.get(name) ?? 0) + toNumber(figure));
    const [, freshFigure] = FRESH_OF_ONE.exec(line) ?? [];
    if (freshFigure !== undefined) fresh = (fresh ?? 0) + toNumber(freshFigure);
    name = undefined;
  }
  const total = figureOf(summary, TOTAL);
  const sum = [...counts.values()].reduce((before, count) => before + count, 0);
  const newAccounts = figureOf(summary, FRESH) ?? fresh ?? null;
  if (total === undefined && counts.size === 0) return UNREAD;
  if (total !== undefined && total !== sum) {
    const note = counts.size > 0 ? { note: "totals-differ" as const } : {};
    return { ...UNREAD, accounts: total, newAccounts, ...note };
  }
  return { accounts: sum, newAccounts, organizations: largest(counts, inertCell) };
}

const toNumber = (text: string): number => Number(text.replaceAll(/\D/g, ""));

/** Points between two pieces of text that still stand on one line. */
const SAME_LINE = 3;

/** The page's lines from the top, each from left to right. */
function linesOf(items: readonly TextItem[]): string[] {
  const lines: { y: number; items: TextItem[] }[] = [];
  for (const item of items) {
    if (item.str.trim() === "") continue;
    const line = lines.findLast(({ y }) => Math.abs(y - item.y) <= SAME_LINE);
    if (line) line.items.push(item);
    else lines.push({ y: item.y, items: [item] });
  }
  return lines
    .sort((a, b) => b.y - a.y)
    .map((line) =>
      line.items
        .sort((a, b) => a.x - b.x)
        .map(({ str }) => str.trim())
        .join(" "),
    );
}

/** How far a figure may stand above or below its label, in points. */
const BESIDE = 45;

/** The number that belongs to a label: in the same piece of text, on the same line, or right above or below it. */
function figureOf(items: readonly TextItem[], label: RegExp): number | undefined {
  const found = items.find(({ str }) => label.test(str.trim()));
  if (!found) return undefined;
  const within = found.str.replace(label, "").replace(":", "").trim();
  if (NUMBER.test(within)) return toNumber(within);
  const numbers = items.filter(({ str }) => NUMBER.test(str.trim()));
  const right = numbers
    .filter(({ x, y }) => Math.abs(y - found.y) <= SAME_LINE && x > found.x)
    .sort((a, b) => a.x - b.x);
  const stacked = numbers
    .filter(({ x, y }) => Math.abs(x - found.x) <= SAME_LINE && Math.abs(y - found.y) <= BESIDE)
    .sort((a, b) => Math.abs(a.y - found.y) - Math.abs(b.y - found.y));
  const figure = right[0] ?? stacked[0];
  return figure && toNumber(figure.str.trim());
}
