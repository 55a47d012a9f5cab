import pg from "pg";
import { CLOSE_MS } from "./deadlines.ts";

/** What the driver keeps to itself: the socket, which is the one of TLS where the connection is encrypted. */
interface Inner {
  readonly connection: { readonly stream: { destroy(): void } };
}

/**
 * A connection that is closed though its peer doesn’t answer the farewell. The driver waits for that answer, and with it
 * the pool: until the kernel gives up, a connection that nobody uses any more would stand.
 */
export class ClosingClient extends pg.Client {
  override end(): Promise<void>;
  override end(callback: (error: Error) => void): void;
  override end(callback?: (error: Error) => void): Promise<void> | void {
    const { connection } = this as unknown as Inner;
    setTimeout(() => connection.stream.destroy(), CLOSE_MS).unref();
    return callback ? super.end(callback) : super.end();
  }
}
