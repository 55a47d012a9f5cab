import { BlockList, isIP } from "node:net";
import type { Duplex } from "node:stream";
import { Client } from "undici";

export type Env = Readonly<Record<string, string | undefined>>;

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The proxy that the environment names for a server, as most programs read it: `https_proxy` or `HTTPS_PROXY`, unless
 * `no_proxy` or `NO_PROXY` exempts the server. This machine itself is never behind a proxy.
 * @throws when the proxy is none that can be used: {@link readProxyUrl}
 */
export function proxyFor(server: URL, env: Env): URL | undefined {
  const value = env.https_proxy || env.HTTPS_PROXY;
  if (!value || LOOPBACK.test(server.hostname)) return undefined;
  const exempt = (env.no_proxy || env.NO_PROXY || "").split(/[\s,]+/).filter(Boolean);
  if (exempt.some((entry) => isExempt(server, entry.toLowerCase()))) return undefined;
  const proxy = readProxyUrl(value);
  if (!proxy) throw new Error("HTTPS_PROXY names no HTTP proxy");
  return proxy;
}

/** `http://`, `https://` or nothing before the host; undefined for what isn't an HTTP proxy, such as `socks5://`. */
export function readProxyUrl(value: string): URL | undefined {
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`);
  return url && /^https?:$/.test(url.protocol) && url.hostname ? url : undefined;
}

const NETWORK = /^(.+)\/(\d{1,3})$/;
const NAME_WITH_PORT = /^(\[[^\]]+\]|[^:]*)(?::(\d+))?$/;

/** An entry of `NO_PROXY` in a form that is understood. */
export function isExemption(entry: string): boolean {
  if (entry === "*" || isIP(entry)) return true;
  const [, address = "", bits] = NETWORK.exec(entry) ?? [];
  if (bits !== undefined) return isIP(address) > 0 && Number(bits) <= (isIP(address) === 4 ? 32 : 128);
  const [, name = ""] = NAME_WITH_PORT.exec(entry.replace(/^\*?\./, "")) ?? [];
  return name.startsWith("[") ? isIP(unbracketed(name)) === 6 : /^[\p{L}\p{N}_.-]+$/u.test(name);
}

/**
 * `*` is every server; `10.0.0.0/8` and `fd00::/8` are networks; `example.com`, `.example.com` and `*.example.com` stand
 * for the domain and all below it; a port narrows it down. Names are not looked up to compare their addresses.
 */
function isExempt(server: URL, entry: string): boolean {
  if (entry === "*") return true;
  const host = unbracketed(server.hostname);
  const [, network = "", bits] = NETWORK.exec(entry) ?? [];
  if (bits !== undefined && isExemption(entry)) {
    const list = new BlockList();
    list.addSubnet(network, Number(bits), family(network));
    return isIP(host) > 0 && list.check(host, family(host));
  }
  const whole = isIP(entry) ? entry : undefined;
  const [, name = entry, port] = whole
    ? [entry, whole]
    : (NAME_WITH_PORT.exec(entry.replace(/^\*?\./, "")) ?? []);
  if (port !== undefined && port !== (server.port || "443")) return false;
  const address = unbracketed(name);
  if (isIP(address) && isIP(host)) {
    const list = new BlockList();
    list.addAddress(address, family(address));
    return list.check(host, family(host));
  }
  return host === name || host.endsWith(`.${name}`);
}

const unbracketed = (host: string) => host.replace(/^\[(.*)\]$/, "$1");
const family = (address: string) => (isIP(address) === 4 ? "ipv4" : "ipv6");

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
