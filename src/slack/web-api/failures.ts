import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";
import { Failure, type FailureCode, type FailureParams, type SlackTrouble, UNKNOWN } from "../../errors.ts";

/** Slack's own error code of a Web API answer that says no, like `not_in_channel`. */
export const slackErrorCode = (error: unknown): string | undefined =>
  isAnswer(error) ? error.data.error : undefined;

/**
 * Slack's own no. An answer that is no JSON, like a proxy's page under HTTP 200, comes as a platform error too, with the
 * whole page as its code (@slack/web-api 8.2.0): it says nothing of what Slack did.
 */
const isAnswer = (error: unknown): error is WebAPIPlatformError =>
  error instanceof WebAPIPlatformError && /^[\w.:-]{1,100}$/.test(error.data.error);

/** How the client says that a 429 named no time to wait (@slack/web-api 8.2.0): an error without a class of its own. */
const isLimitWithoutTime = (error: unknown): boolean =>
  error instanceof Error && /^Retry header did not contain a valid timeout/.test(error.message);

/** Slack has no such file (any more). */
export const isFileGone = (error: unknown): boolean =>
  ["file_not_found", "file_deleted"].includes(slackErrorCode(error) ?? "");

/** Answers after which it is not known whether the call had its effect (docs.slack.dev). */
const UNSURE: readonly string[] = ["internal_error", "fatal_error", "service_unavailable", "request_timeout"];

/** Slack answered with a plain no: the call had no effect. Without an answer, or with one like HTTP 503, it may have. */
export const isPlainNo = (error: unknown): boolean =>
  error instanceof WebAPIRateLimitedError ||
  isLimitWithoutTime(error) ||
  (isAnswer(error) && !UNSURE.includes(error.data.error));

/** Error codes of the methods used (docs.slack.dev, method reference) → our table. */
const CODES = {
  not_in_channel: "slack_not_in_channel",
  channel_not_found: "slack_channel_not_found",
  is_archived: "slack_channel_archived",
  file_uploads_disabled: "slack_files_disabled",
  file_uploads_except_images_disabled: "slack_files_disabled",
  file_type_not_allowed: "slack_file_type_not_allowed",
  file_upload_size_restricted: "slack_file_too_large",
  storage_limit_reached: "slack_storage_full",
  missing_scope: "slack_missing_scope",
  invalid_auth: "slack_token_revoked",
  not_authed: "slack_token_revoked",
  token_revoked: "slack_token_revoked",
  token_expired: "slack_token_revoked",
  account_inactive: "slack_token_revoked",
} as const satisfies Readonly<Record<string, FailureCode>>;

const knownCodes: Readonly<Record<string, (typeof CODES)[keyof typeof CODES]>> = CODES;

/** Error codes that say that Slack itself is at fault, for a while. */
const TROUBLES: Readonly<Record<string, SlackTrouble>> = {
  ratelimited: "rate-limited",
  internal_error: "internal-error",
  fatal_error: "internal-error",
  service_unavailable: "internal-error",
  request_timeout: "internal-error",
};

/** What the failure shows beside Slack's code, where the caller knows it. */
export interface SlackFailureParams {
  readonly bot?: string;
  readonly format?: string;
  readonly size?: string;
}

/**
 * A failed call of Slack as an entry of the failure table; undefined where the error is not one of Slack's, or is a
 * mistake of the bot's own (`invalid_blocks`).
 */
export function toSlackFailure(error: unknown, params: SlackFailureParams): Failure | undefined {
  if (error instanceof Failure) return error;
  const unavailable = (reason: FailureParams<"slack_unavailable">["reason"], retryAfterMs?: number) =>
    new Failure("slack_unavailable", {
      params: { reason },
      cause: error,
      ...(retryAfterMs && { retryAfterMs }),
    });
  if (error instanceof WebAPIRateLimitedError) return unavailable("rate-limited", error.retryAfter * 1000);
  if (error instanceof WebAPIHTTPError) return unavailable(`HTTP ${error.statusCode}`);
  if (error instanceof WebAPIRequestError) return unavailable("no-connection");
  if (isLimitWithoutTime(error)) return unavailable("rate-limited");
  if (!(error instanceof WebAPIPlatformError)) return undefined;
  if (!isAnswer(error)) return unavailable("not-slack");
  const { error: code, needed } = error.data as { error: string; needed?: string };
  const trouble = TROUBLES[code];
  if (trouble) return unavailable(trouble);
  const known = knownCodes[code];
  const shown = { bot: UNKNOWN, format: UNKNOWN, size: UNKNOWN, ...params, scope: needed ?? UNKNOWN };
  return known && new Failure(known, { params: shown, cause: error });
}
