import { describe, expect } from "vitest";
import { freePort } from "../../sandbox/free-port.ts";
import { onApp } from "./fixtures.ts";
import { type ProxyTrouble, SLACK_NAME, startSlackNetwork } from "./slack-network.ts";

const it = onApp()
  .extend("port", () => freePort())
  .extend("network", async ({ port }, { onCleanup }) => {
    const network = await startSlackNetwork(port);
    onCleanup(() => network.close());
    return network;
  })
  .extend(
    "openWith",
    ({ openApp, port }) =>
      (env: Record<string, string>) =>
        openApp({ env, slack: { port, origin: `https://${SLACK_NAME}` } }),
  );

describe("where Slack's name resolves at the proxy only", () => {
  it.for(["HTTPS_PROXY", "SLACK_HTTPS_PROXY"])(
    "everything of Slack's goes through %s",
    async (variable, { network, openWith }) => {
      const app = await openWith({ [variable]: network.proxy });
      await app.type("last month csv");
      await app.cardSays(/Done/);
      expect(app.shared()).toHaveLength(1);
      // A click is replied to at the response URL.
      const { ts = "" } = app.cards()[0] ?? {};
      await app.slack.clickAction({
        user: "noah",
        message: { channel: "backup-reports", ts },
        actionId: "run_delete",
      });
      await app.slack.waitFor(() => app.slack.state.ephemerals("noah").length);
      expect(new Set(network.asked)).toEqual(new Set([`${SLACK_NAME}:443`]));
    },
  );

  it.for<ProxyTrouble>(["refuses", "cuts"])(
    "a report is shown once the proxy, which %s for a while, lets Slack through again",
    async (trouble, { network, openWith }) => {
      const app = await openWith({ HTTPS_PROXY: network.proxy });
      await app.vb365.setSwitches({ faults: [{ kind: "hold", on: "report" }] });
      await app.type("last month csv");
      await app.cardSays(/^Generating/);
      network.disturb(trouble);
      const before = network.asked.length;
      await app.vb365.setSwitches({ faults: [] });
      await expect.poll(() => network.asked.length - before, { timeout: 10_000 }).toBeGreaterThan(3);
      expect(app.shared()).toEqual([]);
      network.mend();
      await app.cardSays(/^Done/);
      expect(app.cards()).toHaveLength(1);
      expect(app.shared()).toHaveLength(1);
      // Its socket is back, too.
      await expect.poll(async () => (await app.type("help")).acked, { timeout: 20_000 }).toBe(true);
    },
  );

  it.for<[why: string, env: Record<string, string>]>([
    ["there is none", {}],
    ["Slack is reached directly", { SLACK_HTTPS_PROXY: "none" }],
    ["its name is exempt", { NO_PROXY: ".invalid" }],
  ])("nothing is asked of the proxy where %s", async ([_why, env], { network, openWith }) => {
    const before = network.asked.length;
    const proxied = Object.keys(env).length > 0 ? { HTTPS_PROXY: network.proxy, ...env } : env;
    await expect(openWith(proxied)).rejects.toThrow();
    expect(network.asked).toHaveLength(before);
  });
});
