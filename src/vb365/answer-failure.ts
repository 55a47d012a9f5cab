import { retryAfterMs } from "../async/retry-wait.ts";
import { Failure, type FailureCode, type Phase, UNKNOWN } from "../errors.ts";
import type { Answer } from "./answer.ts";
import { isPage, ownWords, readErrorBody } from "./words.ts";

type AnswerCode = Extract<
  FailureCode,
  | "vb365_bad_request"
  | "vb365_busy"
  | "vb365_forbidden"
  | "vb365_gateway"
  | "vb365_not_found"
  | "vb365_server_error"
  | "vb365_throttled"
  | "vb365_unauthorized"
  | "vb365_unavailable"
  | "vb365_unexpected"
>;

const STATUS_FAILURES: Readonly<Record<number, AnswerCode>> = {
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

/** What was asked for, of whom. */
interface AnsweredCall {
  readonly server: string;
  readonly phase: Phase;
  readonly version?: string;
}

/** An answer that is not the wanted one, as an entry of the failure table. */
export function answerFailure(answer: Answer, { server, phase, version = UNKNOWN }: AnsweredCall): Failure {
  return new Failure(codeOf(answer), {
    params: { server, phase, version, status: `${answer.status}` },
    ...moreOf(answer),
  });
}

/** The far end's own words, and how long it asked to wait. */
export function moreOf(answer: Answer): { readonly detail?: string; readonly retryAfterMs?: number } {
  const wait = retryAfterMs(answer.headers["retry-after"]);
  const detail = ownWords(answer);
  return {
    ...(detail === undefined ? {} : { detail }),
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  };
}

function codeOf(answer: Answer): AnswerCode {
  const { status } = answer;
  if (status === 503 && isOfServer(answer)) return "vb365_unavailable";
  // A page with a 403 is a gateway's or a firewall's: the API says in JSON, or in nothing, that a role is missing.
  if (status === 403 && isPage(answer)) return "vb365_gateway";
  return STATUS_FAILURES[status] ?? (status >= 500 ? "vb365_server_error" : "vb365_unexpected");
}

/** The API itself answered, or Windows' own HTTP service while the API is down: no proxy in front of it. */
const isOfServer = ({ headers, body }: Answer): boolean =>
  /^Microsoft-HTTPAPI/i.test(headers.server?.toString() ?? "") ||
  readErrorBody(body, headers["content-type"]) !== undefined ||
  /HTTP Error 503\. The service is unavailable/i.test(Buffer.from(body.subarray(0, 2048)).toString("latin1"));
