import { once } from "node:events";
import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
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
  const body =
    answer.headers?.["Content-Encoding"] === "gzip" ? gzipped(answer.body) : toSizedBody(answer.body);
  if (answer.framing === "closed" && response.socket)
    return sendClosed(response, response.socket, answer, body, delivery);
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

/** HTTP/1.0, which Node does not write: the end of the connection is the end of the answer, be it whole or cut. */
async function sendClosed(
  response: ServerResponse,
  socket: Socket,
  answer: Answer,
  body: SizedBody,
  { date, signal, cutAfterBytes = Number.POSITIVE_INFINITY, onBytes }: Delivery,
): Promise<void> {
  response.detachSocket(socket);
  const headers = { Date: date.toUTCString(), ...SECURITY_HEADERS, ...answer.headers };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const reason = answer.reason ?? STATUS_CODES[answer.status];
  socket.write(`HTTP/1.0 ${answer.status} ${reason}\r\n${lines.join("")}\r\n`);
  let left = cutAfterBytes;
  for (const chunk of body.chunks()) {
    const part = chunk.subarray(0, Math.max(0, Math.min(chunk.length, left)));
    left -= part.length;
    onBytes(part.length);
    if (!socket.write(part)) await once(socket, "drain", { signal });
  }
  socket.end();
  await once(socket, "close", { signal }).catch(() => undefined);
}

const gzipped = (body: Answer["body"]): SizedBody => {
  const bytes = gzipSync(Buffer.concat([...toSizedBody(body).chunks()]));
  return { length: bytes.length, chunks: () => [bytes] };
};

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
