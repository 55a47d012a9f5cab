import { retryAfterMs } from "../async/retry-wait.ts";
import { Failure, type FailureCode } from "../errors.ts";
import type { Answer } from "./answer.ts";
import { ownWords } from "./words.ts";

const STATUS_FAILURES: Readonly<Record<number, FailureCode>> = {
  400: "vb365_bad_request",
  401: "vb365_unauthorized",
  403: "vb365_forbidden",
  404: "vb365_not_found",
  409: "vb365_busy",
  429: "vb365_throttled",
  502: "vb365_gateway",
  503: "vb365_gateway",
  504: "vb365_gateway",
};

/** An answer that is not the wanted one, as an entry of the failure table. */
export function answerFailure(answer: Answer, params: Readonly<Record<string, string>>): Failure {
  const { status, headers } = answer;
  const code = STATUS_FAILURES[status] ?? (status >= 500 ? "vb365_server_error" : "vb365_unexpected");
  const wait = retryAfterMs(headers["retry-after"]);
  const detail = ownWords(answer);
  return new Failure(code, {
    params: { ...params, status: String(status) },
    ...(detail === undefined ? {} : { detail }),
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  });
}
