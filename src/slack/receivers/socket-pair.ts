import type { App, Receiver } from "@slack/bolt";
import { type Clock, monotonicClock } from "../../async/clock.ts";
import { sleep } from "../../async/retry-wait.ts";
import { withTimeout } from "../../async/timeout.ts";
import { Failure } from "../../errors.ts";
import { slackErrorCode, toSlackFailure } from "../web-api/failures.ts";
import { ReconnectPolicy } from "./reconnect-policy.ts";
import { SocketConnection, type SocketSettings } from "./socket-connection.ts";
import { judgeConnections } from "./socket-notices.ts";

const CONNECTIONS = 2;
/** An orderly close waits for the server's close frame; a dead network must not hold up a stop. */
const CLOSE_MS = 2_000;
/** Slack ends a connection some ten seconds after its notice; one that it forgets is closed by us. */
const FORGOTTEN_MS = 30_000;
/** Slack may refuse a good token once, while it is in trouble: so often in a row, and without a connection, it is final. */
const MAX_REFUSALS = 3;

/** One of the connections that there are to be, whichever holds its place. */
interface Slot {
  readonly policy: ReconnectPolicy;
  /** How often Slack refused the token in a row. */
  refusals: number;
}

export interface SocketPairOptions extends SocketSettings {
  readonly clock?: Clock;
  readonly random?: () => number;
}

/**
 * Two Socket Mode connections behind one receiver; Slack delivers each envelope to one of them. Slack recycles
 * connections regularly and says so first: the next one is opened before the old one ends, which goes on acknowledging
 * until then. So there is no moment without a connection, even when both are recycled at once.
 */
export class SocketPairReceiver implements Receiver {
  readonly #settings: SocketPairOptions;
  readonly #clock: Clock;
  readonly #connections = new Set<SocketConnection>();
  /** Those that Slack has greeted. */
  readonly #greeted = new Set<SocketConnection>();
  readonly #stopping = new AbortController();
  #app: App | undefined;
  #finding: ReturnType<typeof judgeConnections>;

  constructor(settings: SocketPairOptions) {
    this.#settings = settings;
    this.#clock = settings.clock ?? monotonicClock;
  }

  init(app: App): void {
    this.#app = app;
  }

  /**
   * Resolves when both are connected.
   * @throws Failure `slack_app_token_refused` when Slack says no to the token
   */
  async start(): Promise<void> {
    const { random } = this.#settings;
    try {
      await Promise.all(
        Array.from({ length: CONNECTIONS }, () =>
          this.#open({ policy: new ReconnectPolicy(random), refusals: 0 }),
        ),
      );
    } catch (error) {
      void this.stop();
      throw refusal(error) ?? error;
    }
  }

  /** Connections that Slack has greeted. */
  sockets(): number {
    return this.#greeted.size;
  }

  /** Takes no more events: Slack tells whoever types that the command failed, and sends events elsewhere, or again. */
  quiesce(): void {
    this.#stopping.abort();
    for (const connection of this.#connections) connection.quiesce();
  }

  /** Resolves when every socket is closed. */
  async stop(): Promise<void> {
    this.quiesce();
    const closed = Promise.all([...this.#connections].map((connection) => connection.close()));
    await withTimeout(closed, CLOSE_MS);
  }

  async #open(slot: Slot): Promise<void> {
    const app = this.#app;
    if (!app || this.#stopping.signal.aborted) return;
    let isReplaced = false;
    let greetedAt = this.#clock.now();
    const replace = (reason: string | undefined) => {
      if (isReplaced || this.#stopping.signal.aborted) return;
      isReplaced = true;
      const lastedMs = this.#clock.now() - greetedAt;
      const delay = slot.policy.ended(lastedMs, reason);
      this.#tell(reason, lastedMs, delay);
      // Left unhandled when Slack refuses for good: the process cannot go on, and whoever runs it is told.
      void this.#replace(slot, delay);
    };
    let forgotten: unknown;
    const connection = new SocketConnection(this.#settings, app, {
      onHello: (connections) => {
        greetedAt = this.#clock.now();
        slot.refusals = 0;
        this.#greeted.add(connection);
        if (connections !== undefined) this.#warnOfOthers(connections);
      },
      onEnding: (reason) => {
        replace(reason);
        forgotten = this.#clock.setTimeout(() => void connection.close(), FORGOTTEN_MS);
      },
      onEnd: () => {
        this.#clock.clearTimeout(forgotten);
        this.#connections.delete(connection);
        if (this.#greeted.delete(connection)) replace(undefined);
      },
    });
    this.#connections.add(connection);
    try {
      await connection.open();
    } catch (error) {
      this.#connections.delete(connection);
      throw error;
    }
    if (this.#stopping.signal.aborted) await connection.close();
  }

  /** Tries until there is a connection again, Slack refuses for good, or the receiver is stopped. */
  async #replace(slot: Slot, firstDelay: number): Promise<void> {
    const { signal } = this.#stopping;
    const { logger: log } = this.#settings;
    for (let delay = firstDelay; !signal.aborted; delay = slot.policy.failed()) {
      await sleep(delay, { signal, clock: this.#clock }).catch(() => {});
      try {
        return await this.#open(slot);
      } catch (error) {
        const refused = refusal(error);
        slot.refusals = refused ? slot.refusals + 1 : 0;
        if (refused && slot.refusals >= MAX_REFUSALS && this.#greeted.size === 0) throw refused;
        const reason = slackErrorCode(error) ?? (error instanceof Failure ? error.params.reason : undefined);
        log.warn(`can’t open a Socket Mode connection: ${reason ?? String(error)}`);
      }
    }
  }

  #tell(reason: string | undefined, lastedMs: number, delayMs: number): void {
    const { logger: log } = this.#settings;
    const [lasted, wait] = [lastedMs, delayMs].map((ms) => Math.round(ms / 100) / 10);
    if (delayMs === 0)
      log.info(`Slack recycles a Socket Mode connection (${reason}) after ${lasted} s; opening the next one`);
    else if (reason === undefined)
      log.warn(`a Socket Mode connection was lost after ${lasted} s; opening the next one in ${wait} s`);
    else
      log.warn(
        `Slack ends a Socket Mode connection (${reason}) after ${lasted} s; opening the next one in ${wait} s`,
      );
  }

  /** Once for each finding: every new connection is told the number again. */
  #warnOfOthers(counted: number): void {
    const { logger: log } = this.#settings;
    const ours = this.#connections.size;
    const finding = judgeConnections(counted, ours);
    if (finding !== this.#finding && finding === "at-limit")
      log.warn(
        `Slack counts ${counted} Socket Mode connections of this app, and takes no more: end the installations that are too many, or give each an app of its own`,
      );
    if (finding !== this.#finding && finding === "others")
      log.warn(
        `Slack counts ${counted} Socket Mode connections of this app, of which ${ours} are ours: another installation with the same SLACK_APP_TOKEN gets a part of the events. Give each an app of its own, unless they share one database; a connection that was just lost may still be counted`,
      );
    this.#finding = finding;
  }
}

/** Slack's no to the app-level token; undefined for what heals by itself. */
function refusal(error: unknown): Failure | undefined {
  const reason = slackErrorCode(error);
  if (reason === undefined || toSlackFailure(error, {})?.code === "slack_unavailable") return undefined;
  return new Failure("slack_app_token_refused", { params: { reason }, cause: error });
}
