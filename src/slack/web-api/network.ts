import { Agent, Dispatcher, ProxyAgent, fetch as undiciFetch } from "undici";
import { InFlight } from "../../async/in-flight.ts";
import { type ProxySettings, proxyFor } from "../../config/index.ts";
import { formFetch } from "./form-fetch.ts";
import { observeCalls, type SlackCallObserver } from "./observe-calls.ts";

/** How every call of Slack goes out: its Web API, its sockets, uploads, replies. */
export interface SlackNetwork {
  /** For the Web API and response URLs. */
  readonly fetch: typeof globalThis.fetch;
  /** For sockets and uploads, where there is a proxy on the way. */
  readonly dispatcher: Dispatcher | undefined;
  /** Through the proxy to anybody else; undefined where there is none. */
  readonly proxiedFetch: typeof globalThis.fetch | undefined;
  /**
   * Lets calls under way be answered for so many milliseconds, then cuts off the SDK’s, and behind a proxy every other one.
   * None of these can be made from then on.
   */
  close(withinMs: number): Promise<void>;
}

export function createNetwork(proxy: ProxySettings, observe?: SlackCallObserver): SlackNetwork {
  const router = proxy.HTTPS_PROXY === undefined ? undefined : new ProxyRouter(proxy);
  const proxiedFetch = router && fetchThrough(router);
  const dispatcher = router ?? directAgent();
  const send = formFetch(dispatcher, proxiedFetch ?? globalThis.fetch);
  const fetch = observe ? observeCalls(send, observe) : send;
  const calls = new InFlight();
  return {
    dispatcher: router,
    proxiedFetch,
    fetch: (input, init) => calls.track(fetch(input, init)),
    async close(withinMs) {
      await calls.settled(withinMs);
      // Not closed before: undici’s agent forgets its connections when it closes, and could cut none of them off.
      await dispatcher.destroy();
    },
  };
}

/** A socket of HTTP/2 can’t become a WebSocket (undici 8 would offer it). */
const directAgent = () => new Agent({ allowH2: false });

/** Sends each request through the proxy or around it, by its host. A name that only the proxy knows is never looked up. */
class ProxyRouter extends Dispatcher {
  readonly #proxy: ProxySettings;
  readonly #direct = directAgent();
  #tunnel: ProxyAgent | undefined;

  constructor(proxy: ProxySettings) {
    super();
    this.#proxy = proxy;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    return this.#to(new URL(String(options.origin))).dispatch(options, handler);
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
