import type { TLSSocket } from "node:tls";
import { buildConnector } from "undici";
import type { TlsTrust } from "../types.ts";
import { openTunnel } from "./proxy.ts";
import { createTrustContext, judgeCertificate } from "./trust.ts";

/** No connection came about; nothing of a call was sent. */
export class ConnectFailed extends Error {
  override readonly name = "ConnectFailed";

  constructor(cause: unknown) {
    super("no connection", { cause });
  }
}

export interface ConnectorOptions {
  readonly trust: TlsTrust;
  readonly proxy: URL | undefined;
  readonly connectMs: number;
}

/**
 * Makes connections whose certificate was judged before undici gets to write on them: Node is told to accept every
 * certificate, which is what lets a refused one be shown, and so nothing here may hand over a socket unjudged.
 * Every error is a {@link ConnectFailed} or a CertificateRefused, so that one of a call under way is told apart.
 */
export function createConnector({ trust, proxy, connectMs }: ConnectorOptions): buildConnector.connector {
  const secure = buildConnector({
    secureContext: createTrustContext(trust),
    rejectUnauthorized: false,
    // A resumed session would show no certificate.
    maxCachedSessions: 0,
    allowH2: false,
    timeout: connectMs,
    keepAliveInitialDelay: 30_000,
  });

  function connect(options: buildConnector.Options, callback: buildConnector.Callback) {
    // The socket is returned: by it undici drops a connection that nobody waits for any more.
    return secure(options, (...[error, socket]) => {
      if (error) return callback(new ConnectFailed(error), null);
      const refused = judgeCertificate(socket as TLSSocket, trust);
      if (!refused) {
        // An alert of TLS 1.3 comes behind the handshake, and the end of the connection right behind it: undici would
        // tell the end alone, and nobody would learn that the server wants a certificate.
        socket.once("error", () => socket.destroy());
        return callback(null, socket);
      }
      socket.destroy();
      callback(refused, null);
    });
  }

  if (!proxy) return connect;
  return (options, callback) => {
    const name = options.hostname.includes(":") ? `[${options.hostname}]` : options.hostname;
    openTunnel(proxy, `${name}:${options.port || 443}`, connectMs).then(
      (tunnel) => connect({ ...options, httpSocket: tunnel as TLSSocket }, callback),
      (error: unknown) => callback(new ConnectFailed(error), null),
    );
  };
}
