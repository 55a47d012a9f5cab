import { STATUS_CODES } from "node:http";
import { z } from "zod";
import type { Answer } from "./answer.ts";

const MAX_CHARACTERS = 500;

/** Text from outside as one line: no control or invisible characters, at most 500 characters; undefined when empty. */
export function oneLine(text: string): string | undefined {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...line];
  const short =
    characters.length > MAX_CHARACTERS ? `${characters.slice(0, MAX_CHARACTERS - 1).join("")}…` : line;
  return short || undefined;
}

/**
 * `RESTExceptionInfo` of all versions, and OAuth's error of the token call. Only these fields are ever read: v8 also
 * tells its stack.
 */
const errorSchema = z.object({
  message: z.string().optional().catch(undefined),
  error_description: z.string().optional().catch(undefined),
  error: z.string().optional().catch(undefined),
});

/** The server's own explanation in a JSON body; undefined when there is none. */
export function explanationIn(body: Uint8Array): string | undefined {
  const parsed = errorSchema.safeParse(parseJson(body));
  if (!parsed.success) return undefined;
  const { message, error_description, error } = parsed.data;
  return oneLine(message || error_description || error || "");
}

/** The server's own words with an error status: from its body, or else from a reason phrase that is not the usual one. */
export function ownWords({ status, statusText, body }: Answer): string | undefined {
  return explanationIn(body) ?? (statusText === STATUS_CODES[status] ? undefined : oneLine(statusText));
}

/** Undefined when the bytes are no JSON. */
export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
