import type { Duplex } from "node:stream";
import { Client } from "undici";

export type Env = Readonly<Record<string, string | undefined>>;

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The proxy that the environment names for a server, as most programs read it: `https_proxy` or `HTTPS_PROXY`, unless
 * `no_proxy` or `NO_PROXY` names the host, a domain above it, or `*`. This machine itself is never behind a proxy.
 */
export function proxyFor(server: URL, env: Env): URL | undefined {
  const value = env.https_proxy || env.HTTPS_PROXY;
  if (!value || LOOPBACK.test(server.hostname)) return undefined;
  const exempt = (env.no_proxy || env.NO_PROXY || "").split(/[\s,]+/).filter(Boolean);
  if (exempt.some((entry) => isExempt(server, entry.toLowerCase()))) return undefined;
  return new URL(value.includes("://") ? value : `http://${value}`);
}

/** `example.com`, `.example.com` and `*.example.com` stand for the domain and all below it; a port narrows it down. */
function isExempt(server: URL, entry: string): boolean {
  if (entry === "*") return true;
  const [, name = entry, port] = /^(.*?)(?::(\d+))?$/.exec(entry.replace(/^\*?\./, "")) ?? [];
  if (port !== undefined && port !== (server.port || "443")) return false;
  return server.hostname === name || server.hostname.endsWith(`.${name}`);
}

/**
 * Asks a proxy for a tunnel to `host:port`. The proxy sees only that name: TLS to the server, and the judgment of its
 * certificate, happen inside the tunnel.
 */
export async function openTunnel(proxy: URL, target: string, timeoutMs: number): Promise<Duplex> {
  const client = new Client(proxy.origin, { connect: { timeout: timeoutMs } });
  try {
    const { statusCode, socket } = await client.connect({
      path: target,
      headers: { host: target, ...authorization(proxy) },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (statusCode === 200) return socket;
    socket.on("error", () => undefined).destroy();
    throw new Error(`the proxy ${proxy.host} answered ${statusCode}`);
  } finally {
    // The tunnel's socket no longer belongs to it.
    void client.destroy();
  }
}

function authorization({ username, password }: URL): Record<string, string> {
  if (!username) return {};
  const account = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(account).toString("base64")}` };
}
