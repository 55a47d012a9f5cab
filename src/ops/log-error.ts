import { stdSerializers } from "pino";

/** What an error is in a log line. */
interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  /** Only where nobody knows the error: it leads to the line that has the bug. */
  readonly stack?: string;
  readonly cause?: string;
}

/**
 * A known error is told by its name, code, and words. It happens far away (a server that is off, a channel that is gone),
 * and twenty lines of stack would bury the lines around it. Any other error keeps its stack.
 */
export function describeError(error: unknown): LoggedError | unknown {
  if (!(error instanceof Error)) return error;
  if (!isKnown(error)) return stdSerializers.err(error);
  const { cause } = error;
  return {
    type: error.name,
    message: error.message,
    code: error.code,
    ...(cause instanceof Error && { cause: cause.message }),
  };
}

/**
 * An entry of the bot's table of failures but `internal`, or a code of the system, the network, Slack, or PostgreSQL.
 * Node's own `ERR_…` mostly mean a wrong call, so a bug.
 */
function isKnown(error: Error & { readonly code?: unknown }): error is Error & { readonly code: string } {
  return typeof error.code === "string" && error.code !== "internal" && !error.code.startsWith("ERR_");
}
