import { once } from "node:events";
import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { SecureVersion } from "node:tls";
import type { Certificate } from "./certificate.ts";

/** An HTTPS server that can go off and come back on the same port, and change its certificate while it runs. */
export interface Listener {
  readonly port: number;
  /** Refuses connections and drops those there are. */
  off(): Promise<void>;
  on(): Promise<void>;
  /** Restarts with this certificate, as the product's service does: open connections drop. */
  secure(certificate: Certificate, maxVersion: SecureVersion): Promise<void>;
}

export async function listen(
  { host, port }: { host: string; port: number },
  { certificate, maxVersion }: { certificate: Certificate; maxVersion: SecureVersion },
  handler: RequestListener,
): Promise<Listener> {
  const server = createServer(secureContext(certificate, maxVersion), handler);
  // A client that does not trust the certificate hangs up during the handshake; that is its good right.
  server.on("tlsClientError", () => undefined);
  server.listen(port, host);
  await once(server, "listening");
  const taken = (server.address() as AddressInfo).port;

  async function off(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  }

  async function on(): Promise<void> {
    if (server.listening) return;
    server.listen(taken, host);
    await once(server, "listening");
  }

  return {
    port: taken,
    off,
    on,
    async secure(next, maxVersion) {
      const online = server.listening;
      await off();
      server.setSecureContext(secureContext(next, maxVersion));
      if (online) await on();
    },
  };
}

const secureContext = (certificate: Certificate, maxVersion: SecureVersion) => ({
  key: certificate.keyPem,
  cert: certificate.certificatePem,
  minVersion: "TLSv1.2" as const,
  maxVersion,
});
