import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Answer, SizedBody } from "./answer.ts";
import type { FaultOf } from "./faults.ts";

/** Seen on real answers. */
const SECURITY_HEADERS = {
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-XSS-Protection": "1; mode=block",
  "X-Frame-Options": "SAMEORIGIN",
  "Cache-Control": "no-store",
  Pragma: "no-cache",
} as const;

export interface Delivery {
  readonly date: Date;
  readonly signal: AbortSignal;
  readonly drip?: FaultOf<"drip"> | undefined;
  /** Cut the connection after so many bytes of the body. */
  readonly cutAfterBytes?: number | undefined;
  readonly onBytes: (count: number) => void;
}

/** Sends an answer to its end, or up to where it is to be cut. Rejects when the client hangs up. */
export async function send(response: ServerResponse, answer: Answer, delivery: Delivery): Promise<void> {
  const body = toSizedBody(answer.body);
  response.sendDate = false;
  response.writeHead(answer.status, answer.reason ?? response.statusMessage, {
    Date: delivery.date.toUTCString(),
    ...SECURITY_HEADERS,
    ...answer.headers,
    ...(answer.framing === "chunked" || answer.status === 204 ? {} : { "Content-Length": body.length }),
  });
  let left = delivery.cutAfterBytes ?? Number.POSITIVE_INFINITY;
  response.flushHeaders();
  for (const chunk of portions(body.chunks(), delivery.drip?.bytes)) {
    if (left <= 0) break;
    const part = chunk.subarray(0, Math.min(chunk.length, left));
    left -= part.length;
    delivery.onBytes(part.length);
    if (!response.write(part)) await once(response, "drain", { signal: delivery.signal });
    if (delivery.drip) await wait(delivery.drip.everyMs, undefined, { signal: delivery.signal });
  }
  if (delivery.cutAfterBytes !== undefined) {
    await flushed(response);
    response.destroy();
    return;
  }
  response.end();
  await once(response, "close", { signal: delivery.signal }).catch(() => undefined);
}

const EMPTY_BODY: SizedBody = { length: 0, chunks: () => [] };

function toSizedBody(body: Answer["body"]): SizedBody {
  if (body === undefined) return EMPTY_BODY;
  return body instanceof Uint8Array ? { length: body.length, chunks: () => [body] } : body;
}

function* portions(chunks: Iterable<Uint8Array>, size: number | undefined): Iterable<Uint8Array> {
  for (const chunk of chunks) {
    if (size === undefined) yield chunk;
    else for (let at = 0; at < chunk.length; at += size) yield chunk.subarray(at, at + size);
  }
}

/** Until what was written has left the process, so that a cut comes after it and not in place of it. */
const flushed = (response: ServerResponse) =>
  new Promise<void>((resolve) => {
    if (response.socket) response.socket.write("", () => resolve());
    else resolve();
  });
