import type { IncomingMessage } from "node:http";

/** Bolt takes no more either (@slack/bolt 5.1.0). */
const MAX_BYTES = 4 * 1024 * 1024;

/** A request’s body, byte for byte as it was signed; undefined for one that is too large. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What Bolt would read a body as: the fields of a form, the JSON in one of them, or JSON; undefined for what is neither. */
export function parseBody(body: Buffer, contentType = ""): object | undefined {
  const text = body.toString();
  if (!/^application\/x-www-form-urlencoded\b/i.test(contentType)) return jsonObject(text);
  const fields = new URLSearchParams(text);
  const payload = fields.get("payload");
  return payload === null ? Object.fromEntries(fields) : jsonObject(payload);
}

function jsonObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Slack probes the address of a command with `ssl_check=1`, by GET or POST, and may leave the signature out
 * (docs.slack.dev, slash commands). The answer does nothing, so it needs none.
 */
export const isSslCheck = (fields: object): boolean =>
  "ssl_check" in fields && ["1", "true"].includes(String(fields.ssl_check));
