import type { SlackSandbox } from "../../sandbox/slack/index.ts";
import { createLog } from "../../src/ops/log.ts";
import { CARD_EVENT } from "../../src/slack/messages/card.ts";
import { SCHEDULE_ACTIONS } from "../../src/slack/messages/schedules/parts.ts";
import { openDatabase } from "../../src/store/open.ts";
import type { Oracle, Recurrence } from "./oracle.ts";

const USER = "olivia";
const CHANNEL = "backup-reports";

/** What was due, and what came of it. */
export interface ScheduleTally {
  readonly due: number;
  /** Due minutes with exactly one card. */
  readonly made: number;
  /** Of these, later than on time, because nobody was there. */
  readonly late: number;
  /** Listed as missed. */
  readonly missed: number;
  /** Due, but neither a card nor listed. */
  readonly lost: number;
  /** Due minutes with more than one card, or a card although they are listed as missed. */
  readonly doubled: number;
  /** Cards and entries for minutes that were not due. */
  readonly odd: number;
  /** Cards that do not say that their report is done. */
  readonly open: number;
}

/** Sets schedules by the command and the button, as people do, and looks at the channel for what came of them. */
export class ScheduleLedger {
  readonly #slack: SlackSandbox;
  readonly #set = new Map<string, Recurrence>();

  constructor(slack: SlackSandbox) {
    this.#slack = slack;
  }

  get size(): number {
    return this.#set.size;
  }

  async set(recurrence: Recurrence): Promise<void> {
    const slack = this.#slack;
    const before = slack.state.ephemerals(USER).length;
    await slack.command({
      user: USER,
      channel: CHANNEL,
      command: "/license-report",
      text: `past 24 hours csv ${recurrence.words}`,
    });
    // A slow machine is told first to wait for a moment.
    const preview = await slack.waitFor(
      () =>
        slack.state
          .ephemerals(USER)
          .slice(before)
          .find(({ blocks }) => JSON.stringify(blocks).includes(SCHEDULE_ACTIONS.save)),
      PATIENCE,
    );
    await slack.clickAction({
      user: USER,
      message: { channel: CHANNEL, ts: preview.ts },
      actionId: SCHEDULE_ACTIONS.save,
    });
    const id = await slack.waitFor(() => {
      const blocks = JSON.stringify(slack.state.ephemerals(USER).at(-1)?.blocks);
      const found = new RegExp(`"${SCHEDULE_ACTIONS.now}"[^}]*}[^}]*"value":"([\\da-f-]{36})"`).exec(
        blocks,
      )?.[1];
      return found !== undefined && !this.#set.has(found) && found;
    }, PATIENCE);
    this.#set.set(id, recurrence);
  }

  /** Cards that do not say that they are done. */
  get open(): number {
    return this.#cards().filter(({ text }) => !text.startsWith("Done")).length;
  }

  async tally(
    oracle: Oracle,
    where: { readonly dataDirectory?: string; readonly databaseUrl?: string },
  ): Promise<ScheduleTally> {
    const { database } = await openDatabase(where, createLog("silent"));
    try {
      const cards = new Map<string, number>();
      for (const { metadata } of this.#cards()) {
        const { run_id: id } = (metadata?.event_payload ?? {}) as { run_id?: string };
        if (id === undefined) continue;
        cards.set(id, (cards.get(id) ?? 0) + 1);
      }
      const runs = await database.query<{ id: string; schedule: string; due: string; made: string }>(
        `SELECT id, request->'origin'->>'scheduleId' AS schedule, request->'origin'->>'due' AS due,
           request->'origin'->>'made' AS made FROM runs`,
      );
      const missed = await database.query<{ schedule_id: string; due: string }>(
        "SELECT schedule_id, due FROM schedule_occurrences WHERE state = 'missed'",
      );
      const key = (schedule: string, due: string | number) => `${schedule} ${new Date(due).toISOString()}`;
      const seen = new Map<string, { cards: number; missed: number }>();
      const of = (minute: string) => {
        const entry = seen.get(minute) ?? { cards: 0, missed: 0 };
        seen.set(minute, entry);
        return entry;
      };
      for (const { id, schedule, due } of runs) of(key(schedule, due)).cards += cards.get(id) ?? 0;
      for (const { schedule_id, due } of missed) of(key(schedule_id, due)).missed += 1;
      const due = [...this.#set].flatMap(([id, recurrence]) =>
        oracle.due(recurrence).map((at) => key(id, at)),
      );
      const known = new Set(due);
      const entries = [...seen.values()];
      const odd = [...seen.keys()].filter((minute) => !known.has(minute));
      return {
        due: due.length,
        made: entries.filter((entry) => entry.cards === 1).length,
        late: runs.filter(({ made }) => made === "late").length,
        missed: missed.length,
        lost: due.filter((minute) => !seen.has(minute) || sum(seen.get(minute)) === 0).length,
        doubled: entries.filter((entry) => sum(entry) > 1).length,
        odd: odd.length,
        open: this.open,
      };
    } finally {
      await database.close();
    }
  }

  #cards() {
    return this.#slack.state.messages(CHANNEL).filter(({ metadata }) => metadata?.event_type === CARD_EVENT);
  }
}

const PATIENCE = { timeoutMs: 30_000 };

const sum = (entry: { cards: number; missed: number } | undefined): number =>
  entry ? entry.cards + entry.missed : 0;
