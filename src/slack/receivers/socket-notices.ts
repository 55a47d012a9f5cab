/** Slack's notices of a connection are some hundred characters long; events that are longer need not be read for one. */
const MAX_NOTICE = 1_000;

/** What Slack says of a connection itself. */
export type SocketNotice =
  | { readonly type: "hello"; readonly connections: number | undefined }
  | { readonly type: "disconnect"; readonly reason: string };

/** Slack takes so many connections of one app (docs.slack.dev, Socket Mode). */
const MAX_CONNECTIONS = 10;

/** Reads a frame as a notice; undefined for everything else. */
export function readNotice(data: unknown): SocketNotice | undefined {
  if (typeof data !== "string" || data.length > MAX_NOTICE || !/"(?:hello|disconnect)"/.test(data))
    return undefined;
  try {
    const frame = JSON.parse(data) as { type?: unknown; reason?: unknown; num_connections?: unknown } | null;
    const { type, reason, num_connections: count } = frame ?? {};
    if (type === "hello") return { type, connections: typeof count === "number" ? count : undefined };
    return type === "disconnect"
      ? { type, reason: typeof reason === "string" ? reason.slice(0, 100) : "unknown" }
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with the number of connections that Slack counts of the app; undefined while nothing is. It sends each
 * event to one of them: an installation elsewhere with the same token takes a part of the events without a word.
 */
export function judgeConnections(counted: number, ours: number): "at-limit" | "others" | undefined {
  if (counted >= MAX_CONNECTIONS) return "at-limit";
  return counted > ours ? "others" : undefined;
}
