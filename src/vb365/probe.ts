import { once } from "node:events";
import { isIP } from "node:net";
import { connect, type PeerCertificate } from "node:tls";
import { DEFAULT_LIMITS } from "./limits.ts";
import { ConnectFailed } from "./transport/connector.ts";
import { type Env, openTunnel, proxyFor } from "./transport/proxy.ts";
import { createTransport } from "./transport/transport.ts";
import { transportFailure } from "./transport/transport-failure.ts";
import { createTrustContext, judgeCertificate } from "./transport/trust.ts";
import type { Vb365Settings } from "./types.ts";

/** What a server shows before anybody signs in. */
export interface ServerProbe {
  readonly certificate: {
    /** SHA-256, lower-case hex. */
    readonly fingerprint: string;
    readonly expires: Date;
    /** A Failure where the settings do not trust it. */
    readonly failure: unknown;
  };
  /** The server's clock, where its certificate is trusted and it tells. */
  readonly date: Date | undefined;
}

export interface ProbeOptions {
  /** Where the proxy is named. */
  readonly env: Env;
  readonly signal: AbortSignal;
}

/**
 * Connects to a server and looks at its certificate, whatever it is, and at its clock. Sends no account.
 * @throws Failure when there is no connection, or no TLS on it
 */
export async function probeServer(
  settings: Vb365Settings,
  { env, signal }: ProbeOptions,
): Promise<ServerProbe> {
  const url = new URL(settings.url);
  const proxy = proxyFor(url, env);
  const { presented, refused } = await handshake(settings, url, proxy, signal);
  const params = { server: settings.name, phase: "read-version" } as const;
  const certificate = {
    fingerprint: presented.fingerprint256?.replaceAll(":", "").toLowerCase() ?? "none",
    expires: new Date(presented.valid_to),
    failure: refused && transportFailure(refused, params),
  };
  if (refused) return { certificate, date: undefined };
  const transport = createTransport(settings, DEFAULT_LIMITS, proxy);
  try {
    const path = "/v6/ServiceInstance";
    const call = { method: "GET", path, phase: "read-version", timeoutMs: DEFAULT_LIMITS.callMs } as const;
    const { headers } = await transport.call(call, signal);
    return { certificate, date: headers.date === undefined ? undefined : new Date(headers.date) };
  } finally {
    await transport.close();
  }
}

async function handshake(
  { name, tls }: Vb365Settings,
  url: URL,
  proxy: URL | undefined,
  signal: AbortSignal,
) {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const port = Number(url.port || 443);
  try {
    const tunnel = proxy && (await openTunnel(proxy, `${url.hostname}:${port}`, DEFAULT_LIMITS.connectMs));
    const socket = connect({
      host,
      port,
      ...(tunnel && { socket: tunnel }),
      ...(isIP(host) === 0 && { servername: host }),
      secureContext: createTrustContext(tls),
      // Only so can a refused certificate be shown; nothing is sent on this connection.
      rejectUnauthorized: false,
    });
    try {
      await once(socket, "secureConnect", { signal });
      const presented: PeerCertificate = socket.getPeerCertificate();
      return { presented, refused: judgeCertificate(socket, tls) };
    } finally {
      socket.on("error", () => {}).destroy();
    }
  } catch (error) {
    signal.throwIfAborted();
    throw transportFailure(new ConnectFailed(error), { server: name, phase: "read-version" });
  }
}
