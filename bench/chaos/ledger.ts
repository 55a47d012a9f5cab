import type { SlackSandbox } from "../../sandbox/slack/index.ts";
import { CARD_EVENT } from "../../src/slack/messages/card.ts";

const USER = "olivia";
const CHANNEL = "backup-reports";
const DAY_MS = 86_400_000;

/** What the operators were promised and what they got. */
export interface Tally {
  readonly acked: number;
  readonly visible: number;
  /** Acknowledged, but no file in the channel. */
  readonly lost: number;
  /** Runs with more than one file. */
  readonly doubledFiles: number;
  /** Runs with more than one card. */
  readonly doubledCards: number;
  /** Cards that still say that the run is on its way. */
  readonly openCards: number;
}

/** A day as the cards name it. */
const wordsOf = (day: string): string =>
  new Date(day).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

/** Types orders, each for a day of its own, so that every file in the channel tells which order it belongs to. */
export class Ledger {
  readonly #slack: SlackSandbox;
  readonly #acked = new Set<string>();
  #typed = 0;

  constructor(slack: SlackSandbox) {
    this.#slack = slack;
  }

  get acked(): number {
    return this.#acked.size;
  }

  /** Types one order; it counts only when the operator read "Understood". */
  async order(): Promise<void> {
    const day = new Date(Date.UTC(2023, 0, 1) + this.#typed++ * DAY_MS).toISOString().slice(0, 10);
    const { body } = await this.#slack.command({
      user: USER,
      channel: CHANNEL,
      command: "/license-report",
      text: `${day} csv`,
    });
    if (JSON.stringify(body ?? "").includes("Understood")) this.#acked.add(day);
  }

  /** Days of acknowledged orders whose file is not in the channel. */
  get missing(): readonly string[] {
    const shown = this.#filesByDay();
    return [...this.#acked].filter((day) => !shown.has(day));
  }

  /** Cards that do not say "Done". */
  get openCards(): number {
    return this.#cards().filter(({ text }) => !text.startsWith("Done")).length;
  }

  /** What the cards say of the orders whose file is missing. */
  get excuses(): readonly string[] {
    const cards = this.#cards();
    return this.missing.map((day) => {
      const card = cards.find(({ text, blocks }) =>
        `${text} ${JSON.stringify(blocks)}`.includes(wordsOf(day)),
      );
      return `${day}: ${card?.text ?? "no card"}`;
    });
  }

  tally(): Tally {
    const files = this.#filesByDay();
    const cards = new Map<string, number>();
    for (const { metadata } of this.#cards()) {
      const run = JSON.stringify(metadata?.event_payload);
      cards.set(run, (cards.get(run) ?? 0) + 1);
    }
    const lost = this.missing.length;
    const many = (counts: Map<string, number>) => [...counts.values()].filter((count) => count > 1).length;
    return {
      acked: this.acked,
      visible: this.acked - lost,
      lost,
      doubledFiles: many(files),
      doubledCards: many(cards),
      openCards: this.openCards,
    };
  }

  #cards() {
    return this.#slack.state.messages(CHANNEL).filter(({ metadata }) => metadata?.event_type === CARD_EVENT);
  }

  #filesByDay(): Map<string, number> {
    const { state } = this.#slack;
    const names = new Map(state.files.map(({ id, name }) => [id, name]));
    const days = state
      .messages(CHANNEL)
      .flatMap(({ files }) => files)
      .map((id) => /\d{4}-\d\d-\d\d/.exec(names.get(id) ?? "")?.[0] ?? id);
    return days.reduce(
      (counts, day) => counts.set(day, (counts.get(day) ?? 0) + 1),
      new Map<string, number>(),
    );
  }
}
