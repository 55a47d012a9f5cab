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

const text = z.string().optional().catch(undefined);

/**
 * What explains an error: `RESTExceptionInfo` of all versions, OAuth's error of the token call, the problem details of
 * RFC 9457, and the `Message` of ASP.NET. Only these fields are ever read, whatever the case of their names: v8 also
 * tells its stack.
 */
const errorSchema = z.object({
  message: text,
  error_description: text,
  error: text,
  detail: text,
  title: text,
  /** By the field of the request that each complaint is about. */
  errors: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .optional()
    .catch(undefined),
});

/** The fields of a JSON body that explain an error; undefined when it is no JSON object. */
export function readErrorBody(body: Uint8Array, contentType = ""): z.output<typeof errorSchema> | undefined {
  if (/^\s*text\/html/i.test(contentType)) return undefined;
  const value = parseJson(body, contentType);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const fields = Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]);
  const parsed = errorSchema.safeParse(Object.fromEntries(fields));
  return parsed.success ? parsed.data : undefined;
}

/** The server's own explanation in a JSON body; undefined when there is none. */
export function explanationIn(body: Uint8Array, contentType?: string): string | undefined {
  const fields = readErrorBody(body, contentType);
  if (!fields) return undefined;
  const { message, error_description, error, detail, title, errors = {} } = fields;
  const complaints = Object.values(errors).flat().join(" ");
  const words = [message, error_description, detail, complaints, title, error].map((each) =>
    oneLine(withoutStack(each ?? "")),
  );
  return words.find((each) => each !== undefined);
}

/** .NET puts the stack of an exception below its message: lines that begin with "at", in the server's language. */
function withoutStack(words: string): string {
  const frame = /\s+\p{L}{1,4}\s+[\w.<>`+]+\.[\w.<>`+[\]]+\([^)]*\)/u.exec(words);
  return frame ? words.slice(0, frame.index) : words;
}

/** The server's own words with an error status: from its body, or else from a reason phrase that is not the usual one. */
export function ownWords({ status, statusText, headers, body }: Answer): string | undefined {
  return (
    explanationIn(body, headers["content-type"]) ??
    (statusText === STATUS_CODES[status] ? undefined : oneLine(statusText))
  );
}

/** A page for people, which the API itself never answers with. */
export function isPage({ headers, body }: Pick<Answer, "headers" | "body">): boolean {
  return (
    /^\s*text\/html/i.test(headers["content-type"] ?? "") || /^\s*</.test(decodeText(body.subarray(0, 256)))
  );
}

/** Undefined when the bytes aren't JSON. */
export function parseJson(body: Uint8Array, contentType?: string): unknown {
  try {
    return JSON.parse(decodeText(body, contentType));
  } catch {
    return undefined;
  }
}

/** By the charset that is announced; without one UTF-8, or else what Windows programs write. */
function decodeText(body: Uint8Array, contentType = ""): string {
  const [, charset = "utf-8"] = /;\s*charset\s*=\s*"?([\w-]+)/i.exec(contentType) ?? [];
  try {
    return new TextDecoder(charset, { fatal: true }).decode(body);
  } catch {
    return new TextDecoder("windows-1252").decode(body);
  }
}
