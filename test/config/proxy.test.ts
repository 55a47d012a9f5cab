import { describe, expect, it } from "vitest";
import { readProxy } from "../../src/config/proxy.ts";

const ONE = "http://one.example.com:3128";
const TWO = "http://two.example.com:3128";

describe("the proxies of the settings", () => {
  it.each<[why: string, env: Record<string, string>, vb365: object, slack: object]>([
    ["there is none", {}, {}, {}],
    ["one counts for both", { HTTPS_PROXY: ONE }, { HTTPS_PROXY: ONE }, { HTTPS_PROXY: ONE }],
    [
      "small letters go first",
      { https_proxy: TWO, HTTPS_PROXY: ONE },
      { HTTPS_PROXY: TWO },
      { HTTPS_PROXY: TWO },
    ],
    ["Slack has its own", { SLACK_HTTPS_PROXY: TWO }, {}, { HTTPS_PROXY: TWO }],
    ["Slack is direct", { HTTPS_PROXY: ONE, SLACK_HTTPS_PROXY: "none" }, { HTTPS_PROXY: ONE }, {}],
    ["VB365 is direct", { HTTPS_PROXY: ONE, VB365_HTTPS_PROXY: "none" }, {}, { HTTPS_PROXY: ONE }],
    [
      "exemptions count for both",
      { HTTPS_PROXY: ONE, SLACK_HTTPS_PROXY: TWO, NO_PROXY: ".local" },
      { HTTPS_PROXY: ONE, NO_PROXY: ".local" },
      { HTTPS_PROXY: TWO, NO_PROXY: ".local" },
    ],
  ])("%s", (_why, env, vb365, slack) => {
    expect(readProxy(env)).toEqual({ proxy: vb365, slackProxy: slack, issues: [] });
  });

  it.each([
    ["HTTPS_PROXY", "socks5://proxy:1080"],
    ["SLACK_HTTPS_PROXY", "ftp://proxy"],
    ["VB365_HTTPS_PROXY", "socks5://proxy:1080"],
    ["NO_PROXY", "10.0.0.0/99"],
  ])("names %s where it can't be used, and never its value", (variable, value) => {
    const { issues } = readProxy({ [variable]: value });
    expect(issues.map(({ path }) => path)).toEqual([[variable]]);
    expect(JSON.stringify(issues)).not.toContain(value);
  });
});
