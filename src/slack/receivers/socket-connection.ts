import { type App, SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "@slack/logger";
import { clientOptions } from "../web-api/clients.ts";

export interface SocketSettings {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly logger: Logger;
}

/** Slack's notices of an end are some hundred characters long; events that are longer need not be read for one. */
const MAX_NOTICE = 1_000;

/**
 * One connection of Socket Mode, which ends once and is not opened again. The client of @slack/socket-mode 3.1.0 closes
 * its socket as soon as Slack says that it will end it: whatever waits for its acknowledgement is lost then. This one
 * stays open until Slack ends it, or `close` is called.
 */
export class SocketConnection {
  readonly #receiver: SocketModeReceiver;
  #isAnnounced = false;
  #isQuiesced = false;

  /**
   * @param onEnding Slack says that it will end the connection; told once
   * @param onEnd the connection is gone, for whatever reason
   */
  constructor(
    { appToken, apiUrl, logger }: SocketSettings,
    app: App,
    { onEnding, onEnd }: { readonly onEnding: () => void; readonly onEnd: () => void },
  ) {
    this.#receiver = new SocketModeReceiver({
      appToken,
      logger,
      autoReconnectEnabled: false,
      // Without a retry policy of its own the client would write `retries: 100` into a shared object.
      installerOptions: { clientOptions: clientOptions({ apiUrl, logger }, 5) },
    });
    this.#receiver.init(app);
    const { client } = this.#receiver;
    const listeners = client.listeners("ws_message");
    client.removeAllListeners("ws_message");
    client.on("ws_message", (...message: unknown[]) => {
      if (isEndNotice(message[0])) {
        if (!this.#isAnnounced) onEnding();
        this.#isAnnounced = true;
      } else if (!this.#isQuiesced) {
        for (const listener of listeners) listener(...message);
      }
    });
    client.on("disconnected", onEnd);
  }

  /** Resolves when Slack has said hello. Rejects with what `apps.connections.open` threw, or when the socket closed. */
  async open(): Promise<void> {
    await this.#receiver.start();
  }

  /** What comes from now on is left alone, and so not acknowledged; what came before still can be. */
  quiesce(): void {
    this.#isQuiesced = true;
  }

  /** Resolves when the socket is closed: the receiver's own `stop` does not wait for that. */
  close(): Promise<void> {
    return this.#receiver.client.disconnect();
  }
}

function isEndNotice(data: unknown): boolean {
  if (typeof data !== "string" || data.length > MAX_NOTICE || !data.includes("disconnect")) return false;
  try {
    return (JSON.parse(data) as { type?: unknown } | null)?.type === "disconnect";
  } catch {
    return false;
  }
}
