import { type Dispatcher, request } from "undici";

/** Of HTTP: an answer with one of these has no body. */
const WITHOUT_BODY = [204, 205, 304];

/**
 * A `fetch` for the forms in which the SDK (@slack/web-api 8.2.0) makes its calls. A redirect is not followed but answered,
 * whatever the SDK asks for. Node's own sends every body through web streams, which takes half a millisecond of each command
 * that waits for a look-up.
 * @param others for every other request
 */
export function formFetch(dispatcher: Dispatcher, others: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    if (typeof init?.body !== "string" || init.redirect !== "error" || input instanceof Request)
      return others(input, init);
    const { method = "POST", body, signal = null } = init;
    try {
      // What comes is not unpacked.
      const headers = { "accept-encoding": "identity", ...Object.fromEntries(new Headers(init.headers)) };
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
      // As with every other `fetch`, whose callers look behind it for the cause.
      throw new TypeError(wordsOf(cause), { cause });
    }
  };
}

/** Where no address of a host can be connected to, Node's error has a code and no words. */
const wordsOf = (cause: unknown): string => {
  const { message, code } = cause as NodeJS.ErrnoException;
  return message || String(code);
};
