import type { KnownBlock } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import type { ReportDigest } from "../../reports/index.ts";
import { LIMITS } from "../web-api/limits.ts";

/**
 * The organizations of a report as a table, largest first; nothing where the digest names none. A chart beside it would
 * say the same numbers again, and fill a phone's screen. `digestLine` names the largest for clients that draw no table.
 */
export function organizationBlocks(digest: ReportDigest | undefined, messages: Messages): KnownBlock[] {
  if (!digest?.organizations || digest.organizations.top.length === 0) return [];
  const { table: labels } = messages.digest;
  const rows = rowsThatFit(digest, digest.organizations, messages);
  const table: KnownBlock = {
    type: "data_table",
    caption: labels.caption,
    page_size: PAGE_ROWS,
    rows: [
      [rawText(labels.organization), rawText(labels.accounts)],
      ...rows.map(({ label, value }) => [
        rawText(label),
        { type: "raw_number" as const, value, text: messages.formats.number(value) },
      ]),
    ],
  };
  return [table];
}

/** A cell must hold a character, and a name may be blank. */
const rawText = (text: string) => ({ type: "raw_text" as const, text: text.trim() === "" ? "–" : text });

/** Rows that fit a phone's screen beside the rest of the card; the others are a page on. */
const PAGE_ROWS = 5;

/** Rows of a table beside its head and that of all others (docs.slack.dev: 201 in all). */
const MAX_ROWS = 99;

/** As many rows as Slack takes characters for in all cells: it refuses the whole message otherwise. */
function rowsThatFit(
  digest: ReportDigest,
  organizations: NonNullable<ReportDigest["organizations"]>,
  { digest: { table: labels }, formats }: Messages,
): Row[] {
  const head = lengthOf(labels.organization) + lengthOf(labels.accounts);
  for (let most = MAX_ROWS; ; most -= 1) {
    const rows = rowsOf(digest, organizations, most, labels.others);
    const cells = rows.map(({ label, value }) => lengthOf(label) + lengthOf(formats.number(value)));
    if (most === 0 || head + cells.reduce((sum, length) => sum + length, 0) <= LIMITS.tableText) return rows;
  }
}

const lengthOf = (text: string): number => [...text].length;

interface Row {
  readonly label: string;
  readonly value: number;
}

/** The largest organizations, and all others in one row. */
function rowsOf(
  { accounts }: ReportDigest,
  { total, top }: NonNullable<ReportDigest["organizations"]>,
  most: number,
  othersLabel: (count: number) => string,
): Row[] {
  const named = top
    .slice(0, most)
    .map(({ name, accounts: value }) => ({ label: name.trim() === "" ? "–" : name, value }));
  const rest = (accounts ?? 0) - named.reduce((sum, { value }) => sum + value, 0);
  const others = total - named.length;
  return others > 0 && rest > 0 ? [...named, { label: othersLabel(others), value: rest }] : named;
}
