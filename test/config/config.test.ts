import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../../src/config/index.ts";

const GOOD = {
  SLACK_BOT_TOKEN: "xoxb-1-secret",
  SLACK_APP_TOKEN: "xapp-1-secret",
  VB365_URL: "https://backup.example.com:4443",
  VB365_USERNAME: "BACKUP\\svc",
  VB365_PASSWORD: "hunter2-secret",
};

const OAUTH = {
  ...GOOD,
  SLACK_BOT_TOKEN: "",
  SLACK_APP_TOKEN: "",
  SLACK_SIGNING_SECRET: "signing-secret-0001",
  SLACK_CLIENT_ID: "1234567890.1234567890",
  SLACK_CLIENT_SECRET: "client-secret-0001",
  SLACK_STATE_SECRET: "state-secret-00001",
  SLACK_TOKEN_KEY: Buffer.alloc(32, 1).toString("base64"),
  SLACK_PUBLIC_URL: "https://bot.example.com/",
  SLACK_WORKSPACES: "T0AAAA, E0BBBB",
};

const PIN = "ab".repeat(32);

function issuesOf(env: Record<string, string | undefined>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.issues.map(({ variable }) => variable);
  }
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "config-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("readConfig", () => {
  it("reads the least that is needed", () => {
    const config = readConfig(GOOD);
    expect(config.slack).toEqual({
      botToken: "xoxb-1-secret",
      transport: { mode: "socket", appToken: "xapp-1-secret" },
      apiUrl: undefined,
    });
    expect(config.servers).toEqual([
      {
        name: "backup.example.com",
        url: "https://backup.example.com:4443",
        username: "BACKUP\\svc",
        password: "hunter2-secret",
        apiVersion: "v6",
        tls: { mode: "system" },
      },
    ]);
    expect(config.access).toEqual({
      users: [],
      userGroups: [],
      channels: [],
      contact: undefined,
      admins: { users: [], userGroups: [] },
    });
    expect(config.logLevel).toBe("info");
    expect(config.shutdownSeconds).toBe(20);
    expect(config.retentionDays).toBe(90);
    expect(config.ops).toEqual({ port: undefined, host: "127.0.0.1", heartbeatUrl: undefined });
    expect(config.maxWaitingPerPerson).toBe(50);
  });

  it("reads who may order, into which channels, and who is to be asked", () => {
    const { access } = readConfig({
      ...GOOD,
      ACCESS_USERS: "U0OLIVIA0001, W0GRID000001,U0OLIVIA0001",
      ACCESS_USER_GROUPS: "S0BACKUPTEAM",
      ACCESS_CHANNELS: "C0BACKUP0001 G0PRIVATE001",
      ACCESS_CONTACT: "S0BACKUPTEAM",
      ACCESS_ADMINS: "S0BACKUPTEAM U0OLIVIA0001",
    });
    expect(access).toEqual({
      users: ["U0OLIVIA0001", "W0GRID000001"],
      userGroups: ["S0BACKUPTEAM"],
      channels: ["C0BACKUP0001", "G0PRIVATE001"],
      contact: { kind: "group", id: "S0BACKUPTEAM" },
      admins: { users: ["U0OLIVIA0001"], userGroups: ["S0BACKUPTEAM"] },
    });
    expect(readConfig({ ...GOOD, ACCESS_CONTACT: "U0OLIVIA0001" }).access.contact?.kind).toBe("user");
    expect(readConfig({ ...GOOD, ACCESS_CONTACT: "the help desk" }).access.contact).toEqual({
      kind: "text",
      text: "the help desk",
    });
  });

  it.each<[why: string, env: Record<string, string>, variables: string[]]>([
    [
      "nothing is set",
      Object.fromEntries(Object.keys(GOOD).map((name) => [name, ""])),
      ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "VB365_URL", "VB365_USERNAME", "VB365_PASSWORD"],
    ],
    ["the bot token is a user token", { SLACK_BOT_TOKEN: "xoxp-1" }, ["SLACK_BOT_TOKEN"]],
    ["the bot token rotates", { SLACK_BOT_TOKEN: "xoxe.xoxb-1-1" }, ["SLACK_BOT_TOKEN"]],
    ["the app token is a bot token", { SLACK_APP_TOKEN: "xoxb-1" }, ["SLACK_APP_TOKEN"]],
    ["the port is no port", { PORT: "70000" }, ["PORT"]],
    [
      "the lists of access hold names or the wrong kind of id",
      {
        ACCESS_USERS: "@olivia",
        ACCESS_USER_GROUPS: "U0OLIVIA0001",
        ACCESS_CHANNELS: "C0BACKUP0001,#general",
      },
      ["ACCESS_USERS", "ACCESS_USER_GROUPS", "ACCESS_CHANNELS"],
    ],
    ["a list of access is commas", { ACCESS_USERS: ",," }, ["ACCESS_USERS"]],
    ["the contact is a story", { ACCESS_CONTACT: "x".repeat(151) }, ["ACCESS_CONTACT"]],
    ["the contact has two lines", { ACCESS_CONTACT: "Olivia\nor Noah" }, ["ACCESS_CONTACT"]],
    [
      "Slack is asked for over plain HTTP",
      { SLACK_API_URL: "http://slack.example.com/api/" },
      ["SLACK_API_URL"],
    ],
    ["the server is reached over plain HTTP", { VB365_URL: "http://backup.example.com:4443" }, ["VB365_URL"]],
    ["the server's port is left out", { VB365_URL: "https://backup.example.com" }, ["VB365_URL"]],
    ["the server's URL has a path", { VB365_URL: "https://backup.example.com:4443/v6" }, ["VB365_URL"]],
    [
      "the server's URL holds a password",
      { VB365_URL: "https://u:p@backup.example.com:4443" },
      ["VB365_URL"],
    ],
    ["the API version is unknown", { VB365_API_VERSION: "v5" }, ["VB365_API_VERSION"]],
    ["the fingerprint is a SHA-1", { VB365_TLS_FINGERPRINT: "ab".repeat(20) }, ["VB365_TLS_FINGERPRINT"]],
    [
      "two kinds of trust are named",
      { VB365_TLS_FINGERPRINT: PIN, VB365_TLS_INSECURE: "true" },
      ["VB365_TLS_FINGERPRINT"],
    ],
    ["the CA file is not there", { VB365_TLS_CA_FILE: "/does/not/exist.pem" }, ["VB365_TLS_CA_FILE"]],
    ["insecure is neither true nor false", { VB365_TLS_INSECURE: "1" }, ["VB365_TLS_INSECURE"]],
    ["the level is unknown", { LOG_LEVEL: "loud" }, ["LOG_LEVEL"]],
    ["the database is not PostgreSQL", { DATABASE_URL: "mysql://x" }, ["DATABASE_URL"]],
    [
      "the database's password holds a slash",
      { DATABASE_URL: "postgresql://u:a/b@h:5432/d" },
      ["DATABASE_URL"],
    ],
    ["the port for health is no port", { OPS_PORT: "-1" }, ["OPS_PORT"]],
    ["health is served on a name", { OPS_HOST: "bot.example.com" }, ["OPS_HOST"]],
    ["the heartbeat goes to no web address", { HEARTBEAT_URL: "ping" }, ["HEARTBEAT_URL"]],
    ["the shutdown takes too long", { SHUTDOWN_SECONDS: "9999" }, ["SHUTDOWN_SECONDS"]],
    ["nobody may wait", { MAX_WAITING_PER_PERSON: "0" }, ["MAX_WAITING_PER_PERSON"]],
    ["nothing is kept", { RETENTION_DAYS: "0" }, ["RETENTION_DAYS"]],
    ["everything is kept for ever", { RETENTION_DAYS: "3651" }, ["RETENTION_DAYS"]],
    ["half a day is kept", { RETENTION_DAYS: "0.5" }, ["RETENTION_DAYS"]],
    ["the file goes nowhere", { DELIVERY: "mail" }, ["DELIVERY"]],
    ["the fiscal year has no first month", { FISCAL_YEAR_START: "13" }, ["FISCAL_YEAR_START"]],
    [
      "one of several servers lacks its settings",
      { VB365_SERVERS: "berlin", VB365_BERLIN_URL: "https://b:4443" },
      ["VB365_BERLIN_USERNAME", "VB365_BERLIN_PASSWORD"],
    ],
    ["two servers share a name", { VB365_SERVERS: "berlin,Berlin" }, ["VB365_SERVERS"]],
    [
      "two things are wrong in different places",
      { SLACK_BOT_TOKEN: "x", VB365_API_VERSION: "x", LOG_LEVEL: "x" },
      ["SLACK_BOT_TOKEN", "VB365_API_VERSION", "LOG_LEVEL"],
    ],
  ])("names the variable when %s", (_why, env, variables) => {
    expect(issuesOf({ ...GOOD, ...env })).toEqual(variables);
  });

  it("says how to fix each, without a value and without a stack", () => {
    const broken = {
      ...GOOD,
      SLACK_BOT_TOKEN: "leaked-bot",
      SLACK_APP_TOKEN: "leaked-app",
      VB365_TLS_FINGERPRINT: "leaked-pin",
    };
    try {
      readConfig(broken);
      expect.unreachable();
    } catch (error) {
      const { message } = error as Error;
      expect(message).toContain("SLACK_BOT_TOKEN");
      expect(message).toContain("set it to");
      expect(message).not.toMatch(/leaked|hunter2|\n\s+at /);
    }
  });

  it("takes HTTP when there is a signing secret and no app token", () => {
    const { slack } = readConfig({
      ...GOOD,
      SLACK_APP_TOKEN: "",
      SLACK_SIGNING_SECRET: "0123456789abcdef",
      PORT: "0",
    });
    expect(slack.transport).toEqual({ mode: "http", signingSecret: "0123456789abcdef", port: 0 });
  });

  it.each([
    ["https://slack-gov.com/api", "https://slack-gov.com/api/"],
    ["http://127.0.0.1:8080/api/", "http://127.0.0.1:8080/api/"],
  ])("takes %s for Slack's Web API", (url, apiUrl) => {
    expect(readConfig({ ...GOOD, SLACK_API_URL: url }).slack.apiUrl).toBe(apiUrl);
  });

  it("reads fingerprints in any of their usual forms", () => {
    const colons = PIN.toUpperCase().replace(/..(?=.)/g, "$&:");
    const [server] = readConfig({ ...GOOD, VB365_TLS_FINGERPRINT: `${colons}, ${PIN}` }).servers;
    expect(server?.tls).toEqual({ mode: "pin", fingerprints: [PIN, PIN] });
  });

  it("reads a CA file", async () => {
    const { cert } = await generate([{ name: "commonName", value: "ca" }]);
    const file = join(folder, "ca.pem");
    writeFileSync(file, cert);
    const [server] = readConfig({ ...GOOD, VB365_TLS_CA_FILE: file }).servers;
    expect(server?.tls).toEqual({ mode: "ca", pem: cert });
  });

  it("refuses a CA file that holds something else", () => {
    const file = join(folder, "not.pem");
    writeFileSync(file, "hello");
    expect(issuesOf({ ...GOOD, VB365_TLS_CA_FILE: file })).toEqual(["VB365_TLS_CA_FILE"]);
  });

  it("reads several servers by name", () => {
    const { servers } = readConfig({
      ...GOOD,
      VB365_SERVERS: "berlin, new-york",
      VB365_BERLIN_URL: "https://berlin.example.com:4443",
      VB365_BERLIN_USERNAME: "b",
      VB365_BERLIN_PASSWORD: "b",
      VB365_NEW_YORK_URL: "https://ny.example.com:4443",
      VB365_NEW_YORK_USERNAME: "n",
      VB365_NEW_YORK_PASSWORD: "n",
      VB365_NEW_YORK_API_VERSION: "v8",
    });
    expect(servers.map(({ name, url, apiVersion }) => [name, url, apiVersion])).toEqual([
      ["berlin", "https://berlin.example.com:4443", "v6"],
      ["new-york", "https://ny.example.com:4443", "v8"],
    ]);
  });
});

describe("several workspaces", () => {
  it("takes the settings of OAuth in place of a bot token", () => {
    const config = readConfig(OAUTH);
    expect(config.slack).toEqual({
      oauth: {
        clientId: "1234567890.1234567890",
        clientSecret: "client-secret-0001",
        stateSecret: "state-secret-00001",
        tokenKeys: [Buffer.alloc(32, 1)],
        publicUrl: "https://bot.example.com",
        workspaces: ["T0AAAA", "E0BBBB"],
      },
      transport: { mode: "http", signingSecret: "signing-secret-0001", port: 3000 },
      apiUrl: undefined,
    });
    expect(readConfig({ ...OAUTH, SLACK_WORKSPACES: "any" }).slack).toMatchObject({
      oauth: { workspaces: "any" },
    });
  });

  it.each([
    ["hex", Buffer.alloc(32, 0xfe).toString("hex")],
    ["base64", Buffer.alloc(32, 0xfe).toString("base64")],
    ["base64url", Buffer.alloc(32, 0xfe).toString("base64url")],
  ])("reads a key in %s", (_form, key) => {
    const { slack } = readConfig({ ...OAUTH, SLACK_TOKEN_KEY: key, SLACK_TOKEN_KEY_OLD: PIN });
    expect(slack).toMatchObject({
      oauth: { tokenKeys: [Buffer.alloc(32, 0xfe), Buffer.from(PIN, "hex")] },
    });
  });

  it.each<[why: string, env: Record<string, string>, variables: string[]]>([
    ["there is a bot token too", { SLACK_BOT_TOKEN: "xoxb-1" }, ["SLACK_BOT_TOKEN"]],
    ["Socket Mode is asked for", { SLACK_APP_TOKEN: "xapp-1" }, ["SLACK_APP_TOKEN"]],
    [
      "only one of them is set",
      Object.fromEntries(
        Object.keys(OAUTH)
          .filter((name) => name.startsWith("SLACK_") && name !== "SLACK_STATE_SECRET")
          .map((name) => [name, ""]),
      ),
      [
        "SLACK_CLIENT_ID",
        "SLACK_CLIENT_SECRET",
        "SLACK_SIGNING_SECRET",
        "SLACK_TOKEN_KEY",
        "SLACK_PUBLIC_URL",
        "SLACK_WORKSPACES",
      ],
    ],
    ["the key is short", { SLACK_TOKEN_KEY: Buffer.alloc(31).toString("base64") }, ["SLACK_TOKEN_KEY"]],
    ["the key is a word", { SLACK_TOKEN_KEY: "secret" }, ["SLACK_TOKEN_KEY"]],
    ["the old key is the new one", { SLACK_TOKEN_KEY_OLD: OAUTH.SLACK_TOKEN_KEY }, ["SLACK_TOKEN_KEY_OLD"]],
    ["the address has a path", { SLACK_PUBLIC_URL: "https://bot.example.com/slack" }, ["SLACK_PUBLIC_URL"]],
    ["the address is plain HTTP", { SLACK_PUBLIC_URL: "http://bot.example.com" }, ["SLACK_PUBLIC_URL"]],
    ["a workspace is named and not its id", { SLACK_WORKSPACES: "acme" }, ["SLACK_WORKSPACES"]],
    [
      "several are wrong and one is missing",
      { SLACK_CLIENT_ID: "x", SLACK_TOKEN_KEY: "x", SLACK_WORKSPACES: "", SLACK_BOT_TOKEN: "xoxb-1" },
      ["SLACK_CLIENT_ID", "SLACK_TOKEN_KEY", "SLACK_WORKSPACES", "SLACK_BOT_TOKEN"],
    ],
  ])("names the variable when %s", (_why, env, variables) => {
    expect(issuesOf({ ...OAUTH, ...env })).toEqual(variables);
  });
});
