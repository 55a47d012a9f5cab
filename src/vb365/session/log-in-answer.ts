import type { Answer } from "../answer.ts";
import { explanationIn, isPage, readErrorBody } from "../words.ts";

/** OAuth's errors (RFC 6749, 5.2) that are about who asks; the others are about how, or about the server. */
const ACCOUNT_ERRORS: ReadonlySet<string> = new Set([
  "access_denied",
  "invalid_client",
  "invalid_grant",
  "unauthorized_client",
]);
const OTHER_ERRORS: ReadonlySet<string> = new Set([
  "invalid_request",
  "invalid_scope",
  "server_error",
  "temporarily_unavailable",
  "unsupported_grant_type",
]);

/**
 * Windows says in these words that it could not even look at the account: the machine lost its domain, or a service
 * that it needs. In the languages that its server editions come in most.
 */
const NOT_THE_ACCOUNT = new RegExp(
  [
    "trust relationship|domain controller|logon servers?|rpc server|unavailable|not available|cannot be (?:contacted|reached)",
    "could not (?:be contacted|connect)|failed to connect|no connection|timed? ?out|service is not running",
    "vertrauensstellung|domänencontroller|anmeldeserver|nicht verfügbar|nicht erreichbar|zeitüberschreitung",
    "relation d.approbation|contrôleur de domaine|indisponible|pas disponible",
    "relación de confianza|controlador de dominio|no (?:está )?disponible|tiempo de espera",
    "信頼関係|ドメイン ?コントローラー|利用でき|使用でき|タイムアウト",
  ].join("|"),
  "i",
);

/**
 * Does the answer to a log-in refuse the account? Only what certainly does may end all attempts, and only what
 * certainly does not may be followed by many: each further one with a wrong password brings the account closer to its
 * lock.
 * - `account`: 400 or 401 of the API itself, in JSON or with nothing;
 * - `unclear`: what a gateway, Windows' HTTP service or a server in trouble says with such a status;
 * - `server`: any other status.
 */
export function judgeLogIn(answer: Answer): "account" | "unclear" | "server" {
  const { status, headers, body } = answer;
  if (status === 403) return isPage(answer) ? "unclear" : "server";
  if (status !== 400 && status !== 401) return "server";
  const challenge = headers["www-authenticate"]?.toString() ?? "";
  if (/\b(?:NTLM|Negotiate|Basic|Digest|Kerberos)\b/i.test(challenge) || isPage(answer)) return "unclear";
  if (body.length === 0) return "account";
  const fields = readErrorBody(body, headers["content-type"]);
  if (!fields) return "unclear";
  const words = explanationIn(body, headers["content-type"]) ?? "";
  if (NOT_THE_ACCOUNT.test(words) || OTHER_ERRORS.has(fields.error ?? "")) return "unclear";
  if (ACCOUNT_ERRORS.has(fields.error ?? "") || fields.message !== undefined || fields.error !== undefined)
    return "account";
  // Problem details of a 400 complain of the request, those of a 401 of who sent it.
  return status === 401 && (fields.title ?? fields.detail) !== undefined ? "account" : "unclear";
}

/** Nginx and IIS shake hands without a client certificate, and then say in a page that they want one. */
export const wantsCertificate = (answer: Answer): boolean =>
  (answer.status === 400 || answer.status === 403) &&
  isPage(answer) &&
  /no required ssl certificate|client certificate required|403\.7\b/i.test(
    Buffer.from(answer.body).toString("latin1"),
  );
