import type { IncomingMessage } from "node:http";
import type { Core } from "../core.ts";
import type { Fault } from "../faults.ts";
import { isObject, type JsonObject, parseJson } from "../json.ts";
import { authMethods } from "./auth.ts";
import { chatMethods } from "./chat.ts";
import { conversationMethods } from "./conversations.ts";
import { fileMethods } from "./files.ts";
import { functionMethods } from "./functions.ts";
import { ApiError, Arguments, type Method, RateLimited } from "./method.ts";
import { teamMethods } from "./team.ts";
import { userMethods } from "./users.ts";
import { viewMethods } from "./views.ts";

const METHODS: Readonly<Record<string, Method>> = {
  ...authMethods,
  ...userMethods,
  ...teamMethods,
  ...conversationMethods,
  ...chatMethods,
  ...viewMethods,
  ...fileMethods,
  ...functionMethods,
};

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonObject | undefined;
  /** The connection is to be broken instead of answering. */
  readonly isLost: boolean;
}

/** One call of a Web API method: decoded, checked as Slack checks it, done, and recorded. */
export async function callMethod(
  core: Core,
  name: string,
  request: IncomingMessage,
  body: string,
): Promise<ApiAnswer> {
  const started = performance.now();
  const isJson = (request.headers["content-type"] ?? "").startsWith("application/json");
  const raw = readArguments(body, isJson);
  const answer = await answerCall(core, name, raw, isJson, bearer(request) ?? tokenIn(raw));
  const error = answer.body?.error;
  const call = {
    method: name,
    arguments: recordable(name, raw),
    ok: answer.status === 200 && answer.body?.ok === true,
    ...(typeof error === "string" ? { error } : {}),
    status: answer.status,
    time: core.clock.now(),
    ms: performance.now() - started,
  };
  core.calls.push(call);
  core.bus.emit({ type: "call", call });
  return answer;
}

async function answerCall(
  core: Core,
  name: string,
  raw: JsonObject,
  isJson: boolean,
  token: string | undefined,
): Promise<ApiAnswer> {
  const fault = core.faults.take(name as `${string}.${string}`);
  const broken = fault === undefined ? undefined : refusal(fault);
  if (broken !== undefined) return broken;
  if (fault?.kind === "slow") await core.faults.wait(fault.ms);
  const answer = await perform(core, name, raw, isJson, token);
  return fault?.kind === "answer_lost" ? { ...answer, isLost: true } : answer;
}

async function perform(
  core: Core,
  name: string,
  raw: JsonObject,
  isJson: boolean,
  token: string | undefined,
): Promise<ApiAnswer> {
  const scopes = { "x-oauth-scopes": [...core.scopes].join(",") };
  try {
    const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
    if (method === undefined) throw new ApiError("unknown_method", { req_method: name });
    checkToken(core, method, token);
    checkScopes(core, method);
    const args = Arguments.decode(method, isJson && !method.acceptsJson ? {} : raw);
    const headers = { ...scopes, "x-accepted-oauth-scopes": method.scopes.join(",") };
    return answered({ ok: true, ...(await method.handle(args, core)) }, headers);
  } catch (error) {
    if (error instanceof ApiError) return answered({ ok: false, error: error.code, ...error.extra }, scopes);
    if (error instanceof RateLimited) return limited(error.retryAfterSeconds);
    throw error;
  }
}

function checkToken(core: Core, method: Method, token: string | undefined): void {
  const grant = core.tokens.check(token);
  if (typeof grant === "string") throw new ApiError(grant);
  if ((grant.kind === "app") !== (method.token === "app")) throw new ApiError("not_allowed_token_type");
}

function checkScopes(core: Core, method: Method): void {
  if (method.scopes.length === 0 || method.scopes.some((scope) => core.scopes.has(scope))) return;
  throw new ApiError("missing_scope", {
    needed: method.scopes.join(","),
    provided: [...core.scopes].join(","),
  });
}

function refusal(fault: Fault): ApiAnswer | undefined {
  if (fault.kind === "error") return answered({ ok: false, error: fault.error }, {});
  if (fault.kind === "rate_limited") return limited(fault.retryAfterSeconds);
  if (fault.kind === "status") return { status: fault.status, headers: {}, body: undefined, isLost: false };
  return undefined;
}

function answered(body: JsonObject, headers: Readonly<Record<string, string>>): ApiAnswer {
  return { status: 200, headers, body, isLost: false };
}

function limited(retryAfterSeconds: number): ApiAnswer {
  const headers = { "retry-after": String(retryAfterSeconds) };
  return { status: 429, headers, body: { ok: false, error: "ratelimited" }, isLost: false };
}

function readArguments(body: string, isJson: boolean): JsonObject {
  if (!isJson) return Object.fromEntries(new URLSearchParams(body));
  const value = parseJson(body);
  return isObject(value) ? value : {};
}

function bearer(request: IncomingMessage): string | undefined {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
}

function tokenIn(raw: JsonObject): string | undefined {
  return typeof raw.token === "string" ? raw.token : undefined;
}

/** The arguments as a reader of the record wants them: JSON opened up, the token hidden. */
function recordable(name: string, raw: JsonObject): JsonObject {
  const types = Object.hasOwn(METHODS, name) ? METHODS[name]?.arguments : undefined;
  return Object.fromEntries(
    Object.entries(raw).map(([key, value]) => {
      if (key === "token") return [key, "[redacted]"];
      return [
        key,
        types?.[key] === "json" && typeof value === "string" ? (parseJson(value) ?? value) : value,
      ];
    }),
  );
}
