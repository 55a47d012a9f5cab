import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { authorize } from "./authorize.ts";
import type { AppHost } from "./context.ts";
import type { SandboxFile } from "./files.ts";
import type { Grant } from "./tokens.ts";
import { receiveUpload } from "./upload-host.ts";
import { callMethod } from "./web-api/index.ts";
import { bearer } from "./web-api/request.ts";

const PATHS = {
  api: "/api/",
  upload: "/upload/v1/",
  response: "/respond/",
  file: "/files-pri/",
  socket: "/link/",
  authorize: "/oauth/v2/authorize",
};

export interface SandboxServer {
  /** Like `http://127.0.0.1:4711`. */
  readonly origin: string;
  /** From here on requests are answered. */
  serve(host: AppHost): void;
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
    serve: (host) => serve(server, host),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const responseBase = (origin: string): string => `${origin}${PATHS.response.slice(0, -1)}`;

export const socketUrl = (origin: string): string => `${origin.replace("http", "ws")}${PATHS.socket}`;

function serve(server: Server, host: AppHost): void {
  server.on("request", (request, response) => {
    // A failure here is the end of one request, as when the caller hung up or the sandbox is closing.
    route(host, request, response).catch(() => response.destroy());
  });
  server.on("upgrade", (request, socket, head) => {
    if (request.url?.startsWith(PATHS.socket) === true) host.socket.upgrade(request, socket, head);
    else socket.destroy();
  });
}

async function route(host: AppHost, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? "/", host.origin).pathname;
  const rest = (prefix: string) => path.slice(prefix.length);
  if (path.startsWith(PATHS.api)) return answerApi(host, rest(PATHS.api), request, response);
  if (path.startsWith(PATHS.upload)) return receiveUpload(host, rest(PATHS.upload), request, response);
  if (path.startsWith(PATHS.response)) return answerResponse(host, rest(PATHS.response), request, response);
  if (path.startsWith(PATHS.file))
    return answerFile(host, rest(PATHS.file).split("/")[0] ?? "", request, response);
  if (path === PATHS.authorize) return answerAuthorize(host, request, response);
  response.writeHead(404).end();
}

/** Slack's page where a person agrees to an installation: here everybody does at once. */
function answerAuthorize(host: AppHost, request: IncomingMessage, response: ServerResponse): void {
  const { searchParams } = new URL(request.url ?? "/", host.origin);
  try {
    response.writeHead(302, { location: authorize(host, searchParams) }).end();
  } catch (error) {
    response.writeHead(400, { "content-type": "text/plain" }).end(String(error));
  }
}

async function answerApi(host: AppHost, method: string, request: IncomingMessage, response: ServerResponse) {
  const answer = await callMethod(host, method, request, await text(request));
  if (answer.isLost) {
    response.destroy();
    return;
  }
  const body = answer.body === undefined ? "" : JSON.stringify(answer.body);
  response.writeHead(answer.status, { "content-type": "application/json; charset=utf-8", ...answer.headers });
  response.end(body);
}

async function answerResponse(
  host: AppHost,
  secret: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const body = await text(request);
  const fault = host.faults.take("response_url");
  if (fault?.kind === "slow") await host.faults.wait(fault.ms);
  if (fault?.kind === "reset") {
    response.destroy();
    return;
  }
  const broken = fault?.kind === "status" ? { status: fault.status, body: {} } : undefined;
  // A URL that nobody gave out is refused by any workspace alike.
  const owner = host.cores.find(({ responseUrls }) => responseUrls.knows(secret)) ?? host.cores[0];
  const answer = broken ?? owner?.responseUrls.use(secret, body) ?? { status: 404, body: {} };
  host.bus.emit({ type: "response_url", status: answer.status, body: JSON.parse(body || "null") });
  if (fault?.kind === "answer_lost") {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(answer.body));
}

/** `url_private` of a file: for the bearer of a token of its workspace only. */
async function answerFile(host: AppHost, id: string, request: IncomingMessage, response: ServerResponse) {
  const grant = host.tokens.check(bearer(request));
  const isAllowed = typeof grant !== "string" && grant.kind !== "app";
  const file = isAllowed ? filesFor(host, grant, id) : undefined;
  if (file?.state !== "completed") {
    response.writeHead(isAllowed ? 404 : 401).end();
    return;
  }
  response.writeHead(200, { "content-length": file.size });
  createReadStream(file.path).pipe(response);
}

const filesFor = (host: AppHost, { teams }: Grant, id: string): SandboxFile | undefined =>
  host.cores
    .filter(({ workspace }) => teams.includes(workspace.seed.team.id))
    .map(({ files }) => files.get(id))
    .find((file) => file !== undefined);
