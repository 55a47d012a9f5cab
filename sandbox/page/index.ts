import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { z } from "zod";
import type { BotSupervisor } from "../bot-supervisor.ts";
import type { Sandbox } from "../start.ts";
import { failureSentence } from "../trouble.ts";
import { act } from "./server/actions.ts";
import { buildAssets } from "./server/assets.ts";
import { Guard } from "./server/guard.ts";
import { CONTENT_SECURITY_POLICY, pageHtml } from "./server/html.ts";
import { Live } from "./server/live.ts";
import { SwitchPanel } from "./server/switches.ts";

export interface PageOptions {
  readonly sandbox: Sandbox;
  readonly bot: BotSupervisor;
  /** 0, the default, takes a free one. */
  readonly port?: number;
}

export interface Page {
  /** `http://localhost:<port>`. */
  readonly url: string;
  close(): Promise<void>;
}

/** What an act can hold; a form's 3,000 characters fit many times. */
const MAX_BYTES = 256 * 1024;

const HEADERS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

/** Serves the chat client of the sandbox, on loopback only. */
export async function startPage({ sandbox, bot, port = 0 }: PageOptions): Promise<Page> {
  const assets = await buildAssets();
  const panel = new SwitchPanel(sandbox, bot);
  const live = new Live(sandbox, panel, bot);
  const server = createServer((request, response) => {
    // A failure here is the end of one request, as when the page was closed meanwhile.
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: bound } = server.address() as AddressInfo;
  const guard = new Guard(bound);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (!guard.isFromHere(request)) return end(response, 403, "This page is for this machine alone.");
    const { pathname } = new URL(request.url ?? "/", `http://localhost:${bound}`);
    if (request.method === "POST" && pathname.startsWith("/act/")) {
      if (!guard.mayAct(request)) return end(response, 403, "Reload the page.");
      return answerAct(request, response, pathname.slice("/act/".length));
    }
    if (request.method !== "GET") return end(response, 405, "GET only.");
    if (pathname === "/") return end(response, 200, pageHtml(guard.token), "text/html; charset=utf-8");
    if (pathname === "/live") return live.open(response);
    if (pathname.startsWith("/files/")) return answerFile(response, pathname.slice("/files/".length));
    const asset = assets.get(pathname);
    return asset ? end(response, 200, asset.body, asset.type) : end(response, 404, "Not found.");
  }

  async function answerAct(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    if (!(Number(request.headers["content-length"]) <= MAX_BYTES)) return end(response, 413, "Too much.");
    try {
      const result = await act(name, await json(request), sandbox.slack, panel);
      live.tellChannels();
      live.tellSwitches();
      end(response, 200, JSON.stringify(result), "application/json");
    } catch (error) {
      const message = error instanceof z.ZodError ? z.prettifyError(error) : failureSentence(error);
      end(response, 400, JSON.stringify({ message }), "application/json");
    }
  }

  /** Always as a download: a file's own words must never run as a page of this origin. */
  async function answerFile(response: ServerResponse, id: string): Promise<void> {
    const file = sandbox.slack.state.files.find((one) => one.id === id && one.state === "completed");
    if (!file) return end(response, 404, "There is no such file.");
    response.setHeader(
      "content-disposition",
      `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    );
    end(response, 200, await sandbox.slack.state.bytes(id), "application/octet-stream");
  }

  return {
    url: `http://localhost:${bound}`,
    async close() {
      live.close();
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function end(response: ServerResponse, status: number, body: string | Buffer, type = "text/plain"): void {
  response.writeHead(status, { "content-type": type }).end(body);
}
