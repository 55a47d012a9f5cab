import type { App, Receiver } from "@slack/bolt";
import { retryDelay, sleep } from "../../async/retry-wait.ts";
import { withTimeout } from "../../async/timeout.ts";
import { Failure } from "../../errors.ts";
import { slackErrorCode, toSlackFailure } from "../web-api/failures.ts";
import { SocketConnection, type SocketSettings } from "./socket-connection.ts";

const CONNECTIONS = 2;
/** An orderly close waits for the server's close frame; a dead network must not hold up a stop. */
const CLOSE_MS = 2_000;
/** Slack ends a connection some ten seconds after its notice; one that it forgets is closed by us. */
const FORGOTTEN_MS = 30_000;
/** Before a lost connection is replaced, and again after each attempt that failed. */
const BACK_OFF = { firstDelayMs: 250, longestDelayMs: 15_000 };

/**
 * Two Socket Mode connections behind one receiver; Slack delivers each envelope to one of them. Slack recycles
 * connections regularly and says so first: the next one is opened before the old one ends, which goes on acknowledging
 * until then. So there is no moment without a connection, even when both are recycled at once.
 */
export class SocketPairReceiver implements Receiver {
  readonly #settings: SocketSettings;
  readonly #connections = new Set<SocketConnection>();
  readonly #stopping = new AbortController();
  #app: App | undefined;

  constructor(settings: SocketSettings) {
    this.#settings = settings;
  }

  init(app: App): void {
    this.#app = app;
  }

  /**
   * Resolves when both are connected.
   * @throws Failure `slack_app_token_refused` when Slack says no to the token
   */
  async start(): Promise<void> {
    try {
      await Promise.all(Array.from({ length: CONNECTIONS }, () => this.#open()));
    } catch (error) {
      throw refusal(error) ?? error;
    }
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

  async #open(): Promise<void> {
    const app = this.#app;
    if (!app || this.#stopping.signal.aborted) return;
    let isReplaced = false;
    const replace = (failures: number) => {
      if (isReplaced) return;
      isReplaced = true;
      // Left unhandled when Slack refuses: then the process cannot go on, and whoever runs it is told.
      void this.#replace(failures);
    };
    let forgotten: NodeJS.Timeout | undefined;
    let isOpen = false;
    const connection = new SocketConnection(this.#settings, app, {
      onEnding: () => {
        replace(0);
        forgotten = setTimeout(() => void connection.close(), FORGOTTEN_MS);
      },
      onEnd: () => {
        clearTimeout(forgotten);
        this.#connections.delete(connection);
        if (isOpen) replace(1);
      },
    });
    this.#connections.add(connection);
    try {
      await connection.open();
    } catch (error) {
      this.#connections.delete(connection);
      throw error;
    }
    isOpen = true;
    if (this.#stopping.signal.aborted) await connection.close();
  }

  /**
   * Tries until there is a connection again, Slack refuses for good, or the receiver is stopped.
   * @param failures so far: none for a connection whose end was announced
   */
  async #replace(failures: number): Promise<void> {
    const { signal } = this.#stopping;
    for (let failed = failures; !signal.aborted; failed += 1) {
      const delay = failed === 0 ? 0 : retryDelay(BACK_OFF, failed - 1, Math.random());
      await sleep(delay, { signal }).catch(() => {});
      try {
        return await this.#open();
      } catch (error) {
        const refused = refusal(error);
        if (refused) throw refused;
        const { logger: log } = this.#settings;
        log.warn(`can’t open a Socket Mode connection: ${String(error)}`);
      }
    }
  }
}

/** Slack's no to the app-level token; undefined for what heals by itself. */
function refusal(error: unknown): Failure | undefined {
  const reason = slackErrorCode(error);
  if (reason === undefined || toSlackFailure(error, {})?.code === "slack_unavailable") return undefined;
  return new Failure("slack_app_token_refused", { params: { reason }, cause: error });
}
