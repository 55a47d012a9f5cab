import type { z } from "zod";
import type { Clock } from "../async/clock.ts";
import { Failure, type Phase } from "../errors.ts";
import type { Answer } from "./answer.ts";
import { answerFailure } from "./answer-failure.ts";
import type { Limits } from "./limits.ts";
import type { Session } from "./session/session.ts";
import { callPatiently } from "./transport/patience.ts";
import type { Call, Sink, Transport } from "./transport/transport.ts";
import type { ApiVersion } from "./types.ts";
import { listOf, type Versions } from "./versions.ts";
import { parseJson } from "./words.ts";

/** A call in whatever version is in use; its path comes without the version, like `/License`. */
export type ApiCall = Omit<Call, "timeoutMs">;

/** Calls with a session. Reject with a Failure, or with the reason of an aborted signal. */
export interface Api {
  /** Tries again what heals and does no harm; an answer that the schema does not accept is `vb365_unexpected`. */
  get<T>(call: { path: string; phase: Phase }, schema: z.ZodType<T>, signal: AbortSignal): Promise<T>;
  /** Never tries again, but for one renewed session after a 401. */
  download<T>(
    call: ApiCall,
    sink: Sink<T>,
    signal: AbortSignal,
  ): Promise<{ received: T; version: ApiVersion }>;
}

export interface ApiDeps {
  readonly server: string;
  readonly transport: Transport;
  readonly session: Session;
  readonly versions: Versions;
  readonly clock: Clock;
  readonly limits: Limits;
}

type Outcome<T> = { received: T } | { answer: Answer };

export function createApi({ server, transport, session, versions, clock, limits }: ApiDeps): Api {
  /** Sends with a token; a 401 renews the session and sends once more. */
  async function withToken<T>(
    send: (authorization: string) => Promise<Outcome<T>>,
    signal: AbortSignal,
  ): Promise<Outcome<T>> {
    const token = await session.token(signal);
    const outcome = await send(`Bearer ${token}`);
    if (!("answer" in outcome) || outcome.answer.status !== 401) return outcome;
    session.reject(token);
    return send(`Bearer ${await session.token(signal)}`);
  }

  async function attempt<T>(
    phase: Phase,
    send: (version: ApiVersion, authorization: string) => Promise<Outcome<T>>,
    version: ApiVersion,
    signal: AbortSignal,
  ): Promise<{ received: T; version: ApiVersion }> {
    const outcome = await withToken((authorization) => send(version, authorization), signal);
    if ("answer" in outcome) throw answerFailure(outcome.answer, { server, phase, version });
    return { received: outcome.received, version };
  }

  /** Sends in the version in use, and once more when a 404 leads to another one that is served now. */
  async function perform<T>(
    phase: Phase,
    send: (version: ApiVersion, authorization: string) => Promise<Outcome<T>>,
    signal: AbortSignal,
  ): Promise<{ received: T; version: ApiVersion }> {
    const version = await versions.current(signal);
    try {
      return await attempt(phase, send, version, signal);
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== "vb365_not_found") throw error;
      if (!(await versions.changed(version, signal))) throw await explained(error, version, signal);
      return attempt(phase, send, await versions.current(signal), signal);
    }
  }

  /** A 404 of a version that the server does not serve names those that it does. */
  async function explained(failure: Failure, version: ApiVersion, signal: AbortSignal): Promise<Failure> {
    const served = await versions.served(signal).catch(() => undefined);
    signal.throwIfAborted();
    if (!served || served.includes(version)) return failure;
    return new Failure("vb365_not_found", { params: { server, version, served: listOf(served) } });
  }

  const addressed = (call: ApiCall, version: ApiVersion, authorization: string, timeoutMs: number): Call => ({
    ...call,
    path: `/${version}${call.path}`,
    headers: { accept: "application/json", ...call.headers, authorization },
    timeoutMs,
  });

  return {
    async get({ path, phase }, schema, signal) {
      const { received } = await perform(
        phase,
        async (version, authorization): Promise<Outcome<Answer>> => {
          const call = addressed({ method: "GET", path, phase }, version, authorization, limits.callMs);
          const answer = await callPatiently({ transport, clock }, call, signal);
          return answer.status === 200 ? { received: answer } : { answer };
        },
        signal,
      );
      const parsed = schema.safeParse(parseJson(received.body));
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      throw new Failure("vb365_unexpected", {
        params: { server, status: "other-content", phase },
        ...(issue && { detail: `${issue.path.join(".") || "answer"}: ${issue.message}` }),
        cause: parsed.error,
      });
    },

    download: (call, sink, signal) =>
      perform(
        call.phase,
        (version, authorization) =>
          transport.download(addressed(call, version, authorization, limits.reportMs), sink, signal),
        signal,
      ),
  };
}
