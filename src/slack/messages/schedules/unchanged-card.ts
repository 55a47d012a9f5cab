import type { Messages } from "../../../i18n/index.ts";
import type { Run } from "../../../runs/types.ts";
import { escapeMrkdwn, plain } from "../../web-api/text.ts";
import { CARD_EVENT, type Card } from "../card.ts";

/** One line in place of a report whose figures are those of the last delivered one; pure. */
export function buildUnchangedCard({ id, request }: Run, messages: Messages): Card {
  const { card } = messages.schedules;
  return {
    text: card.unchanged(escapeMrkdwn(request.rangeLabel)),
    blocks: [
      {
        type: "context",
        elements: [
          plain(card.unchanged(request.rangeLabel)),
          ...request.notes.slice(0, 3).map((note) => plain(note)),
        ],
      },
    ],
    metadata: { event_type: CARD_EVENT, event_payload: { run_id: id } },
  };
}
