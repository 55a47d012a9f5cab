import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { createNetwork } from "../../src/slack/web-api/network.ts";

/** A call that was sent, and is answered when the test says so. */
const onHeld = it.extend("held", (): ServerResponse[] => []);
const onCall = onHeld.extend("call", async ({ held }, { onCleanup }) => {
  const server = createServer((_, response) => held.push(response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  onCleanup(() => {
    server.close();
    server.closeAllConnections();
  });
  const network = createNetwork({});
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/auth.test`;
  const sent = network.fetch(url, { method: "POST", body: "a=b", redirect: "error" });
  sent.catch(() => {});
  await expect.poll(() => held.length).toBe(1);
  return { network, sent, answer: () => held[0]?.end("{}") };
});

onCall("is waited for when the way to Slack closes", async ({ call: { network, sent, answer } }) => {
  const closing = network.close(60_000);
  answer();
  expect((await sent).status).toBe(200);
  await closing;
});

onCall("that nobody answers is cut off", async ({ call: { network, sent } }) => {
  await network.close(1);
  await expect(sent).rejects.toMatchObject({ cause: { code: "UND_ERR_DESTROYED" } });
});
