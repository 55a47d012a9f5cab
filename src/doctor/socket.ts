import { type Dispatcher, WebSocket } from "undici";

/** Slack says hello within a second or two. */
const HELLO_MS = 8_000;

/**
 * Opens one Socket Mode connection, waits for Slack's hello, and closes it.
 * @returns `hello`, or why there was none, without the address, which holds a ticket
 */
export function openSocketOnce(
  url: string,
  { signal, dispatcher }: { readonly signal: AbortSignal; readonly dispatcher: Dispatcher | undefined },
): Promise<string> {
  const socket = new WebSocket(url, dispatcher && { dispatcher });
  return new Promise<string>((resolve) => {
    const late = () => resolve("no hello in time");
    const timer = setTimeout(late, HELLO_MS);
    signal.addEventListener("abort", late, { once: true });
    const end = (said: string) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", late);
      resolve(said);
    };
    socket.addEventListener("message", ({ data }) => {
      if (typeof data === "string" && /"type"\s*:\s*"hello"/.test(data)) end("hello");
    });
    socket.addEventListener("error", () => end("connection failed"));
    socket.addEventListener("close", ({ code }) => end(`closed with ${code}`));
  }).finally(() => socket.close());
}
