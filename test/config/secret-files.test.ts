import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ConfigError, readConfig, readStoreSettings } from "../../src/config/index.ts";

const GOOD: Record<string, string> = {
  SLACK_BOT_TOKEN: "xoxb-1-secret",
  SLACK_APP_TOKEN: "xapp-1-secret",
  VB365_URL: "https://backup.example.com:4443",
  VB365_USERNAME: "BACKUP\\svc",
  VB365_PASSWORD: "hunter2-secret",
};

const OAUTH: Record<string, string> = {
  ...GOOD,
  SLACK_BOT_TOKEN: "",
  SLACK_APP_TOKEN: "",
  SLACK_SIGNING_SECRET: "signing-secret-0001",
  SLACK_CLIENT_ID: "1234567890.1234567890",
  SLACK_CLIENT_SECRET: "client-secret-0001",
  SLACK_STATE_SECRET: "state-secret-00001",
  SLACK_TOKEN_KEY: Buffer.alloc(32, 1).toString("base64"),
  SLACK_TOKEN_KEY_OLD: Buffer.alloc(32, 2).toString("base64"),
  SLACK_PUBLIC_URL: "https://bot.example.com/",
  SLACK_WORKSPACES: "any",
};

const folder = mkdtempSync(join(tmpdir(), "secrets-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function fileWith(text: string): string {
  const path = join(folder, `secret-${files++}`);
  writeFileSync(path, text);
  return path;
}

function issuesOf(env: Record<string, string>) {
  try {
    readConfig({ ...GOOD, ...env });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.issues;
    throw error;
  }
}

describe("a secret in a file", () => {
  it.each<[name: string, env: Record<string, string>]>([
    ["SLACK_BOT_TOKEN", GOOD],
    ["SLACK_APP_TOKEN", GOOD],
    ["VB365_PASSWORD", GOOD],
    ["DATABASE_URL", { ...GOOD, DATABASE_URL: "postgresql://u:p@db.example.com:5432/reports" }],
    ["HTTPS_PROXY", { ...GOOD, HTTPS_PROXY: "http://u:p@proxy.example.com:3128" }],
    ["SLACK_HTTPS_PROXY", { ...GOOD, SLACK_HTTPS_PROXY: "http://u:p@proxy.example.com:3128" }],
    ["VB365_HTTPS_PROXY", { ...GOOD, VB365_HTTPS_PROXY: "http://u:p@proxy.example.com:3128" }],
    ["HEARTBEAT_URL", { ...GOOD, HEARTBEAT_URL: "https://hc.example.com/ping/secret" }],
    ["SLACK_SIGNING_SECRET", OAUTH],
    ["SLACK_CLIENT_SECRET", OAUTH],
    ["SLACK_STATE_SECRET", OAUTH],
    ["SLACK_TOKEN_KEY", OAUTH],
    ["SLACK_TOKEN_KEY_OLD", OAUTH],
    [
      "VB365_NEW_YORK_PASSWORD",
      {
        ...GOOD,
        VB365_SERVERS: "new-york",
        VB365_NEW_YORK_URL: "https://ny.example.com:4443",
        VB365_NEW_YORK_USERNAME: "n",
        VB365_NEW_YORK_PASSWORD: "n-secret",
      },
    ],
  ])("is read for %s as if it stood in the environment", (name, env) => {
    const { [name]: secret = "", ...others } = env;
    for (const end of ["", "\n", "\r\n"])
      expect(readConfig({ ...others, [`${name}_FILE`]: fileWith(secret + end) })).toEqual(readConfig(env));
  });

  it("keeps the blanks of a password, and loses one line end only", () => {
    const { VB365_PASSWORD: _, ...others } = GOOD;
    const config = readConfig({ ...others, VB365_PASSWORD_FILE: fileWith(" it's #1 \n") });
    expect(config.servers[0]?.password).toBe(" it's #1 ");
  });

  it("counts for the store's own command, too", () => {
    const path = fileWith("postgresql://u:p@db.example.com:5432/reports\n");
    const settings = readStoreSettings({ DATABASE_URL_FILE: path }, { files: [], directory: folder });
    expect(settings.databaseUrl).toBe("postgresql://u:p@db.example.com:5432/reports");
  });

  it("must not stand in the environment as well", () => {
    expect(issuesOf({ VB365_PASSWORD_FILE: fileWith("other-secret") })).toEqual([
      {
        variable: "VB365_PASSWORD_FILE",
        fix: expect.stringMatching(/conflict.*either it or VB365_PASSWORD,/),
      },
    ]);
  });

  it.each<[why: string, path: () => string, fix: RegExp]>([
    ["is not there", () => join(folder, "missing"), /can’t be read \(ENOENT\)/],
    ["is a directory", () => folder, /can’t be read \(EISDIR\)/],
    ["is empty", () => fileWith(" \n"), /is empty/],
    ["holds settings", () => fileWith("xoxb-leaked-1\nxapp-leaked-1\n"), /more than one line/],
    ["is large", () => fileWith("x".repeat(70_000)), /too large/],
  ])("stops the start by one complaint without a path or value where the file %s", (_why, path, fix) => {
    const [issue, ...others] = issuesOf({ SLACK_BOT_TOKEN: "", SLACK_BOT_TOKEN_FILE: path() });
    expect(issue).toEqual({ variable: "SLACK_BOT_TOKEN_FILE", fix: expect.stringMatching(fix) });
    expect(issue?.fix).not.toMatch(/leaked|secrets-/);
    expect(others).toEqual([]);
  });

  it("is checked as the setting itself is", () => {
    const env = { SLACK_BOT_TOKEN: "", SLACK_BOT_TOKEN_FILE: fileWith("xoxp-leaked-1") };
    expect(issuesOf(env)).toEqual([
      { variable: "SLACK_BOT_TOKEN", fix: expect.not.stringContaining("leaked") },
    ]);
  });

  it.runIf(process.getuid?.() !== 0)("stops the start where it may not be read", () => {
    const path = fileWith("xoxb-1");
    chmodSync(path, 0);
    const [issue] = issuesOf({ SLACK_BOT_TOKEN: "", SLACK_BOT_TOKEN_FILE: path });
    expect(issue?.fix).toContain("EACCES");
  });
});

it("has a file for secrets alone: any other such name is unknown", () => {
  expect(issuesOf({ VB365_USERNAME_FILE: "/run/secrets/name" })).toMatchObject([
    { variable: "VB365_USERNAME_FILE", fix: expect.stringContaining("is unknown") },
  ]);
});
