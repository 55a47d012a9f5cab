import { Agent, Dispatcher, ProxyAgent, fetch as undiciFetch } from "undici";
import { type ProxySettings, proxyFor } from "../../config/index.ts";
import { observeCalls, type SlackCallObserver } from "./observe-calls.ts";

/** How every call of Slack goes out where it is not as the SDK does it: its Web API, its sockets, uploads, replies. */
export interface SlackNetwork {
  /** For the Web API and response URLs. */
  readonly fetch: typeof globalThis.fetch;
  /** For sockets and uploads, where there is a proxy on the way. */
  readonly dispatcher: Dispatcher | undefined;
  /** Through the proxy to anybody else; undefined where there is none. */
  readonly proxiedFetch: typeof globalThis.fetch | undefined;
  /** Takes no more calls, and resolves when those under way are answered. */
  close(): Promise<void>;
  /** Cuts off those under way. */
  destroy(): Promise<void>;
}

/** Undefined where nothing is behind a proxy and nobody observes: then everything goes out as the SDK does it. */
export function createNetwork(proxy: ProxySettings, observe?: SlackCallObserver): SlackNetwork | undefined {
  const dispatcher = proxy.HTTPS_PROXY === undefined ? undefined : new ProxyRouter(proxy);
  if (!dispatcher && !observe) return undefined;
  const proxiedFetch = dispatcher && fetchThrough(dispatcher);
  const fetch = proxiedFetch ?? globalThis.fetch;
  return {
    dispatcher,
    proxiedFetch,
    fetch: observe ? observeCalls(fetch, observe) : fetch,
    close: async () => dispatcher?.close(),
    destroy: async () => dispatcher?.destroy(),
  };
}

/** Sends each request through the proxy or around it, by its host. A name that only the proxy knows is never looked up. */
class ProxyRouter extends Dispatcher {
  readonly #proxy: ProxySettings;
  // A socket of HTTP/2 can’t become a WebSocket (undici 8 would offer it).
  readonly #direct = new Agent({ allowH2: false });
  #tunnel: ProxyAgent | undefined;

  constructor(proxy: ProxySettings) {
    super();
    this.#proxy = proxy;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    return this.#to(new URL(String(options.origin))).dispatch(options, handler);
  }

  override async close(): Promise<void> {
    await Promise.all([this.#direct.close(), this.#tunnel?.close()]);
  }

  override async destroy(): Promise<void> {
    await Promise.all([this.#direct.destroy(), this.#tunnel?.destroy()]);
  }

  #to(target: URL): Dispatcher {
    const proxy = proxyFor(target, this.#proxy);
    if (!proxy) return this.#direct;
    this.#tunnel ??= new ProxyAgent({
      uri: proxy.origin,
      proxyTunnel: true,
      allowH2: false,
      ...(proxy.username && { token: basic(proxy) }),
    });
    return this.#tunnel;
  }
}

function basic({ username, password }: URL): string {
  const account = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${Buffer.from(account).toString("base64")}`;
}

/**
 * A `fetch` that goes out through a dispatcher. The SDK’s bodies belong to Node’s own `fetch`: given to undici’s, a form
 * becomes the text `[object FormData]`, so each request is written out by the former and sent by the latter.
 */
const fetchThrough =
  (dispatcher: Dispatcher): typeof globalThis.fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const body = request.body === null ? null : await request.arrayBuffer();
    const response = await undiciFetch(request.url, {
      method: request.method,
      headers: [...request.headers],
      body,
      redirect: request.redirect,
      signal: init?.signal ?? null,
      dispatcher,
    });
    return response as unknown as Response;
  };
