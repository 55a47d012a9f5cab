import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Core } from "./core.ts";
import { receiveUpload } from "./upload-host.ts";
import { callMethod } from "./web-api/index.ts";

const PATHS = {
  api: "/api/",
  upload: "/upload/v1/",
  response: "/respond/",
  file: "/files-pri/",
  socket: "/link/",
};

export interface SandboxServer {
  /** Like `http://127.0.0.1:4711`. */
  readonly origin: string;
  /** From here on requests are answered. */
  serve(core: Core): void;
  close(): Promise<void>;
}

/** Listens on loopback: the Web API, the upload host, the response URLs and the WebSocket on one port. */
export async function openServer(port: number): Promise<SandboxServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${bound}`,
    serve: (core) => serve(server, core),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const responseBase = (origin: string): string => `${origin}${PATHS.response.slice(0, -1)}`;

export const socketUrl = (origin: string): string => `${origin.replace("http", "ws")}${PATHS.socket}`;

function serve(server: Server, core: Core): void {
  server.on("request", (request, response) => {
    // A failure here is the end of one request, as when the caller hung up or the sandbox is closing.
    route(core, request, response).catch(() => response.destroy());
  });
  server.on("upgrade", (request, socket, head) => {
    if (request.url?.startsWith(PATHS.socket) === true) core.socket.upgrade(request, socket, head);
    else socket.destroy();
  });
}

async function route(core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? "/", core.origin).pathname;
  const rest = (prefix: string) => path.slice(prefix.length);
  if (path.startsWith(PATHS.api)) return answerApi(core, rest(PATHS.api), request, response);
  if (path.startsWith(PATHS.upload)) return receiveUpload(core, rest(PATHS.upload), request, response);
  if (path.startsWith(PATHS.response)) return answerResponse(core, rest(PATHS.response), request, response);
  if (path.startsWith(PATHS.file))
    return answerFile(core, rest(PATHS.file).split("/")[0] ?? "", request, response);
  response.writeHead(404).end();
}

async function answerApi(core: Core, method: string, request: IncomingMessage, response: ServerResponse) {
  const answer = await callMethod(core, method, request, await text(request));
  if (answer.isLost) {
    response.destroy();
    return;
  }
  const body = answer.body === undefined ? "" : JSON.stringify(answer.body);
  response.writeHead(answer.status, { "content-type": "application/json; charset=utf-8", ...answer.headers });
  response.end(body);
}

async function answerResponse(
  core: Core,
  secret: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const body = await text(request);
  const fault = core.faults.take("response_url");
  if (fault?.kind === "slow") await core.faults.wait(fault.ms);
  const broken = fault?.kind === "status" ? { status: fault.status, body: {} } : undefined;
  const answer = broken ?? core.responseUrls.use(secret, body);
  core.bus.emit({ type: "response_url", status: answer.status, body: JSON.parse(body || "null") });
  if (fault?.kind === "answer_lost") {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(answer.body));
}

/** `url_private` of a file: for the bearer of the bot token only. */
async function answerFile(core: Core, id: string, request: IncomingMessage, response: ServerResponse) {
  const file = core.files.get(id);
  const isAllowed = request.headers.authorization === `Bearer ${core.credentials.botToken}`;
  if (!isAllowed || file?.state !== "completed") {
    response.writeHead(isAllowed ? 404 : 401).end();
    return;
  }
  response.writeHead(200, { "content-length": file.size });
  createReadStream(file.path).pipe(response);
}
