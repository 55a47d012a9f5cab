import { sleep } from "./async/retry-wait.ts";
import { createLog } from "./ops/log.ts";
import type { Slack, SlackListening } from "./slack/index.ts";
import { openStore, type Store } from "./store/index.ts";
import { createWorkRuns, type Wiring } from "./work-parts.ts";

const TEXT = "last month";
/** Where nobody has ordered yet: a zone whose clocks change, which takes looking for. */
const ANYBODY = { zone: "America/New_York", locale: "en-US" };
/** Of the latest orders, whose people are expected to order again. */
const MAX_LATEST = 10;
/** By then V8 has compiled what is called often. */
const TIMES = 30;
/** Between two orders: what Slack delivers meanwhile goes first. */
const PAUSE_MS = 10;

export interface RehearseOptions {
  readonly slack: Pick<Slack, "presenters">;
  readonly listening: Pick<SlackListening, "rehearsal">;
  readonly signal: AbortSignal;
}

/**
 * Makes orders that nobody made, so that the first real one after a start is as fast as any other. They are kept in a
 * store in memory, which goes with them, and nobody is called. Never rejects.
 * @returns what the person of each would read
 */
export async function rehearse(wiring: Wiring, options: RehearseOptions): Promise<readonly string[]> {
  const replies: string[] = [];
  try {
    for await (const reply of makeOrders(wiring, options)) replies.push(reply);
  } catch (error) {
    if (!options.signal.aborted)
      wiring.log.warn({ err: error }, "the first order may take longer than others");
  }
  return replies;
}

async function* makeOrders(
  wiring: Wiring,
  { slack, listening, signal }: RehearseOptions,
): AsyncGenerator<string> {
  const log = createLog("silent");
  const people = await peopleOf(wiring.store);
  const { runs: presenter } = await slack.presenters({});
  const store = await openStore({ inMemory: true, log, now: wiring.now });
  const runs = createWorkRuns(
    { ...wiring, store, log },
    { clients: new Map(), presenter, observers: undefined, policy: { maxWaiting: TIMES } },
  );
  try {
    const order = await listening.rehearsal(runs);
    for (let time = 0; time < TIMES; time += 1) {
      yield await order({ text: TEXT, ...(people[time % people.length] ?? ANYBODY) });
      await sleep(PAUSE_MS, { signal });
    }
  } finally {
    await runs.stop(0);
    await store.close();
  }
}

/** Zone and locale of whoever ordered last: what the runtime knows of each is looked up once, which takes milliseconds. */
async function peopleOf({ runs }: Pick<Store, "runs">) {
  const latest = await runs.list({}, { limit: MAX_LATEST });
  const people = latest.runs.map(({ request: { zone, locale } }) => ({ zone, locale: locale ?? "en-US" }));
  return [...new Map(people.map((person) => [JSON.stringify(person), person])).values()];
}
