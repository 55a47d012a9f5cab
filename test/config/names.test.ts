import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConfigError, describeRules, readConfig } from "../../src/config/index.ts";

const GOOD = {
  SLACK_BOT_TOKEN: "xoxb-1-secret",
  SLACK_APP_TOKEN: "xapp-1-secret",
  VB365_URL: "https://backup.example.com:4443",
  VB365_USERNAME: "BACKUP\\svc",
  VB365_PASSWORD: "hunter2-secret",
};

function issuesOf(env: Record<string, string>, text = "") {
  try {
    readConfig({ ...GOOD, ...env }, [{ path: ".env", text }]);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.issues;
    throw error;
  }
}

describe("a name that isn’t a setting", () => {
  it.each<[name: string, nearest: string]>([
    ["ACCESS_USER", "ACCESS_USERS"],
    ["ACCESS_CHANNEL", "ACCESS_CHANNELS"],
    ["Access_Users", "ACCESS_USERS"],
    ["ACCESS_USERGROUPS", "ACCESS_USER_GROUPS"],
    ["SLACK_TOKEN_KEY_OLDER", "SLACK_TOKEN_KEY_OLD"],
    ["VB365_USER_NAME", "VB365_USERNAME"],
    ["VB365_FINGERPRINT", "VB365_TLS_FINGERPRINT"],
    ["VB365_PARIS_TLS_FINGERPRINTS", "VB365_PARIS_TLS_FINGERPRINT"],
  ])("%s stops the start and tells %s", (name, nearest) => {
    const servers = name.includes("PARIS")
      ? {
          VB365_SERVERS: "paris",
          VB365_PARIS_URL: GOOD.VB365_URL,
          VB365_PARIS_USERNAME: "x",
          VB365_PARIS_PASSWORD: "x",
        }
      : {};
    for (const value of ["secret-value", ""]) {
      const [issue, ...others] = issuesOf({ ...servers, [name]: value });
      expect(issue).toMatchObject({
        variable: name,
        fix: expect.stringMatching(`did you mean ${nearest}\\?`),
      });
      expect(issue?.fix).not.toContain("secret-value");
      expect(others).toEqual([]);
    }
  });

  it("that nothing is near is to be removed", () => {
    expect(issuesOf({ SLACK_WEBHOOK_ADDRESS: "x" })).toMatchObject([{ variable: "SLACK_WEBHOOK_ADDRESS" }]);
  });

  it("is told from a server that is not named", () => {
    const [issue] = issuesOf({ VB365_BERLIN_URL: GOOD.VB365_URL });
    expect(issue).toMatchObject({
      variable: "VB365_BERLIN_URL",
      fix: expect.stringContaining("VB365_SERVERS"),
    });
  });

  it.each([
    ["SLACK_CLI_TOKEN", "x"],
    ["SLACK_BOT_SERVICE_HOST", "10.0.0.1"],
    ["SLACK_BOT_SERVICE_PORT", "3000"],
    ["SLACK_BOT_SERVICE_PORT_HTTP", "3000"],
    ["SLACK_BOT_PORT", "tcp://10.0.0.1:3000"],
    ["VB365_GATEWAY_PORT_4443_TCP_ADDR", "10.0.0.1"],
    ["HOME", "/root"],
  ])("%s belongs to another program", (name, value) => {
    expect(issuesOf({ [name]: value })).toEqual([]);
  });

  it.each(["LOG_LEVL", "DATADIR", "RETENTION_DAY", "DATABASE_ULR"])("%s is warned of", (name) => {
    expect(readConfig({ ...GOOD, [name]: "x" }).warnings).toEqual([
      expect.stringContaining(`${name} isn’t a`),
    ]);
  });

  it.each(["HTTP_PROXY", "http_proxy", "https_proxy", "ALL_PROXY", "no_proxy", "PATH", "PORT0"])(
    "%s is not",
    (name) => {
      const value = name.toLowerCase() === "no_proxy" ? "*" : "http://proxy.example.com:3128";
      expect(readConfig({ ...GOOD, [name]: value }).warnings).toEqual([]);
    },
  );
});

describe("an empty setting", () => {
  it.each(["ACCESS_USERS", "ACCESS_USER_GROUPS", "ACCESS_CHANNELS", "ACCESS_CONTACT", "ACCESS_ADMINS"])(
    "%s stops the start",
    (name) => {
      for (const value of ["", "  "]) expect(issuesOf({ [name]: value })).toMatchObject([{ variable: name }]);
    },
  );

  it.each(["LOG_LEVEL", "DATABASE_URL", "SLACK_API_URL", "VB365_TLS_FINGERPRINT", "PORT", "HTTPS_PROXY"])(
    "%s counts as unset",
    (name) => {
      expect(issuesOf({ [name]: "" })).toEqual([]);
    },
  );
});

describe("a value that the file would cut", () => {
  it.each([
    "ACCESS_CHANNELS=#general",
    "ACCESS_CHANNELS = #general",
    "VB365_PASSWORD=p#ss",
    "export VB365_PASSWORD=p#ss\r\nA=1",
    "A='x\ny'\nVB365_PASSWORD=p#ss",
    "VB365_PASSWORD='it's#ss'",
    "VB365_PASSWORD='open#end",
    "PORT=3000 # the port",
    'VB365_PASSWORD=""#!',
    'VB365_PASSWORD="p"#ss',
  ])("%j is refused by name", (text) => {
    const [issue] = issuesOf({}, text);
    expect(text).toContain(issue?.variable);
    expect(issue?.fix).toContain(".env");
    expect(issue?.fix).not.toMatch(/p#ss|general/);
  });

  it.each([
    "# ACCESS_CHANNELS=#general",
    "VB365_PASSWORD='p#ss'",
    'VB365_PASSWORD="p#ss" # quoted',
    "VB365_PASSWORD=`it's #1`",
    "VB365_PASSWORD='a\nPORT=#b'",
    "TZ=UTC # of another program",
    "",
  ])("%j is not", (text) => {
    expect(issuesOf({}, text)).toEqual([]);
  });

  it("is every value that Node reads otherwise than it stands there", () => {
    const value = fc.stringMatching(/^[!-~]{1,12}$/);
    fc.assert(
      fc.property(value, (text) => {
        const line = `VB365_PASSWORD=${text}`;
        const isWhole = parseEnv(line).VB365_PASSWORD === text;
        const isQuoted = /^(["'`]).*\1$/.test(text);
        if (!isWhole && !isQuoted) expect(issuesOf({}, line)).not.toEqual([]);
      }),
    );
  });
});

describe("the example of the settings", () => {
  const text = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
  const named = (env: Record<string, string>) => issuesOf(env).map(({ variable }) => variable);

  it("is refused by name wherever it is to be filled in", () => {
    const env = Object.fromEntries(
      Object.entries(parseEnv(text)).map(([name, value]) => [name, value ?? ""]),
    );
    expect(named(env).sort()).toEqual([
      "SLACK_APP_TOKEN",
      "SLACK_BOT_TOKEN",
      "VB365_PASSWORD",
      "VB365_URL",
      "VB365_USERNAME",
    ]);
  });

  it("is refused where a line is only uncommented", () => {
    const lines = text.matchAll(/^#((?:ACCESS|SLACK|DATABASE|HTTPS|HEARTBEAT)_\w+)=(.+)$/gm);
    for (const [, name = "", value = ""] of lines) {
      if (value !== "none") expect(named({ [name]: value })).toContain(name);
    }
  });
});

it("complains of a variable once", () => {
  expect(issuesOf({ DATABASE_URL: "x" })).toHaveLength(1);
});

it("says who may order and where", () => {
  expect(describeRules(readConfig(GOOD))).toMatchObject({
    who: "every full member",
    where: "every channel",
    admins: "nobody",
  });
  const env = {
    ACCESS_USERS: "U0AAAAAA,U0BBBBBB",
    ACCESS_USER_GROUPS: "S0AAAAAA",
    ACCESS_CHANNELS: "C0AAAAAA",
    ACCESS_ADMINS: "S0AAAAAA,U0BBBBBB",
  };
  expect(describeRules(readConfig({ ...GOOD, ...env }))).toMatchObject({
    who: "users U0AAAAAA, U0BBBBBB; user groups S0AAAAAA",
    where: "channels C0AAAAAA",
    admins: "U0BBBBBB, S0AAAAAA",
  });
});
