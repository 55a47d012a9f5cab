import { setTimeout as wait } from "node:timers/promises";
import { type App, type Receiver, SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "@slack/logger";
import { Failure } from "../../errors.ts";
import { clientOptions } from "../clients.ts";
import { slackErrorCode } from "../failures.ts";

export interface SocketPairOptions {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly logger: Logger;
}

/** An orderly close waits for the server's close frame; a dead network must not hold up a stop. */
const CLOSE_MS = 2_000;

/**
 * Two Socket Mode connections behind one receiver. Slack recycles connections regularly, and the client of
 * @slack/socket-mode 3.1.0 leaves some 5 s without a socket on each `disconnect` frame; commands sent then fail.
 * Slack delivers each envelope to one connection only.
 */
export class SocketPairReceiver implements Receiver {
  readonly #receivers: readonly SocketModeReceiver[];

  constructor({ appToken, apiUrl, logger }: SocketPairOptions) {
    this.#receivers = [1, 2].map(
      () =>
        new SocketModeReceiver({
          appToken,
          logger,
          // Without a retry policy of its own the client would write `retries: 100` into a shared object.
          installerOptions: { clientOptions: clientOptions({ apiUrl, logger }, 5) },
        }),
    );
  }

  init(app: App): void {
    for (const receiver of this.#receivers) receiver.init(app);
  }

  /**
   * Resolves when both are connected.
   * @throws Failure `slack_app_token_refused` when Slack says no to the token
   */
  async start(): Promise<void> {
    try {
      await Promise.all(this.#receivers.map((receiver) => receiver.start()));
    } catch (cause) {
      const reason = slackErrorCode(cause);
      if (reason === undefined) throw cause;
      throw new Failure("slack_app_token_refused", { params: { reason }, cause });
    }
  }

  /** Resolves when both sockets are closed: the receiver's own `stop` does not wait for that. */
  async stop(): Promise<void> {
    const timer = new AbortController();
    const closed = Promise.all(this.#receivers.map(({ client }) => client.disconnect()));
    await Promise.race([closed, wait(CLOSE_MS, undefined, { signal: timer.signal })]);
    timer.abort();
  }
}
