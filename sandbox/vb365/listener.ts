import { once } from "node:events";
import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificate } from "./certificate.ts";
import type { Switches } from "./switches.ts";

/** What a client meets before its first call. */
export type Handshake = Pick<Switches, "tlsMaxVersion" | "alpn" | "clientCertificate">;

/** An HTTPS server that can go off and come back on the same port, and change its certificate while it runs. */
export interface Listener {
  readonly port: number;
  /** Refuses connections and drops those there are. */
  off(): Promise<void>;
  on(): Promise<void>;
  /** Restarts with this certificate, as the product's service does: open connections drop. */
  secure(certificate: Certificate, handshake: Handshake): Promise<void>;
}

export async function listen(
  { host, port }: { host: string; port: number },
  { certificate, handshake }: { certificate: Certificate; handshake: Handshake },
  handler: RequestListener,
): Promise<Listener> {
  const create = (certificate: Certificate, handshake: Handshake) =>
    createServer({ ...secureContext(certificate, handshake), ...connectionOf(handshake) }, handler)
      // A client that does not trust the certificate hangs up during the handshake; that is its good right.
      .on("tlsClientError", () => undefined);
  let server = create(certificate, handshake);
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
    async secure(next, handshake) {
      const online = server.listening;
      await off();
      server = create(next, handshake);
      if (online) await on();
    },
  };
}

const secureContext = ({ keyPem, certificatePem, chainPem }: Certificate, { tlsMaxVersion }: Handshake) => ({
  key: keyPem,
  cert: certificatePem + chainPem,
  minVersion: "TLSv1.2" as const,
  maxVersion: tlsMaxVersion,
});

const connectionOf = ({ alpn, clientCertificate }: Handshake) => ({
  ALPNProtocols: alpn === "h2-only" ? ["h2"] : ["http/1.1"],
  requestCert: clientCertificate === "wanted",
  rejectUnauthorized: clientCertificate === "wanted",
});
