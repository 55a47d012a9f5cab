import { ConfigError } from "./config/index.ts";
import { Failure, type FailureParams, StoreError } from "./errors.ts";
import { describeFailure, messagesFor } from "./i18n/index.ts";
import { toSlackFailure } from "./slack/web-api/failures.ts";

/** What every explanation begins with, but for a setting that is wrong. */
export const CANNOT_START = "The bot can’t start. ";

/**
 * Why the bot can’t start, for the person at the terminal: what happened and what to do, without a stack and
 * without a secret.
 */
export function explainStart(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  // The store's own words name the file, too.
  if (error instanceof StoreError && error.message !== error.code) return CANNOT_START + error.message;
  const failure = toFailure(error);
  if (!failure) return `${CANNOT_START}${error instanceof Error ? error.message : String(error)}`;
  const { problem, fix } = describeFailure(failure, messagesFor().failures, "answering");
  return `${CANNOT_START}${problem}\n${fix}`;
}

/** File errors that say that a directory is not one to keep data in. */
const DIRECTORY_ERRORS = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOENT", "ENOSPC"]);

function toFailure(error: unknown): Failure | undefined {
  const failure = toSlackFailure(error, {});
  // While it runs the bot tries again by itself; at the start there is a person to tell.
  if (failure?.code === "slack_unavailable") {
    const { reason = "no-connection" } = failure.params as Partial<FailureParams<"slack_unavailable">>;
    return new Failure("slack_unreachable", { params: { reason } });
  }
  if (failure) return failure;
  const { code } = error as { code?: unknown };
  if (typeof code !== "string" || !DIRECTORY_ERRORS.has(code)) return undefined;
  return new Failure("data_directory_unusable", { params: { reason: code } });
}
