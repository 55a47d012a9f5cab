import { type Dispatcher, request } from "undici";

/** Of HTTP: an answer with one of these has no body. */
const WITHOUT_BODY = [204, 205, 304];

/**
 * A `fetch` for the forms in which the SDK (@slack/web-api 8.2.0) makes its calls; it follows no redirect. Node's own sends
 * every body through web streams, which takes half a millisecond of each command that waits for a look-up.
 * @param others for every other request
 */
export function formFetch(dispatcher: Dispatcher, others: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    if (typeof init?.body !== "string" || init.redirect !== "error" || input instanceof Request)
      return others(input, init);
    const { method = "POST", body, signal = null } = init;
    try {
      const headers = Object.fromEntries(new Headers(init.headers));
      const answer = await request(input, { method, headers, body, signal, dispatcher });
      const text = await answer.body.text();
      const { statusCode: status } = answer;
      return new Response(WITHOUT_BODY.includes(status) ? null : text, {
        status,
        headers: Object.entries(answer.headers).flatMap(([name, value = []]) =>
          [value].flat().map((one): [string, string] => [name, one]),
        ),
      });
    } catch (cause) {
      signal?.throwIfAborted();
      // As of every other `fetch`, whose callers look behind it for the cause.
      throw new TypeError(cause instanceof Error ? cause.message : undefined, { cause });
    }
  };
}
