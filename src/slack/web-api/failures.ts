import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";
import { Failure, type FailureParams, UNKNOWN } from "../../errors.ts";
import { failureOfCode, troubleOfCode } from "./error-codes.ts";

/** Slack's own error code of a Web API answer that says no, like `not_in_channel`. */
export const slackErrorCode = (error: unknown): string | undefined =>
  isAnswer(error) ? error.data.error : undefined;

/**
 * Slack's own no. An answer that isn't JSON, like a proxy's page under HTTP 200, comes as a platform error too, with the
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
const UNSURE: readonly string[] = [
  "fatal_error",
  "file_update_failed",
  "internal_error",
  "request_timeout",
  "service_unavailable",
  "unable_to_share_files",
  "update_failed",
];

/** Slack answered with a plain no: the call had no effect. Without an answer, or with one like HTTP 503, it may have. */
export const isPlainNo = (error: unknown): boolean =>
  error instanceof WebAPIRateLimitedError ||
  isLimitWithoutTime(error) ||
  (isAnswer(error) && !UNSURE.includes(error.data.error));

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
  const trouble = troubleOfCode(code);
  if (trouble) return unavailable(trouble);
  const known = failureOfCode(code);
  const shown = { bot: UNKNOWN, format: UNKNOWN, size: UNKNOWN, ...params, scope: needed ?? UNKNOWN, code };
  return known && new Failure(known, { params: shown, cause: error });
}
