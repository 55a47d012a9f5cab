import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { createSlackClients } from "../../src/slack/web-api/clients.ts";
import { isPlainNo, slackErrorCode, toSlackFailure } from "../../src/slack/web-api/failures.ts";
import { createSlackLogger } from "../../src/slack/web-api/logger.ts";
import { createNetwork } from "../../src/slack/web-api/network.ts";
import { silent } from "../store/support.ts";

/** What the real client throws for an answer of the far end. */
async function thrownFor(answer: RequestListener): Promise<unknown> {
  const server = createServer((request, response) => {
    request.resume();
    answer(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  const network = createNetwork({});
  const logger = createSlackLogger(silent);
  const clients = createSlackClients({ token: "xoxb-test", apiUrl, logger, network });
  try {
    return await clients.write.files.completeUploadExternal({ files: [{ id: "F1" }] }).then(
      () => undefined,
      (error: unknown) => error,
    );
  } finally {
    await network.close(0);
    server.close();
    server.closeAllConnections();
  }
}

const answers =
  (status: number, body: string, headers = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);

const JSON_TYPE = { "content-type": "application/json" };

describe("an answer to a call of Slack", () => {
  it.each<[what: string, answer: RequestListener, plainNo: boolean, failure: string | undefined]>([
    ["a no", answers(200, '{"ok":false,"error":"not_in_channel"}', JSON_TYPE), true, "slack_not_in_channel"],
    [
      "a no that nobody knows",
      answers(200, '{"ok":false,"error":"no_such_thing"}', JSON_TYPE),
      true,
      undefined,
    ],
    [
      "a no of which the effect is not known",
      answers(200, '{"ok":false,"error":"fatal_error"}', JSON_TYPE),
      false,
      "slack_unavailable",
    ],
    [
      "a proxy's page in place of Slack's answer",
      answers(200, "<html>Sign in</html>"),
      false,
      "slack_unavailable",
    ],
    ["nothing in place of Slack's answer", answers(200, ""), false, "slack_unavailable"],
    ["an error of a server", answers(503, "no"), false, "slack_unavailable"],
    ["too many calls", answers(429, "", { "retry-after": "7" }), true, "slack_unavailable"],
    ["too many calls, without a time to wait", answers(429, ""), true, "slack_unavailable"],
    ["a broken connection", (request) => void request.socket.destroy(), false, "slack_unavailable"],
  ])("that is %s", async (_, answer, plainNo, failure) => {
    const error = await thrownFor(answer);
    expect(error).toBeInstanceOf(Error);
    expect(isPlainNo(error)).toBe(plainNo);
    expect(toSlackFailure(error, {})?.code).toBe(failure);
    expect(slackErrorCode(error) ?? "").not.toContain("<");
  });
});
