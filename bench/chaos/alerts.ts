import type { SlackSandbox } from "../../sandbox/slack/index.ts";
import type { Sandbox } from "../../sandbox/start.ts";
import { ALERT_EVENT } from "../../src/slack/messages/alert-card.ts";

const USER = "olivia";
const CHANNEL = "backup-reports";

export interface AlertTally {
  /** Servers whose watch was acknowledged: each has one alert. */
  readonly alerts: number;
  readonly lostAlerts: number;
  /** Alerts with more than one message. */
  readonly doubledAlerts: number;
}

const nameOf = (index: number) => `alarm-${index + 1}`;

/** So many servers more, by the settings: all of them are the sandbox's one. */
export function alarmServers(env: Sandbox["botEnv"], count: number): Readonly<Record<string, string>> {
  const names = Array.from({ length: count }, (_, index) => nameOf(index));
  const fields = Object.entries(env).flatMap(([name, value]) => {
    const field = /^VB365_SANDBOX_(.*)$/.exec(name)?.[1];
    return field === undefined ? [] : [[field, value] as const];
  });
  const variable = (name: string) => name.toUpperCase().replaceAll("-", "_");
  return {
    VB365_SERVERS: ["sandbox", ...names].join(","),
    ...Object.fromEntries(
      names.flatMap((name) => fields.map(([field, value]) => [`VB365_${variable(name)}_${field}`, value])),
    ),
  };
}

/** Begins to watch servers whose license has expired, so that each raises an alert, and counts their messages. */
export class AlertLedger {
  readonly #slack: SlackSandbox;
  readonly #waiting: string[];
  readonly #watched = new Set<string>();
  readonly #count: number;

  constructor(slack: SlackSandbox, count: number) {
    this.#slack = slack;
    this.#count = count;
    this.#waiting = Array.from({ length: count }, (_, index) => nameOf(index));
  }

  /** Every server is watched: a command under way may have to be typed again. */
  get isComplete(): boolean {
    return this.#watched.size === this.#count;
  }

  /** Types one command; it counts only when the operator read that the server is watched. */
  async watch(): Promise<void> {
    const server = this.#waiting.shift();
    if (server === undefined) return;
    const { body } = await this.#slack.command({
      user: USER,
      channel: CHANNEL,
      command: "/license-report",
      text: `watch on ${server}`,
    });
    const answers = JSON.stringify([body, this.#slack.state.ephemerals(USER)]);
    const isRead = answers.includes(`Watching ${server} in`) || answers.includes(`${server}: watched in`);
    if (isRead) this.#watched.add(server);
    else this.#waiting.push(server);
  }

  /** Watched servers whose alert is not in the channel. */
  get missing(): readonly string[] {
    const texts = this.#roots().map(({ text }) => text);
    return [...this.#watched].filter((server) => !texts.some((text) => text.includes(`of ${server} has`)));
  }

  tally(): AlertTally {
    const counts = new Map<string, number>();
    // By the server: an alert that was raised twice would have two ids.
    for (const { text } of this.#roots()) {
      const server = /of (alarm-\d+) has/.exec(text)?.[1] ?? text;
      counts.set(server, (counts.get(server) ?? 0) + 1);
    }
    return {
      alerts: this.#watched.size,
      lostAlerts: this.missing.length,
      doubledAlerts: [...counts.values()].filter((count) => count > 1).length,
    };
  }

  #roots() {
    return this.#slack.state
      .messages(CHANNEL)
      .filter(({ metadata, threadTs }) => metadata?.event_type === ALERT_EVENT && threadTs === undefined);
  }
}
