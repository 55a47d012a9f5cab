import { type Answer, empty, exception, json, problem } from "../answer.ts";
import type { ApiVersion } from "../api-versions.ts";
import { bearerOf, type Call, type Service } from "../service.ts";
import type { IssuedTokens } from "../token.ts";

/** `POST /v{N}/token`: password and refresh grants, in a form or (from v6) in JSON; throttled per client address. */
export function issueToken(call: Call, service: Service): Answer {
  const refusal = service.throttle.admit(call.clientAddress, service.now(), service.switches.throttle);
  if (refusal) {
    if (service.switches.throttle.answer === "400-empty") return empty(400);
    return empty(429, {
      reason: refusal.reason,
      headers: { "Retry-After": String(refusal.retryAfterSeconds) },
    });
  }

  const fields = tokenFields(call);
  const tokens = grant(fields, service);
  if (tokens === "unsupported") {
    return json(400, { error: "unsupported_grant_type" });
  }
  return tokens ? json(200, tokenResponse(tokens, call.version, service)) : refuse(call.version, service);
}

/** `POST /v7/token/logout` → 200, `POST /v8/token/logout` → 204; v6 has none. */
export function logout(call: Call, service: Service): Answer {
  service.tokens.logout(bearerOf(call.headers) ?? "", service.switches.tokens);
  return empty(call.version === "v7" ? 200 : 204);
}

/** The fields of a token call; a body that cannot be read has none. */
export function tokenFields(call: Pick<Call, "headers" | "body">): Readonly<Record<string, unknown>> {
  if (!call.headers["content-type"]?.startsWith("application/json")) {
    return Object.fromEntries(new URLSearchParams(call.body.toString("utf8")));
  }
  try {
    const value: unknown = JSON.parse(call.body.toString("utf8"));
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}

function grant(
  fields: Readonly<Record<string, unknown>>,
  service: Service,
): IssuedTokens | "unsupported" | undefined {
  const { tokens, switches } = service;
  const antiforgeryDisabled = String(fields.disable_antiforgery_token ?? "").toLowerCase() === "true";
  switch (fields.grant_type) {
    case "password":
      return sameUser(fields.username, service.username) && fields.password === service.password
        ? tokens.issue(service.now(), switches.tokens, antiforgeryDisabled)
        : undefined;
    case "refresh_token":
      return tokens.refresh(
        String(fields.refresh_token ?? ""),
        service.now(),
        switches.tokens,
        antiforgeryDisabled,
      );
    default:
      return "unsupported";
  }
}

/** Windows account names do not tell case apart. */
const sameUser = (given: unknown, known: string) =>
  typeof given === "string" && given.toLowerCase() === known.toLowerCase();

function tokenResponse(tokens: IssuedTokens, version: ApiVersion, service: Service): object {
  return {
    access_token: tokens.accessToken,
    token_type: "bearer",
    // One less than the life: real answers say 3599.
    expires_in: service.switches.tokens.accessTtlSeconds - 1,
    refresh_token: tokens.refreshToken,
    ...(version === "v8" ? {} : { userName: service.username }),
    ...tokenDates(tokens, version, service),
  };
}

function tokenDates({ issued, expires }: IssuedTokens, version: ApiVersion, { switches }: Service): object {
  const form =
    switches.tokenDates === "by-version" ? (version !== "v6" ? "iso" : "rfc1123") : switches.tokenDates;
  if (form === "absent") return {};
  const write = (date: Date) => (form === "iso" ? date.toISOString() : date.toUTCString());
  return { ".issued": write(issued), ".expires": write(expires) };
}

function refuse(version: ApiVersion, { switches }: Service): Answer {
  const oauth = { error: "invalid_grant", error_description: "The user name or password is incorrect." };
  switch (switches.badCredentials) {
    case "400-oauth":
      return json(400, oauth);
    case "400-exception":
      return exception(version, 400, "The user name or password is incorrect.");
    case "400-empty":
      return empty(400);
    case "400-german":
      return exception(version, 400, "Der Benutzername oder das Kennwort ist falsch.");
    case "401-problem":
      return problem(401, "The user name or password is incorrect.");
    case "401-oauth":
      return json(401, oauth);
    case "401-empty":
      return empty(401);
  }
}
