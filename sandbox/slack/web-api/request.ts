import type { IncomingMessage } from "node:http";
import { isObject, type JsonObject, parseJson, stringAt } from "../json.ts";
import type { Method } from "./method.ts";

export interface RawCall {
  readonly raw: JsonObject;
  readonly isJson: boolean;
  readonly token: string | undefined;
}

/** What came with a call, before anything is checked: a form or JSON, and the token in a header or among the rest. */
export function readCall(request: IncomingMessage, body: string): RawCall {
  const isJson = (request.headers["content-type"] ?? "").startsWith("application/json");
  const raw = { ...readArguments(body, isJson), ...basicCredentials(request) };
  return { raw, isJson, token: bearer(request) ?? stringAt(raw, "token") };
}

function readArguments(body: string, isJson: boolean): JsonObject {
  if (!isJson) return Object.fromEntries(new URLSearchParams(body));
  const value = parseJson(body);
  return isObject(value) ? value : {};
}

/** The token of an `Authorization: Bearer` header. */
export function bearer(request: IncomingMessage): string | undefined {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
}

/** The client id and secret may come as HTTP Basic authentication too. */
function basicCredentials(request: IncomingMessage): JsonObject {
  const encoded = /^Basic (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (encoded === undefined) return {};
  const [client_id = "", client_secret = ""] = Buffer.from(encoded, "base64").toString().split(":");
  return { client_id, client_secret };
}

const SECRETS = ["token", "client_secret", "code", "refresh_token"];

/** The arguments as a reader of the record wants them: JSON opened up, what is secret hidden. */
export function recordable(raw: JsonObject, method: Method | undefined): JsonObject {
  return Object.fromEntries(
    Object.entries(raw).map(([key, value]) => {
      if (SECRETS.includes(key)) return [key, "[redacted]"];
      const isPacked = method?.arguments[key] === "json" && typeof value === "string";
      return [key, isPacked ? (parseJson(value) ?? value) : value];
    }),
  );
}
