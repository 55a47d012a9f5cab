import { z } from "zod";
import type { Clock } from "../../async/clock.ts";
import { sleep } from "../../async/retry-wait.ts";
import { Failure } from "../../errors.ts";
import type { Answer } from "../answer.ts";
import { answerFailure, moreOf } from "../answer-failure.ts";
import { looseNumber } from "../fields.ts";
import type { Limits } from "../limits.ts";
import type { Vb365Log } from "../log.ts";
import type { Transport } from "../transport/transport.ts";
import type { ApiVersion } from "../types.ts";
import { parseJson } from "../words.ts";
import { judgeLogIn, wantsCertificate } from "./log-in-answer.ts";

export interface Tokens {
  readonly access: string;
  readonly refresh: string | undefined;
  /** How long the access token lives, from the moment before it was asked for. */
  readonly expiresInMs: number;
}

/** Fields of the grant, without the antiforgery one. */
export type Grant =
  | { readonly grant_type: "password"; readonly username: string; readonly password: string }
  | { readonly grant_type: "refresh_token"; readonly refresh_token: string };

/** An answer without a token, and whether it refuses the account: see {@link judgeLogIn}. */
export interface NoToken {
  readonly failure: Failure;
  readonly about: "account" | "unclear" | "server";
}

/** Rejects with a Failure only when there was no answer, or when the server wants a longer pause. */
export type TokenCall = (version: ApiVersion, grant: Grant, signal: AbortSignal) => Promise<Tokens | NoToken>;

/** The throttle lets one call a second pass; the rest is for the jitter of the network. */
const SPACING_MS = 1_100;
/** A longer wait is left to the one who ordered: it holds up everybody else. */
const MAX_WAIT_MS = 60_000;
const MAX_TRIES = 3;
/** An empty 400 this soon after the call before may be the throttle: so it was captured. */
const HASTE_MS = 2_000;

const tokenSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().optional().catch(undefined),
  // Required by the specification; an hour is its default.
  expires_in: looseNumber.catch(3600),
});

export interface TokenCallDeps {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log: Vb365Log;
  readonly limits: Limits;
  readonly server: string;
}

/**
 * The token call of one server with its manners: 1.1 s between calls, whoever makes them, and `Retry-After` honored
 * up to a minute and three tries. Not for use by two callers at once.
 */
export function createTokenCall({ transport, clock, log, limits, server }: TokenCallDeps): TokenCall {
  let lastAt = Number.NEGATIVE_INFINITY;
  let quietUntil = Number.NEGATIVE_INFINITY;

  async function post(version: ApiVersion, grant: Grant, signal: AbortSignal): Promise<Answer> {
    // From v7 on a server may want a second token in cookies, unless it is told that no browser asks.
    const fields = version === "v6" ? grant : { ...grant, disable_antiforgery_token: "true" };
    try {
      return await transport.call(
        {
          method: "POST",
          path: `/${version}/token`,
          headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
          body: new URLSearchParams(fields).toString(),
          phase: "log-in",
          timeoutMs: limits.callMs,
        },
        signal,
      );
    } finally {
      lastAt = clock.now();
      quietUntil = Math.max(quietUntil, lastAt + SPACING_MS);
    }
  }

  return async (version, grant, signal) => {
    for (let tries = 1; ; tries += 1) {
      const pause = quietUntil - clock.now();
      if (pause > MAX_WAIT_MS) {
        throw new Failure("vb365_throttled", { params: { server, status: "429" }, retryAfterMs: pause });
      }
      await sleep(pause, { signal, clock });
      const hasty = clock.now() - lastAt < HASTE_MS;
      const askedAt = clock.now();
      const answer = await post(version, grant, signal).catch((error: unknown) => {
        if (tries === 1 && error instanceof Failure && error.code === "vb365_connection_lost")
          return undefined;
        throw error;
      });
      if (!answer) continue;

      const { status } = answer;
      log.debug({ server, version, grant: grant.grant_type, status }, "VB365 token call");
      if (status === 200) {
        const tokens = toTokens(answer, clock.now() - askedAt);
        return tokens ?? { failure: noToken(server), about: "server" };
      }
      if (status === 429) {
        const failure = answerFailure(answer, { server, phase: "log-in" });
        quietUntil = Math.max(quietUntil, clock.now() + (failure.retryAfterMs ?? 0));
        log.warn({ server, retryAfterMs: failure.retryAfterMs }, "VB365 throttles signing in");
        if (tries < MAX_TRIES) continue;
        return { failure, about: "server" };
      }
      if (status === 400 && answer.body.length === 0 && hasty && tries === 1) continue;
      return toNoToken(answer, { server, version });
    }
  };
}

function toNoToken(answer: Answer, to: { readonly server: string; readonly version: ApiVersion }): NoToken {
  const { server } = to;
  if (wantsCertificate(answer)) {
    const params = { server, reason: "certificate-wanted" } as const;
    return { failure: new Failure("vb365_handshake_failed", { params }), about: "server" };
  }
  const about = judgeLogIn(answer);
  const options = { params: { server, status: `${answer.status}` }, ...moreOf(answer) };
  if (about === "account") return { failure: new Failure("vb365_credentials_refused", options), about };
  if (about === "unclear") return { failure: new Failure("vb365_log_in_unclear", options), about };
  const failure = answerFailure(answer, { ...to, phase: "log-in" });
  // Words that speak of a report would mislead: none was asked for yet.
  return {
    failure: failure.code === "vb365_server_error" ? new Failure("vb365_log_in_failed", options) : failure,
    about,
  };
}

const noToken = (server: string) =>
  new Failure("vb365_unexpected", { params: { server, status: "no-token" } });

/** Undefined where the answer holds none. */
function toTokens(answer: Answer, tookMs: number): Tokens | undefined {
  const parsed = tokenSchema.safeParse(parseJson(answer.body));
  if (!parsed.success) return undefined;
  const { access_token, refresh_token, expires_in } = parsed.data;
  return {
    access: access_token,
    refresh: refresh_token || undefined,
    expiresInMs: Math.max(0, expires_in * 1000 - tookMs),
  };
}
