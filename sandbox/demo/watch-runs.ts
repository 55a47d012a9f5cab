import type { KnownBlock } from "@slack/types";
import { CARD_EVENT } from "../../src/slack/messages/card.ts";
import type { Message, SlackSandbox } from "../slack/index.ts";
import { renderBlocks } from "./render-blocks.ts";

export interface RunWatch {
  /** Every card that has been posted since, by its message, oldest first. */
  readonly cards: ReadonlyMap<string, Message>;
  stop(): void;
}

/** Tells of every card as it is posted and edited, and of the files that are shared, while it happens. */
export function watchRuns(slack: SlackSandbox, tell: (line: string) => void): RunWatch {
  const cards = new Map<string, Message>();
  const stop = slack.onEvent((event) => {
    if (event.type === "file_shared") tell(`the file ${event.file.name} is shared`);
    if (event.type !== "message_posted" && event.type !== "message_edited") return;
    const { message } = event;
    if (message.metadata?.event_type !== CARD_EVENT) return;
    const isNew = event.type === "message_posted";
    if (!isNew && !cards.has(message.ts)) return;
    cards.set(message.ts, message);
    tell(stateOf(message));
  });
  return { cards, stop };
}

/** The card's state, as its second block begins: "Done", "Failed" … */
function stateOf(card: Message): string {
  const [, section] = card.blocks as unknown as KnownBlock[];
  return section?.type === "section" ? (renderBlocks([section])[0] ?? "") : "";
}

export const hasEnded = (card: Message): boolean => /Done|Failed|Canceled/.test(stateOf(card));
