import { once } from "node:events";
import { createServer } from "node:net";

/** Below those that systems give to whoever asks for any, of which one would be taken before it is used. */
const FIRST = 20_000;
const COUNT = 10_000;

/** A port of this machine that nobody listens on, for what must be told its port before it is started. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    // On all addresses: whoever listens on one of them has it.
    const server = createServer().listen(port);
    const isFree = await once(server, "listening").then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === "EADDRINUSE") return false;
        throw error;
      },
    );
    if (!isFree) continue;
    server.close();
    await once(server, "close");
    return port;
  }
}
