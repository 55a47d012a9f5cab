import type { Messages } from "../../i18n/index.ts";
import type { RunChange } from "../../runs/types.ts";

/** How many organizations are named. */
const MAX_NAMED = 5;

/**
 * What changed since the report of the period before, in a sentence or two. Names of organizations are foreign text:
 * the sentence belongs into a plain_text element.
 * @param zone in whose days the report was ordered
 */
export function changeLine(
  { since, before, now, moves }: RunChange,
  zone: string,
  { progress: { change: words }, formats }: Messages,
): string {
  const period = formats.days(new Date(since.start), new Date(Date.parse(since.end) - 1), zone);
  const sentence =
    before === now
      ? words.same(period, formats.number(now))
      : words.changed(period, formats.signed(now - before), formats.number(before), formats.number(now));
  const named = (moves ?? [])
    .slice(0, MAX_NAMED)
    .map((move) => `${move.name} ${formats.signed(move.now - move.before)}`);
  return formats.sentences(sentence, ...(named.length > 0 ? [words.moves(named.join(", "))] : []));
}
