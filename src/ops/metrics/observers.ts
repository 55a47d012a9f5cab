/** How a call ended; `rate_limited` is HTTP 429. */
export type CallOutcome = "ok" | "refused" | "rate_limited" | "http_error" | "no_answer";

/** What the rooms tell of their work. None of it names a person, a channel, or an account. */
export interface Observers {
  /** A command, click, form, or event of Slack’s was acknowledged. @param kind of what Slack sent */
  acknowledged(kind: string, seconds: number): void;
  /** One request of the Web API, each repetition too. @param waitSeconds what a 429 asked for */
  slackCall(call: {
    readonly method: string;
    readonly outcome: CallOutcome;
    readonly waitSeconds?: number;
  }): void;
  /** One request of VB365’s API. @param operation what it was for, like `make-report` */
  vb365Call(call: {
    readonly server: string;
    readonly operation: string;
    readonly outcome: CallOutcome;
    readonly seconds: number;
    readonly waitSeconds?: number;
  }): void;
  runOrdered(): void;
  /** @param seconds from the order */
  runEnded(outcome: "done" | "failed" | "cancelled", seconds: number): void;
}
