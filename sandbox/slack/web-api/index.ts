import type { IncomingMessage } from "node:http";
import type { AppHost } from "../context.ts";
import type { Fault } from "../faults.ts";
import type { JsonObject } from "../json.ts";
import type { Grant } from "../tokens.ts";
import { authMethods } from "./auth.ts";
import { chatMethods } from "./chat.ts";
import { conversationMethods } from "./conversations.ts";
import { fileMethods } from "./files.ts";
import { functionMethods } from "./functions.ts";
import { ApiError, Arguments, type Method, RateLimited } from "./method.ts";
import { oauthMethods } from "./oauth.ts";
import { readCall, recordable } from "./request.ts";
import { workspaceOf } from "./route.ts";
import { teamMethods } from "./team.ts";
import { userMethods } from "./users.ts";
import { viewMethods } from "./views.ts";

const METHODS: Readonly<Record<string, Method>> = {
  ...authMethods,
  ...oauthMethods,
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
  /** The workspace that it was about. */
  readonly team?: string;
}

/** One call of a Web API method: decoded, checked as Slack checks it, done, and recorded. */
export async function callMethod(
  host: AppHost,
  name: string,
  request: IncomingMessage,
  body: string,
): Promise<ApiAnswer> {
  const started = performance.now();
  const { raw, isJson, token } = readCall(request, body);
  const answer = await answerCall(host, name, raw, isJson, token);
  const error = answer.body?.error;
  const call = {
    method: name,
    arguments: recordable(raw, Object.hasOwn(METHODS, name) ? METHODS[name] : undefined),
    ok: answer.status === 200 && answer.body?.ok === true,
    ...(typeof error === "string" ? { error } : {}),
    status: answer.status,
    time: host.clock.now(),
    ms: performance.now() - started,
    ...(answer.team === undefined ? {} : { team: answer.team }),
  };
  host.calls.push(call);
  host.bus.emit({ type: "call", call });
  return answer;
}

async function answerCall(
  host: AppHost,
  name: string,
  raw: JsonObject,
  isJson: boolean,
  token: string | undefined,
): Promise<ApiAnswer> {
  const fault = host.faults.take(name as `${string}.${string}`);
  const broken = fault === undefined ? undefined : refusal(fault);
  if (broken !== undefined) return broken;
  if (fault?.kind === "slow") await host.faults.wait(fault.ms);
  const answer = await perform(host, name, raw, isJson, token);
  if (fault?.kind === "answer_held") await host.faults.hold(fault.until);
  return fault?.kind === "answer_lost" ? { ...answer, isLost: true } : answer;
}

async function perform(
  host: AppHost,
  name: string,
  raw: JsonObject,
  isJson: boolean,
  token: string | undefined,
): Promise<ApiAnswer> {
  let scopes = {};
  try {
    const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
    if (method === undefined) throw new ApiError("unknown_method", { req_method: name });
    const grant = grantFor(host, method, token);
    scopes = { "x-oauth-scopes": [...grant.scopes].join(",") };
    checkScopes(method, grant);
    const args = Arguments.decode(method, isJson && !method.acceptsJson ? {} : raw);
    const context = workspaceOf(host, grant, raw);
    const headers = { ...scopes, "x-accepted-oauth-scopes": method.scopes.join(",") };
    const result = await method.handle(args, { ...context, scopes: grant.scopes }, grant);
    const team = grant.teams.length > 0 ? { team: context.workspace.seed.team.id } : {};
    return { ...answered({ ok: true, ...result }, headers), ...team };
  } catch (error) {
    if (error instanceof ApiError) return answered({ ok: false, error: error.code, ...error.extra }, scopes);
    if (error instanceof RateLimited) return limited(error.retryAfterSeconds);
    throw error;
  }
}

/** For a method that takes no token, one that opens nothing. */
const NO_GRANT: Grant = {
  token: "",
  kind: "app",
  teams: [],
  scopes: new Set(),
  isEnterpriseInstall: false,
};

function grantFor(host: AppHost, method: Method, token: string | undefined): Grant {
  if (method.token === "none") return NO_GRANT;
  const grant = host.tokens.check(token);
  if (typeof grant === "string") throw new ApiError(grant);
  if ((grant.kind === "app") !== (method.token === "app")) throw new ApiError("not_allowed_token_type");
  return grant;
}

function checkScopes(method: Method, { scopes }: Grant): void {
  if (method.scopes.length === 0 || method.scopes.some((scope) => scopes.has(scope))) return;
  throw new ApiError("missing_scope", {
    needed: method.scopes.join(","),
    provided: [...scopes].join(","),
  });
}

function refusal(fault: Fault): ApiAnswer | undefined {
  if (fault.kind === "error") return answered({ ok: false, error: fault.error }, {});
  if (fault.kind === "rate_limited") return limited(fault.retryAfterSeconds);
  if (fault.kind === "reset") return { status: 0, headers: {}, body: undefined, isLost: true };
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
