import type { Messages } from "../../../i18n/index.ts";
import { rangeLabelOf } from "../../../orders/range-label.ts";
import type { Run } from "../../../runs/types.ts";
import { escapeMrkdwn, plain } from "../../web-api/text.ts";
import { CARD_EVENT, type Card } from "../card.ts";
import { noteText } from "../order-texts.ts";

/** One line in place of a report whose figures are those of the last delivered one; pure. */
export function buildUnchangedCard({ id, request }: Run, messages: Messages): Card {
  const { card } = messages.schedules;
  const range = rangeLabelOf(request, messages.formats.locale);
  return {
    text: card.unchanged(escapeMrkdwn(range)),
    blocks: [
      {
        type: "context",
        elements: [
          plain(card.unchanged(range)),
          ...request.notes.slice(0, 3).map((note) => plain(noteText(note, messages))),
        ],
      },
    ],
    metadata: { event_type: CARD_EVENT, event_payload: { run_id: id } },
  };
}
