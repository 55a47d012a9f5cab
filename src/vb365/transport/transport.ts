import type { IncomingHttpHeaders } from "node:http";
import { pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Client, type Dispatcher, Pool } from "undici";
import { withDeadline } from "../../async/timeout.ts";
import type { Phase } from "../../errors.ts";
import type { Answer } from "../answer.ts";
import type { Limits } from "../limits.ts";
import type { Vb365Settings } from "../types.ts";
import { createConnector } from "./connector.ts";
import { BodyBroken, isNoHttp, transportFailure } from "./transport-failure.ts";
import { USER_AGENT } from "./user-agent.ts";

export interface Call {
  readonly method: "GET" | "POST";
  /** With version and query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What the server is asked to do, in words that fit "did not answer in time (…)". */
  readonly phase: Phase;
  readonly timeoutMs: number;
}

/** Takes the body of a 200 while it arrives. */
export type Sink<T> = (body: Readable, headers: IncomingHttpHeaders, signal: AbortSignal) => Promise<T>;

/** Calls to one server. Rejects with a Failure, or with the reason of an aborted signal. */
export interface Transport {
  call(call: Call, signal: AbortSignal): Promise<Answer>;
  /** On a connection of its own; the sink gets a 200, anything else is an answer. */
  download<T>(call: Call, sink: Sink<T>, signal: AbortSignal): Promise<{ received: T } | { answer: Answer }>;
  /** Drops every connection. */
  close(): Promise<void>;
}

/** More than enough to explain an error. */
const ERROR_BYTES = 64 * 1024;

/** undici's own time limits are off: one deadline for a call says it all, and says it exactly. */
const NO_IDLE_LIMITS = { headersTimeout: 0, bodyTimeout: 0 } as const;

export function createTransport(settings: Vb365Settings, limits: Limits, proxy: URL | undefined): Transport {
  const url = new URL(settings.url);
  const connect = createConnector({ trust: settings.tls, proxy, connectMs: limits.connectMs });
  const pool = new Pool(url.origin, { connect, connections: 4, ...NO_IDLE_LIMITS });

  /** Bounds a call in time, and tells an abort, a deadline and a broken connection apart. */
  async function bounded<T>(
    { phase, timeoutMs }: Call,
    signal: AbortSignal,
    run: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    try {
      return await withDeadline(run, timeoutMs, { signal });
    } catch (error) {
      signal.throwIfAborted();
      throw transportFailure(error, { server: settings.name, phase });
    }
  }

  return {
    call: (call, signal) =>
      bounded(call, signal, async (inner) => {
        const response = await pool.request(toRequest(call, inner));
        const maxBytes = response.statusCode === 200 ? limits.jsonBytes : ERROR_BYTES;
        return readAnswer(decoded(response), maxBytes).catch(rethrowAsBroken);
      }),

    download: (call, sink, signal) =>
      bounded(call, signal, async (inner) => {
        // A kept-alive connection may have been dropped by the far end unseen, and a report that is lost on one looks
        // like a report that is lost on the way. A fresh one cannot: what fails before it stands was never sent.
        const client = new Client(url.origin, { connect, ...NO_IDLE_LIMITS });
        try {
          const response = await client.request(toRequest(call, inner));
          if (response.statusCode !== 200) {
            return { answer: await readAnswer(decoded(response), ERROR_BYTES).catch(rethrowAsBroken) };
          }
          const { body, headers } = decoded(response);
          return { received: await sink(body, headers, inner).catch(rethrowAsBroken) };
        } finally {
          await client.destroy();
        }
      }),

    close: () => pool.destroy(),
  };
}

const toRequest = ({ method, path, headers, body }: Call, signal: AbortSignal) => ({
  method,
  path,
  headers: { "user-agent": USER_AGENT, ...headers },
  body: body ?? null,
  signal,
});

function rethrowAsBroken(error: unknown): never {
  throw isNoHttp(error) ? new BodyBroken(error.message) : error;
}

type Response = Pick<Dispatcher.ResponseData, "statusCode" | "statusText" | "headers"> & {
  readonly body: Readable;
};

/** A server on IIS, or a proxy, may compress without being asked. */
function decoded(response: Dispatcher.ResponseData): Response {
  const coding = response.headers["content-encoding"]?.toString().trim().toLowerCase() ?? "";
  const decoder = CODINGS[coding]?.();
  if (!decoder) return response;
  const { statusCode, statusText, headers, body } = response;
  // Who reads may have stopped at the first error; a second one that nobody hears would end the process.
  decoder.on("error", () => undefined);
  return { statusCode, statusText, headers, body: pipeline(body, decoder, () => undefined) };
}

const CODINGS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Leaves what lies beyond the limit unread; the connection is dropped then. */
async function readAnswer(
  { statusCode, statusText, headers, body }: Response,
  maxBytes: number,
): Promise<Answer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) break;
  }
  return {
    status: statusCode,
    statusText,
    headers,
    body: Buffer.concat(chunks).subarray(0, maxBytes),
  };
}
