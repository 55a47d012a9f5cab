import type { Clock } from "../../async/clock.ts";
import { sleep } from "../../async/retry-wait.ts";
import { createSharedTask } from "../../async/single-flight.ts";
import { Failure, type FailureOptions, type FailureRecord } from "../../errors.ts";
import type { Vb365Log } from "../log.ts";
import type { ApiVersion, Vb365Settings } from "../types.ts";
import { type CredentialLatch, identifyCredentials } from "./credential-latch.ts";
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
  forgetRefusal(): Promise<void>;
  /** Hands out the token that is held, if any, and forgets it: for the log-out. */
  end(): string | undefined;
}

export interface SessionDeps {
  readonly settings: Pick<Vb365Settings, "name" | "url" | "username" | "password">;
  readonly version: (signal: AbortSignal) => Promise<ApiVersion>;
  readonly tokenCall: TokenCall;
  readonly latch: CredentialLatch;
  readonly clock: Clock;
  readonly log: Vb365Log;
}

/** A token is renewed this long before it ends, or within the last tenth of a short life. */
const MARGIN_MS = 60_000;

/** Before each further log-in after an answer that is not clearly about the account. */
const UNCLEAR_PAUSES_MS = [2_000, 10_000] as const;

/**
 * The bot's session on one server. Refused credentials end all attempts, of all processes, until a person says so, the
 * settings change or a log-in succeeds: each further one would bring the account closer to being locked. An answer
 * that is not clearly about the account gets two more, and then waits for a person as well.
 */
export function createSession({ settings, version, tokenCall, latch, clock, log }: SessionDeps): Session {
  const { name: server, username, password } = settings;
  let held: (Tokens & { readonly freshUntil: number }) | undefined;

  const logIn = createSharedTask(async (signal) => {
    const refresh = held?.refresh;
    held = undefined;
    if (refresh) {
      const grant = { grant_type: "refresh_token", refresh_token: refresh } as const;
      const renewed = await tokenCall(await version(signal), grant, signal);
      // Whatever else it says, it says of a token that may simply be too old.
      if ("access" in renewed) {
        await latch.lift(server);
        return keep(renewed);
      }
    }
    return withPassword(signal);
  });

  async function withPassword(signal: AbortSignal): Promise<string> {
    const latched = await latch.read(server);
    if (latched && latched.credentials === (await identifyCredentials(settings)))
      throw revive(latched.failure);
    for (let tries = 0; ; tries += 1) {
      const api = await version(signal);
      const outcome = await tokenCall(api, { grant_type: "password", username, password }, signal);
      if ("access" in outcome) {
        await latch.lift(server);
        log.info({ server, version: api }, "signed in to VB365");
        return keep(outcome);
      }
      const { failure, about } = outcome;
      if (about === "server") throw failure;
      const pause = about === "unclear" ? UNCLEAR_PAUSES_MS[tries] : undefined;
      if (pause === undefined) {
        const { code, params, detail } = failure;
        const record = { code, params, ...(detail === undefined ? {} : { detail }) };
        await latch.set(server, { credentials: await identifyCredentials(settings), failure: record });
        log.error({ server, code }, "VB365 rejected the credentials; the bot won’t try again");
        throw failure;
      }
      await sleep(pause, { signal, clock });
    }
  }

  function keep(tokens: Tokens): string {
    const margin = Math.min(MARGIN_MS, tokens.expiresInMs / 10);
    held = { ...tokens, freshUntil: clock.now() + tokens.expiresInMs - margin };
    return tokens.access;
  }

  return {
    async token(signal) {
      signal.throwIfAborted();
      if (held && clock.now() < held.freshUntil) return held.access;
      return logIn(signal);
    },

    reject(token) {
      if (held?.access === token) held = undefined;
    },

    forgetRefusal: () => latch.lift(server),

    end() {
      const token = held?.access;
      held = undefined;
      return token;
    },
  };
}

/** A failure that was kept as plain JSON. */
const revive = ({ code, params, detail }: FailureRecord): Failure =>
  new Failure(code, { params, ...(detail === undefined ? {} : { detail }) } as FailureOptions<typeof code>);
