import { STATUS_CODES } from "node:http";
import type { ApiVersion } from "./api-versions.ts";

/** A body whose length is known before its bytes are made. */
export interface SizedBody {
  readonly length: number;
  chunks(): Iterable<Uint8Array>;
}

/** What a resource answers; how it travels is decided where it is sent. */
export interface Answer {
  readonly status: number;
  /** Reason phrase, where it says more than the standard one. */
  readonly reason?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | SizedBody;
  /** Default `sized`. */
  readonly framing?: "sized" | "chunked" | "closed";
}

export const empty = (status: number, extra: Omit<Answer, "status" | "body"> = {}): Answer => ({
  status,
  ...extra,
});

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { "Content-Type": "application/json; charset=utf-8", ...headers },
  body: Buffer.from(JSON.stringify(value)),
});

export const html = (status: number, title: string): Answer => ({
  status,
  headers: { "Content-Type": "text/html" },
  body: Buffer.from(
    `<!DOCTYPE html>\r\n<html><head><title>${status} ${title}</title></head>\r\n` +
      `<body><center><h1>${status} ${title}</h1></center><hr></body></html>\r\n`,
  ),
});

/** RFC 9457. */
export const problem = (status: number, detail: string): Answer => ({
  status,
  headers: { "Content-Type": "application/problem+json; charset=utf-8" },
  body: Buffer.from(
    JSON.stringify({ type: "about:blank", title: STATUS_CODES[status], status, detail, traceId: "00-0" }),
  ),
});

/** What Windows' HTTP service says before the API is asked: a wrong host, or a service that is down. */
export function httpSys(status: number, reason = STATUS_CODES[status] ?? "Error"): Answer {
  const words = status === 503 ? "The service is unavailable" : `The request is invalid (${reason})`;
  return {
    status,
    headers: { "Content-Type": "text/html; charset=us-ascii", Server: "Microsoft-HTTPAPI/2.0" },
    body: Buffer.from(
      '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN""http://www.w3.org/TR/html4/strict.dtd">\r\n' +
        `<HTML><HEAD><TITLE>${reason}</TITLE></HEAD>\r\n<BODY><h2>${reason}</h2>\r\n` +
        `<hr><p>HTTP Error ${status}. ${words}.</p>\r\n</BODY></HTML>\r\n`,
    ),
  };
}

export const text = (status: number, words: string): Answer => ({
  status,
  headers: { "Content-Type": "text/plain; charset=utf-8" },
  body: Buffer.from(words),
});

/** `RESTExceptionInfo` as each API version has it; v8 also tells its stack, which no client should show. */
export function exception(version: ApiVersion, status: number, message: string, code?: string): Answer {
  return json(status, exceptionInfo(version, status, message, code));
}

function exceptionInfo(version: ApiVersion, status: number, message: string, code?: string): object {
  if (version === "v6") return { message };
  if (version === "v7") return { message, errorCode: code === "ProxyOffline" ? code : null };
  const stackTrace = status >= 500 ? "   at Sandbox.Rest.ReportsController.Generate(Options options)" : null;
  return { message, errorCode: code ?? null, stackTrace };
}
