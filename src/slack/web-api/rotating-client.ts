import { WebClient, type WebClientOptions } from "@slack/web-api";
import { slackErrorCode } from "./failures.ts";

/** A token that changes while it is used. */
export interface RotatingToken {
  /** Exchanged ahead of its end, and when it has ended. */
  current(): Promise<string>;
  /** Another token than this one, which Slack does not take any more; undefined where there is none. */
  instead(refused: string): Promise<string | undefined>;
}

/** What Slack says of a token that was exchanged or has ended. */
const REFUSED = new Set(["token_expired", "token_revoked", "invalid_auth"]);

/**
 * A Web API client whose token changes while it lives: each call goes out with the one that holds. A call that Slack
 * refuses because of its token did nothing, and is made once more with another token where there is one.
 */
export class RotatingClient extends WebClient {
  readonly #tokens: RotatingToken;
  readonly #make: (token: string) => WebClient;
  #latest: { readonly token: string; readonly client: WebClient } | undefined;

  /** @param options answers a new object each time, because the SDK writes into it */
  constructor(tokens: RotatingToken, options: () => WebClientOptions) {
    super(undefined, options());
    this.#tokens = tokens;
    this.#make = (token) => new WebClient(token, options());
  }

  override async apiCall(...call: Parameters<WebClient["apiCall"]>): ReturnType<WebClient["apiCall"]> {
    const token = await this.#tokens.current();
    try {
      return await this.#with(token).apiCall(...call);
    } catch (error) {
      if (!REFUSED.has(slackErrorCode(error) ?? "")) throw error;
      const other = await this.#tokens.instead(token);
      if (other === undefined) throw error;
      return await this.#with(other).apiCall(...call);
    }
  }

  /** The SDK would send a token that is given with a call in its body too. */
  #with(token: string): WebClient {
    if (this.#latest?.token !== token) this.#latest = { token, client: this.#make(token) };
    return this.#latest.client;
  }
}
