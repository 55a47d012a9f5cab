import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { AppHost } from "./context.ts";

/**
 * The host that takes the bytes of an announced file: the raw body, or the one file of a multipart form. The bytes
 * must be exactly as many as were announced, and the secret in the URL is the only credential.
 */
export async function receiveUpload(
  host: AppHost,
  ticket: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const fault = host.faults.take("upload");
  if (fault?.kind === "status") {
    request.resume();
    response.writeHead(fault.status).end();
    return;
  }
  if (fault?.kind === "reset") {
    response.destroy();
    return;
  }
  if (fault?.kind === "slow") await host.faults.wait(fault.ms);
  const files = host.cores
    .map((context) => context.files)
    .find((some) => some.announced(ticket) !== undefined);
  const file = files?.announced(ticket);
  if (files === undefined || file === undefined || request.method !== "POST") {
    request.resume();
    response.writeHead(404).end("no such upload");
    return;
  }
  const received = await files.receive(file, await bytesOf(request), request.headers.authorization);
  if (fault?.kind === "answer_lost") {
    response.destroy();
    return;
  }
  if (received === file.size) response.writeHead(200).end(`OK - ${received}`);
  else response.writeHead(400).end(`announced ${file.size} bytes, received ${received}`);
}

async function bytesOf(request: IncomingMessage): Promise<Readable> {
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return request;
  const form = await new Response(new Uint8Array(await buffer(request)), {
    headers: { "content-type": type },
  }).formData();
  const part = [...form.values()].find((value) => value instanceof File);
  return Readable.from(part === undefined ? [] : [Buffer.from(await part.arrayBuffer())]);
}
