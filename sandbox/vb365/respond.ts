import { type Answer, empty, exception, html, httpSys, json, problem, text } from "./answer.ts";
import type { ApiVersion } from "./api-versions.ts";
import type { FaultOf, FaultTarget } from "./faults.ts";
import { tokenFields } from "./resources/token.ts";
import type { RouteMatch } from "./router.ts";
import { bearerOf, type Call, type Service } from "./service.ts";

/** Which rule of faults can meet this call. */
export function targetOf(match: RouteMatch, call: Pick<Call, "headers" | "body">): FaultTarget | undefined {
  if (match.kind !== "found") return undefined;
  // How clients find out which versions there are: a call that needs a token, without one.
  if (match.route.target === "ServiceInstance" && bearerOf(call.headers) === undefined)
    return "version-probe";
  const { target } = match.route;
  return target === "token" && tokenFields(call).grant_type === "refresh_token" ? "refresh" : target;
}

/** The answer to a call when nothing is set to go wrong with it. */
export async function respond(match: RouteMatch, call: Call, service: Service): Promise<Answer> {
  switch (match.kind) {
    case "unknown-version":
      return empty(404);
    case "unknown-path":
      return exception(
        match.version,
        404,
        "No HTTP resource was found that matches the request.",
        "ResourceNotFound",
      );
    case "wrong-method":
      return exception(
        match.version,
        405,
        "The requested resource does not support this method.",
        "HttpError",
      );
    case "found":
      return (
        (match.route.anonymous ? undefined : refuseCaller(call, service)) ?? match.route.handle(call, service)
      );
  }
}

function refuseCaller(call: Call, service: Service): Answer | undefined {
  const { switches } = service;
  if (switches.operatorOnly) return empty(404);
  const access = service.tokens.find(bearerOf(call.headers) ?? "", service.now());
  const forged = switches.antiforgery === "strict" && call.version !== "v6" && !access?.antiforgeryDisabled;
  if (!access || forged) {
    return empty(401, switches.wwwAuthenticate ? { headers: { "WWW-Authenticate": "Bearer" } } : {});
  }
  if (switches.role === "restore-operator") {
    return exception(call.version, 403, "Access to the resource is denied.", "ResourceAccessDenied");
  }
  return undefined;
}

/** The answer that a `status` rule puts in place of the real one. */
export function statusAnswer(fault: FaultOf<"status">, version: ApiVersion): Answer {
  const { status, message, errorCode } = fault;
  const answer = (() => {
    switch (fault.body) {
      case "empty":
        return empty(status);
      case "exception":
        return exception(version, status, message, errorCode);
      case "oauth":
        return json(status, { error: "server_error", error_description: message });
      case "problem":
        return problem(status, message);
      case "http-sys":
        return httpSys(status, fault.reason);
      case "message":
        return json(status, {
          Message: message,
          ExceptionMessage: message,
          StackTrace: "   at Sandbox.Rest()",
        });
      case "html":
        return html(status, fault.reason ?? "Error");
      case "text":
        return text(status, message);
      case "huge":
        return exception(version, status, message.padEnd(1 << 20, "."), errorCode);
    }
  })();
  return {
    ...answer,
    ...(fault.reason === undefined ? {} : { reason: fault.reason }),
    headers: {
      ...answer.headers,
      ...(fault.wwwAuthenticate === undefined ? {} : { "WWW-Authenticate": fault.wwwAuthenticate }),
      ...(fault.retryAfterSeconds === undefined ? {} : { "Retry-After": String(fault.retryAfterSeconds) }),
    },
  };
}

/** The answer that a `body` rule makes of the real one: still 200, still with the headers of a file. */
export function bodyAnswer(fault: FaultOf<"body">, answer: Answer): Answer {
  if (answer.status !== 200) return answer;
  switch (fault.body) {
    case "empty":
      return { ...answer, body: Buffer.alloc(0) };
    case "json":
      return { ...answer, body: Buffer.from('{"message":"The report could not be generated."}') };
    case "html":
      return { ...answer, body: html(200, "Sign in").body ?? Buffer.alloc(0) };
    case "truncated":
      return { ...answer, body: firstHalf(answer.body) };
  }
}

function firstHalf(body: Answer["body"]): Uint8Array {
  if (body === undefined) return Buffer.alloc(0);
  const bytes = body instanceof Uint8Array ? body : Buffer.concat([...body.chunks()]);
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}
