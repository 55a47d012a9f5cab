import { connect } from "node:net";
import type { TransportResult } from "./delivery.ts";

/** How much of a request is sent before nothing more comes. */
export type HalfOf = "connection" | "header" | "body";

/**
 * Begins a request and never ends it, as a network that breaks on the way or somebody who holds the app's connections does.
 * Resolves when the app has closed the connection, or the sender gives up.
 */
export async function sendHalf(
  url: string,
  half: HalfOf,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  timeoutMs: number,
): Promise<TransportResult> {
  const { hostname, port, pathname } = new URL(url);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const start = [`POST ${pathname} HTTP/1.1`, `host: ${hostname}`, ...lines].join("\r\n");
  const sent = {
    connection: "",
    header: `${start}\r\n`,
    body: `${start}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, body.length / 2)}`,
  }[half];
  const socket = connect(Number(port || 80), hostname);
  socket.on("error", () => undefined);
  const closed = new Promise<TransportResult>((resolve) => {
    socket.resume().on("close", () => resolve({ problem: "dispatch_failed" }));
    socket.setTimeout(timeoutMs, () => resolve({ problem: "operation_timeout" }));
  });
  if (sent !== "") socket.write(sent);
  const result = await closed;
  socket.destroy();
  return result;
}
