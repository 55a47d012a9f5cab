/** Slack's answer to one call, and what its headers say. */
export interface SlackAnswer {
  readonly ok: boolean;
  readonly error: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  /** Of the token; undefined where Slack does not tell. */
  readonly scopes: readonly string[] | undefined;
  readonly date: Date | undefined;
}

export interface SlackCaller {
  readonly apiUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
}

/**
 * Calls a method that changes nothing. Not by the SDK, which keeps the headers to itself.
 * @throws Error without a token when there is no answer of Slack's
 */
export async function callSlack(
  { apiUrl, fetch, signal }: SlackCaller,
  token: string,
  method: string,
  params: Readonly<Record<string, string>> = {},
): Promise<SlackAnswer> {
  const response = await fetch(new URL(method, apiUrl), {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(params),
    signal,
  }).catch((error: unknown) => {
    const { cause, name } = error as { cause?: { code?: unknown }; name?: unknown };
    throw new Error(`Slack can't be reached (${String(cause?.code ?? name)})`);
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body !== "object" || body === null || !("ok" in body))
    throw new Error(`not Slack answered, or it has trouble (HTTP ${response.status})`);
  const fields = body as Record<string, unknown>;
  const [scopes, date] = ["x-oauth-scopes", "date"].map((name) => response.headers.get(name));
  return {
    ok: fields.ok === true,
    error: typeof fields.error === "string" ? fields.error.slice(0, 100) : undefined,
    body: fields,
    scopes: scopes?.split(",").map((scope) => scope.trim()),
    date: date ? new Date(date) : undefined,
  };
}
