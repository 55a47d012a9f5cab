import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { type Answer, empty } from "./answer.ts";
import type { ApiVersion } from "./api-versions.ts";
import type { RecordingRequest, RequestRecorder } from "./recorder.ts";
import { bodyAnswer, respond, statusAnswer, targetOf } from "./respond.ts";
import { matchRoute } from "./router.ts";
import { send } from "./send.ts";
import type { Call, Service } from "./service.ts";
import type { Switchboard } from "./switchboard.ts";

export interface Handling {
  readonly service: Service;
  readonly board: Switchboard;
  readonly recorder: RequestRecorder;
  readonly versions: readonly ApiVersion[];
}

/** Takes a call from its first byte to its last, faults included. Never rejects. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  handling: Handling,
): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const record = handling.recorder.begin(request.method ?? "", request.url ?? "", handling.service.now());
  try {
    record.over(await answerRequest(request, response, handling, record, gone.signal));
  } catch (error) {
    const hungUp = gone.signal.aborted || request.socket.destroyed;
    record.over(hungUp ? "client-gone" : "cut");
    response.destroy();
    if (!hungUp) console.error("sandbox VB365 server:", error);
  }
}

async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { service, board, versions }: Handling,
  record: RecordingRequest,
  signal: AbortSignal,
): Promise<"answered" | "cut"> {
  const url =
    URL.parse(request.url ?? "/", `https://${request.headers.host}`) ??
    new URL("https://unreadable.invalid/");
  const match = matchRoute(request.method ?? "", url.pathname, versions);
  const body = await readBody(request);
  const call: Call = {
    version: match.kind === "unknown-version" ? "v6" : match.version,
    headers: request.headers,
    params: match.kind === "found" ? match.params : {},
    query: url.searchParams,
    body: body ?? Buffer.alloc(0),
    origin: url.origin,
    clientAddress: request.socket.remoteAddress ?? "",
    signal,
  };

  const fault = board.takeFault(targetOf(match, call));
  if (fault) record.fault(fault.kind);
  if (fault?.kind === "delay") await wait(fault.ms, undefined, { signal });
  if (fault?.kind === "hold") await board.nextFaults(signal);
  if (fault?.kind === "revoke") service.tokens.revokeAccess();
  if (fault?.kind === "cut" && fault.afterBytes === undefined) {
    response.destroy();
    return "cut";
  }

  const real = async () =>
    board.unavailable(service.now()) ?? (body ? await respond(match, call, service) : empty(413));
  const answer = fault?.kind === "status" ? statusAnswer(fault, call.version) : await real();
  record.status(answer.status);
  await send(response, compressed(fault?.kind === "body" ? bodyAnswer(fault, answer) : answer, service), {
    date: service.now(),
    signal,
    drip: fault?.kind === "drip" ? fault : undefined,
    cutAfterBytes: fault?.kind === "cut" ? fault.afterBytes : undefined,
    onBytes: record.sent,
  });
  return fault?.kind === "cut" ? "cut" : "answered";
}

const compressed = (answer: Answer, { switches }: Service): Answer =>
  switches.compression === "none" || answer.body === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, "Content-Encoding": switches.compression } };

const MAX_BODY_BYTES = 1 << 20;

/** Undefined when it is larger than any call needs. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return length <= MAX_BODY_BYTES ? Buffer.concat(chunks) : undefined;
}
