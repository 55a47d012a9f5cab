import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SLACK_NAME, startSlackNetwork } from "./slack-network.ts";
import { freePort, openTestApp, type TestApp } from "./test-app.ts";

let network: Awaited<ReturnType<typeof startSlackNetwork>>;
let port: number;
beforeAll(async () => {
  port = await freePort();
  network = await startSlackNetwork(port);
});
afterAll(() => network.close());

const open = (env: Record<string, string>) =>
  openTestApp({ env, slack: { port, origin: `https://${SLACK_NAME}` } });

describe("where Slack's name resolves at the proxy only", () => {
  it.each(["HTTPS_PROXY", "SLACK_HTTPS_PROXY"])("everything of Slack's goes through %s", async (variable) => {
    let app: TestApp | undefined;
    try {
      app = await open({ [variable]: network.proxy });
      await app.type("last month");
      await app.cardSays(/Done/);
      expect(app.shared()).toHaveLength(1);
      // A click is replied to at the response URL.
      const { ts = "" } = app.cards()[0] ?? {};
      await app.slack.clickAction({
        user: "noah",
        message: { channel: "backup-reports", ts },
        actionId: "run_delete",
      });
      await app.slack.waitFor(() => app?.slack.state.ephemerals("noah").length);
      expect(new Set(network.asked)).toEqual(new Set([`${SLACK_NAME}:443`]));
    } finally {
      await app?.stop();
    }
  });

  it.each<[why: string, env: Record<string, string>]>([
    ["there is none", {}],
    ["Slack is reached directly", { SLACK_HTTPS_PROXY: "none" }],
    ["its name is exempt", { NO_PROXY: ".invalid" }],
  ])("nothing is asked of the proxy where %s", async (_why, env) => {
    const before = network.asked.length;
    const proxied = Object.keys(env).length > 0 ? { HTTPS_PROXY: network.proxy, ...env } : env;
    await expect(open(proxied)).rejects.toThrow();
    expect(network.asked).toHaveLength(before);
  });
});
