import type { Messages } from "../../i18n/index.ts";
import type { OrderNote } from "../../orders/order-note.ts";
import type { RangeRefusalReason } from "../../orders/range-refusal.ts";

/** What a note says to a reader. Holds the words of whoever ordered: foreign text. */
export function noteText(note: OrderNote, { range, schedules, formats }: Messages): string {
  switch (note.code) {
    case "ends-now":
      return range.endsNow;
    case "longer-than-a-year":
      return range.longerThanAYear;
    case "server-zone":
      return range.serverZone(note.params.ownZone);
    case "heading-reads": {
      const { first, last, offset } = note.params;
      return range.headingReads(formats.days(new Date(first), new Date(last), offset), offset);
    }
    case "one-offset":
      return range.oneOffset(note.params.offset);
    case "scheduled":
      return schedules.card.scheduled(note.params.words);
    case "scheduled-now":
      return schedules.card.now(note.params.words);
    case "scheduled-late":
    case "scheduled-missed": {
      const { due, made, zone } = note.params;
      const say = note.code === "scheduled-late" ? schedules.card.late : schedules.card.missed;
      return say(formats.moment(new Date(due), zone), formats.moment(new Date(made), zone));
    }
    case "sentence":
      return note.params.text;
    default:
      return range.note(note);
  }
}

/** What a refusal of a range says to a reader. */
export function rangeRefusalText(refusal: RangeRefusalReason, { range, mention }: Messages): string {
  switch (refusal.reason) {
    case "no-beginning":
      return range.noBeginning;
    case "not-begun":
      return range.notBegun;
    case "unknown-words":
      return mention.unknownWords;
    default: {
      const { reason, languages } = refusal;
      return range.refusal({ reason, ...(languages && { languages }) });
    }
  }
}
