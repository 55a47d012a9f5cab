import type { Clock } from "../../async/clock.ts";
import { createSharedTask } from "../../async/single-flight.ts";
import type { Failure } from "../../errors.ts";
import type { Vb365Log } from "../log.ts";
import type { ApiVersion, Vb365Settings } from "../types.ts";
import type { TokenCall, Tokens } from "./token-call.ts";

export interface Session {
  /**
   * A token that is good for a while. Any number of callers cause one log-in.
   * @throws Failure
   */
  token(signal: AbortSignal): Promise<string>;
  /** The server answered 401 to this token: the next caller logs in with the password. */
  reject(token: string): void;
  /** Lets a person try refused credentials once more. */
  forgetRefusal(): void;
  /** Hands out the token that is held, if any, and forgets it: for the log-out. */
  end(): string | undefined;
}

export interface SessionDeps {
  readonly settings: Pick<Vb365Settings, "name" | "username" | "password">;
  readonly version: (signal: AbortSignal) => Promise<ApiVersion>;
  readonly tokenCall: TokenCall;
  readonly clock: Clock;
  readonly log: Vb365Log;
}

/** A token is renewed this long before it ends, or within the last tenth of a short life. */
const MARGIN_MS = 60_000;

/**
 * The bot's session on one server. Refused credentials end all attempts until {@link Session.forgetRefusal}: each
 * further one would bring the account closer to being locked.
 */
export function createSession({ settings, version, tokenCall, clock, log }: SessionDeps): Session {
  let held: (Tokens & { readonly freshUntil: number }) | undefined;
  let refusal: Failure | undefined;

  const logIn = createSharedTask(async (signal) => {
    const api = await version(signal);
    const refresh = held?.refresh;
    held = undefined;
    if (refresh) {
      const renewed = await tokenCall(api, { grant_type: "refresh_token", refresh_token: refresh }, signal);
      if (!("refused" in renewed)) return keep(renewed);
    }
    const { username, password } = settings;
    const tokens = await tokenCall(api, { grant_type: "password", username, password }, signal);
    if ("refused" in tokens) {
      refusal = tokens.refused;
      log.error({ server: settings.name }, "VB365 refused the credentials; no further attempt is made");
      throw refusal;
    }
    log.info({ server: settings.name, version: api }, "logged in to VB365");
    return keep(tokens);
  });

  function keep(tokens: Tokens): string {
    const margin = Math.min(MARGIN_MS, tokens.expiresInMs / 10);
    held = { ...tokens, freshUntil: clock.now() + tokens.expiresInMs - margin };
    return tokens.access;
  }

  return {
    async token(signal) {
      signal.throwIfAborted();
      if (refusal) throw refusal;
      if (held && clock.now() < held.freshUntil) return held.access;
      return logIn(signal);
    },

    reject(token) {
      if (held?.access === token) held = undefined;
    },

    forgetRefusal() {
      refusal = undefined;
    },

    end() {
      const token = held?.access;
      held = undefined;
      return token;
    },
  };
}
