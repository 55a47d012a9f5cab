import type { Messages } from "../../i18n/index.ts";
import type { DigestNote, ReportDigest } from "../../reports/index.ts";
import type { RunChange } from "../../runs/types.ts";
import { movesLine, withChange } from "./change.ts";

/** What the bot read from a report, and how it is shown. */
export interface DigestContext {
  /** In which the report was ordered. */
  readonly zone: string;
  /** Since the report of the period before, where the bot has it. */
  readonly change?: RunChange | undefined;
  /** Whether a table below names the organizations. */
  readonly hasTable: boolean;
}

/**
 * What the bot read from the report: one sentence with its totals and their change, and another one for what stands
 * nowhere else on the card; undefined when there is nothing to say. Names of organizations are foreign text: the
 * sentences belong into a plain_text element.
 */
export function digestLine(
  digest: ReportDigest | undefined,
  { zone, change, hasTable }: DigestContext,
  messages: Messages,
): string | undefined {
  const { digest: words, formats } = messages;
  if (!digest) return undefined;
  const { newAccounts, organizations, note } = digest;
  if (digest.accounts === null) return note === undefined ? note : (words.notes[note] ?? note);
  let accounts = words.accounts(digest.accounts);
  if (organizations) accounts = words.inOrganizations(accounts, organizations.total);
  if (newAccounts) accounts = words.ofThemNew(accounts, newAccounts);
  if (change) accounts = withChange(accounts, change, { zone, messages });
  const largest = hasTable ? [] : (organizations?.top ?? []).slice(0, MAX_LARGEST);
  const named = largest.map(({ name, accounts: count }) => `${name} ${formats.number(count)}`);
  const moves = change && movesLine(change, messages);
  return formats.sentences(
    words.sentence(accounts),
    ...(moves ? [moves] : []),
    ...(named.length > 0 ? [words.largest(named.join(", "))] : []),
    ...(note && NOT_TOLD.has(note) ? [words.notes[note]] : []),
  );
}

/** Organizations that are named where no table does. */
const MAX_LARGEST = 5;

/** What a figure that is missing beside others does not tell by itself. */
const NOT_TOLD: ReadonlySet<DigestNote> = new Set(["nameless-organization", "unknown-status"]);
