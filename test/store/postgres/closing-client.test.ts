import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { TLSSocket } from "node:tls";
import pg from "pg";
import { afterEach, expect, it, vi } from "vitest";
import { createCertificate } from "../../../sandbox/vb365/certificate.ts";
import { ClosingClient } from "../../../src/store/postgres/closing-client.ts";
import { CLOSE_MS } from "../../../src/store/postgres/deadlines.ts";

/** Logged in, and ready for a query. */
const WELCOME = Buffer.from("R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I", "latin1");

afterEach(() => void vi.useRealTimers());

/** A server that lets everybody in and is not heard of any more: it reads nothing, and closes nothing. */
async function startSilent(isEncrypted: boolean) {
  const { keyPem: key, certificatePem: cert } = await createCertificate();
  const taken: Socket[] = [];
  const server = createServer({ allowHalfOpen: true }, (raw) => {
    taken.push(raw.on("error", () => {}));
    const welcome = (socket: Socket) =>
      socket.once("data", () => socket.write(WELCOME, () => setImmediate(() => raw.pause())));
    if (!isEncrypted) return void welcome(raw);
    raw.once("data", () => {
      raw.write("S");
      const secure = new TLSSocket(raw, { isServer: true, key, cert, allowHalfOpen: true } as object);
      welcome(secure.on("error", () => {}));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      for (const socket of taken) socket.destroy();
      server.close();
    },
  };
}

it.each([
  ["in the clear", false],
  ["under TLS", true],
])(
  "an idle connection to a server that does not answer the farewell is closed: %s",
  async (_, isEncrypted) => {
    const server = await startSilent(isEncrypted);
    const idleTimeoutMillis = 10;
    const pool = new pg.Pool({
      Client: ClosingClient,
      connectionString: `postgresql://bot:x@127.0.0.1:${server.port}/bot`,
      ssl: isEncrypted && { rejectUnauthorized: false },
      idleTimeoutMillis,
    });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const client = await pool.connect();
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
    expect(stream instanceof TLSSocket).toBe(isEncrypted);
    client.release();
    const removed = once(pool, "remove");
    vi.advanceTimersByTime(idleTimeoutMillis);
    expect(stream.destroyed).toBe(false);
    vi.advanceTimersByTime(CLOSE_MS);
    await removed;
    expect(stream.destroyed).toBe(true);
    server.close();
  },
);
