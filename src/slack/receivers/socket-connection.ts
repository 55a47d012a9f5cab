import { type App, SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "@slack/logger";
import { Failure } from "../../errors.ts";
import { clientOptions } from "../web-api/clients.ts";
import type { SlackNetwork } from "../web-api/network.ts";
import { judgeFrame } from "./socket-frame.ts";
import { readNotice } from "./socket-notices.ts";

export interface SocketSettings {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly logger: Logger;
  readonly network: SlackNetwork;
}

export interface SocketListeners {
  /** Slack says hello, and how many connections of the app it counts. */
  readonly onHello: (connections: number | undefined) => void;
  /** Slack says that it will end the connection, and why; told once. */
  readonly onEnding: (reason: string) => void;
  /** The connection is gone, for whatever reason. */
  readonly onEnd: () => void;
}

/**
 * One connection of Socket Mode, which ends once and is not opened again. The client of @slack/socket-mode 3.1.0 closes
 * its socket as soon as Slack says that it will end it: whatever waits for its acknowledgement is lost then. This one
 * stays open until Slack ends it, or `close` is called.
 */
export class SocketConnection {
  readonly #receiver: SocketModeReceiver;
  #isAnnounced = false;
  #isQuiesced = false;

  constructor(
    { appToken, apiUrl, logger, network }: SocketSettings,
    app: App,
    { onHello, onEnding, onEnd }: SocketListeners,
  ) {
    this.#receiver = new SocketModeReceiver({
      appToken,
      logger,
      autoReconnectEnabled: false,
      ...(network.dispatcher && { dispatcher: network.dispatcher }),
      // Without a retry policy of its own the client would write `retries: 100` into a shared object.
      installerOptions: { clientOptions: clientOptions({ apiUrl, logger, network }, 5) },
    });
    this.#receiver.init(app);
    const { client } = this.#receiver;
    const listeners = client.listeners("ws_message");
    client.removeAllListeners("ws_message");
    client.on("ws_message", (...message: unknown[]) => {
      const notice = readNotice(message[0]);
      if (notice?.type === "disconnect") {
        if (!this.#isAnnounced) onEnding(notice.reason);
        this.#isAnnounced = true;
        return;
      }
      if (notice?.type === "hello") onHello(notice.connections);
      if (this.#isQuiesced) return;
      const nonsense = judgeFrame(message[0]);
      if (nonsense) this.#refuse(nonsense, logger);
      else for (const listener of listeners) listener(...message);
    });
    client.on("disconnected", onEnd);
  }

  /**
   * Resolves when Slack has said hello. Rejects with what `apps.connections.open` threw.
   * @throws Failure `slack_unavailable` when the socket closed before
   */
  async open(): Promise<void> {
    try {
      await this.#receiver.start();
    } catch (error) {
      // The client rejects with nothing at all where the socket closes before its hello (@slack/socket-mode 3.1.0).
      if (error !== undefined) throw error;
      throw new Failure("slack_unavailable", { params: { reason: "socket-closed" } });
    }
  }

  /** Acknowledged, so that Slack does not send it again. */
  #refuse({ envelopeId }: NonNullable<ReturnType<typeof judgeFrame>>, logger: Logger): void {
    logger.warn("Slack sent a frame that can’t be read; it is left alone");
    if (envelopeId === undefined) return;
    // The client keeps its way to acknowledge to itself.
    const client = this.#receiver.client as unknown as { send(id: string): Promise<void> };
    client.send(envelopeId).catch((error: unknown) => logger.warn(`can’t acknowledge it: ${String(error)}`));
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
