import { retryAfterMs } from "../../async/retry-wait.ts";

/** One request of the Web API; its outcome is `refused` where Slack answered with a plain no. */
export interface SlackCall {
  readonly method: string;
  readonly outcome: "ok" | "refused" | "rate_limited" | "http_error" | "no_answer";
  /** What a 429 asked for. */
  readonly waitSeconds?: number;
}

export type SlackCallObserver = (call: SlackCall) => void;

/** The last part of the address; an address of another form, such as a reply's, holds a secret there. */
const METHOD = /\/api\/([a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)+)$/;

/**
 * A `fetch` that tells of each request how it ended: also of those that the SDK repeats without a word. Requests that are
 * no call of a method are counted as `other`.
 */
export function observeCalls(
  fetch: typeof globalThis.fetch,
  observe: SlackCallObserver,
): typeof globalThis.fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    const method = METHOD.exec(url.pathname)?.[1] ?? "other";
    let response: Response;
    try {
      response = await fetch(input, init);
    } catch (error) {
      observe({ method, outcome: "no_answer" });
      throw error;
    }
    if (response.status === 429) {
      const waitMs = retryAfterMs(response.headers.get("retry-after") ?? undefined) ?? 0;
      observe({ method, outcome: "rate_limited", waitSeconds: waitMs / 1000 });
    } else if (!response.ok) observe({ method, outcome: "http_error" });
    else if (method === "other") observe({ method, outcome: "ok" });
    // Slack says no under HTTP 200, too; the answer itself is left to the SDK.
    else void outcomeOf(response.clone()).then((outcome) => observe({ method, outcome }));
    return response;
  };
}

async function outcomeOf(response: Response): Promise<SlackCall["outcome"]> {
  try {
    const { ok } = (await response.json()) as { ok?: unknown };
    return ok === true ? "ok" : "refused";
  } catch {
    return "http_error";
  }
}
