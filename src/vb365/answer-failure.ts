import { retryAfterMs } from "../async/retry-wait.ts";
import { Failure, type FailureCode, UNKNOWN } from "../errors.ts";
import type { Answer } from "./answer.ts";
import { ownWords } from "./words.ts";

const STATUS_FAILURES = {
  400: "vb365_bad_request",
  401: "vb365_unauthorized",
  403: "vb365_forbidden",
  404: "vb365_not_found",
  409: "vb365_busy",
  429: "vb365_throttled",
  502: "vb365_gateway",
  503: "vb365_gateway",
  504: "vb365_gateway",
} as const satisfies Readonly<Record<number, FailureCode>>;

/** An answer that is not the wanted one, as an entry of the failure table. */
export function answerFailure(
  answer: Answer,
  { server, version = UNKNOWN }: { readonly server: string; readonly version?: string },
): Failure {
  const { status, headers } = answer;
  const known: Readonly<Record<number, (typeof STATUS_FAILURES)[keyof typeof STATUS_FAILURES]>> =
    STATUS_FAILURES;
  const code = known[status] ?? (status >= 500 ? "vb365_server_error" : "vb365_unexpected");
  const wait = retryAfterMs(headers["retry-after"]);
  const detail = ownWords(answer);
  return new Failure(code, {
    params: { server, version, status: `${status}` },
    ...(detail === undefined ? {} : { detail }),
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  });
}
