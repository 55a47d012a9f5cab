import type { Messages } from "../../i18n/index.ts";
import { rangeLabelOf } from "../../orders/range-label.ts";
import type { RunChange } from "../../runs/types.ts";

/** How many organizations are named. */
const MAX_NAMED = 3;

/** In whose days, and in which language a change is told. */
export interface ChangeContext {
  /** Of the report that the change is told with. */
  readonly zone: string;
  readonly messages: Messages;
}

/** The number of accounts with what changed since the report of the period before. */
export function withChange(accounts: string, change: RunChange, { zone, messages }: ChangeContext): string {
  const { change: words } = messages.progress;
  const { before, now } = change;
  const period = periodOf(change, zone, messages);
  return before === now
    ? words.asMany(accounts, period)
    : words.versus(accounts, messages.formats.signed(now - before), period);
}

/** Which organizations changed most, in a sentence; undefined where that is not known. Foreign names. */
export function movesLine({ moves }: RunChange, { progress, formats }: Messages): string | undefined {
  if (!moves || moves.length === 0) return undefined;
  const named = moves
    .slice(0, MAX_NAMED)
    .map((move) => `${move.name} ${formats.signed(move.now - move.before)}`);
  return progress.change.moves(named.join(", "));
}

/**
 * The days of the earlier report, in the zone in which they were asked for: in another one they would be other days. That
 * zone is named where it is not the one of this report.
 */
function periodOf({ since }: RunChange, zone: string, { formats }: Messages): string {
  const own = since.zone ?? zone;
  return own === zone
    ? formats.days(new Date(since.start), new Date(Date.parse(since.end) - 1), zone)
    : rangeLabelOf({ interval: since, zone: own }, formats.locale);
}
