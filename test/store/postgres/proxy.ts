import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to the PostgreSQL server that breaks as networks and servers do. */
export interface PostgresProxy {
  /** The database, by way of the proxy. */
  readonly databaseUrl: string;
  /** Closes every connection, and takes no new one until it is mended. */
  cut(): void;
  /**
   * Keeps every connection, and lets no byte through any more: a partition in which nobody says that it is over.
   * @returns how many of the connections that stood then are still kept by their owners
   */
  silence(): () => number;
  mend(): void;
  close(): Promise<void>;
}

export async function startPostgresProxy(databaseUrl: string): Promise<PostgresProxy> {
  const url = new URL(databaseUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  let state: "open" | "cut" | "silent" = "open";
  const server = createServer((near) => {
    if (state === "cut") return void near.destroy();
    const far = connect(Number(url.port || 5432), url.hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    const pass = (from: Socket, to: Socket) => {
      from.on("data", (bytes) => {
        if (state !== "silent") to.write(bytes);
      });
      from.on("error", () => {});
      from.on("close", () => {
        pairs.delete(pair);
        if (state !== "silent") to.destroy();
      });
    };
    pass(near, far);
    pass(far, near);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const drop = () => {
    for (const [near, far] of pairs) {
      near.destroy();
      far.destroy();
    }
  };
  const proxied = new URL(databaseUrl);
  proxied.hostname = "127.0.0.1";
  proxied.port = String((server.address() as AddressInfo).port);
  return {
    databaseUrl: proxied.href,
    cut() {
      state = "cut";
      drop();
    },
    silence() {
      state = "silent";
      const stood = [...pairs];
      return () => stood.filter((pair) => pairs.has(pair)).length;
    },
    mend() {
      state = "open";
    },
    async close() {
      state = "cut";
      drop();
      server.close();
      await once(server, "close");
    },
  };
}
