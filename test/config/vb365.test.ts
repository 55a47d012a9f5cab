import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chain, createChain } from "../../sandbox/vb365/certificate.ts";
import { ConfigError, readConfig } from "../../src/config/index.ts";

const ENV = {
  SLACK_BOT_TOKEN: `xoxb-${"1".repeat(12)}-${"2".repeat(12)}-abc`,
  SLACK_APP_TOKEN: "xapp-1-A0-1-abc",
  VB365_URL: "https://backup.example.com:4443",
  VB365_USERNAME: "LAB\\svc",
  VB365_PASSWORD: "secret",
};

const read = (more: Record<string, string> = {}) => readConfig({ ...ENV, ...more });

/** Which variables the start stops at, and what is said of them. */
function issuesOf(more: Record<string, string>) {
  try {
    read(more);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.issues;
    throw error;
  }
}

describe("a password", () => {
  it.each([" blank at both ends ", "it's", 'a"b', "tab\t", "#1"])("is taken as it is: %j", (password) => {
    expect(read({ VB365_PASSWORD: password }).servers[0]?.password).toBe(password);
  });

  it("that is empty is missing", () => {
    expect(issuesOf({ VB365_PASSWORD: "" })).toMatchObject([{ variable: "VB365_PASSWORD" }]);
  });
});

describe("a fingerprint", () => {
  const PLAIN = "ab".repeat(32);
  const COLONS = "AB:".repeat(31).concat("AB");
  it.each([
    PLAIN,
    COLONS,
    `sha256 Fingerprint=${COLONS}`,
    `SHA256 Fingerprint=${COLONS}`,
    `SHA-256 Fingerprint = ${COLONS}`,
  ])("may be pasted as it comes: %s", (text) => {
    expect(read({ VB365_TLS_FINGERPRINT: text }).servers[0]?.tls).toEqual({
      mode: "pin",
      fingerprints: [PLAIN],
    });
  });

  it.each(["SHA1 Fingerprint=AB:CD", COLONS.slice(0, -3), "ab".repeat(33), "zz".repeat(32)])(
    "is wrong: %s",
    (text) => {
      expect(issuesOf({ VB365_TLS_FINGERPRINT: text })).toMatchObject([
        { variable: "VB365_TLS_FINGERPRINT" },
      ]);
    },
  );
});

describe("a CA file", () => {
  const directory = mkdtempSync(join(tmpdir(), "license-report-ca-"));
  let chain: Chain;
  beforeAll(async () => {
    chain = await createChain();
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const given = (text: string) => {
    const path = join(directory, "ca.pem");
    writeFileSync(path, text);
    return { VB365_TLS_CA_FILE: path };
  };

  it("may hold several certificates, and words between them", () => {
    const pem = `# root\n${chain.root.certificatePem}# issuer\n${chain.issuer.certificatePem}`;
    expect(read(given(pem)).servers[0]?.tls).toEqual({ mode: "ca", pem });
  });

  it.each<[string, (chain: Chain) => string, RegExp]>([
    [
      "damaged second block",
      ({ root, issuer }) => root.certificatePem + issuer.certificatePem.replace(/\n.{20}/, "\n"),
      /certificate 2 .*damaged/,
    ],
    [
      "second block without an end",
      ({ root, issuer }) => root.certificatePem + issuer.certificatePem.slice(0, 200),
      /certificate 2 .*no end/,
    ],
    ["key", ({ leaf }) => leaf.keyPem, /block 1 .*isn’t a certificate/],
    ["text only", () => "hello", /PEM file/],
    ["nothing", () => "", /PEM file/],
  ])("is refused for a %s", (_, pemOf, words) => {
    const [issue, ...others] = issuesOf(given(pemOf(chain)));
    expect(others).toEqual([]);
    expect(issue?.variable).toBe("VB365_TLS_CA_FILE");
    expect(Object.values(issue ?? {}).join(" ")).toMatch(words);
  });
});

describe("a proxy", () => {
  it.each([
    [{ HTTPS_PROXY: "http://proxy.example.com:3128" }, { HTTPS_PROXY: "http://proxy.example.com:3128" }],
    [
      { HTTPS_PROXY: "proxy:3128", NO_PROXY: "*" },
      { HTTPS_PROXY: "proxy:3128", NO_PROXY: "*" },
    ],
    [{ https_proxy: "http://low:1", HTTPS_PROXY: "http://up:1" }, { HTTPS_PROXY: "http://low:1" }],
    [
      { NO_PROXY: ".example.com, 10.0.0.0/8,fd00::/8 ::1,[fe80::1]:4443,host:443" },
      { NO_PROXY: ".example.com, 10.0.0.0/8,fd00::/8 ::1,[fe80::1]:4443,host:443" },
    ],
    [{}, {}],
  ])("is a setting: %j", (env, proxy) => {
    expect(read(env).proxy).toEqual(proxy);
  });

  it.each([
    [{ HTTPS_PROXY: "socks5://proxy:1080" }, "HTTPS_PROXY"],
    [{ https_proxy: "not a url" }, "https_proxy"],
    [{ HTTPS_PROXY: "http://" }, "HTTPS_PROXY"],
    [{ NO_PROXY: "10.0.0.0/33" }, "NO_PROXY"],
    [{ NO_PROXY: "example.com,fd00::/129" }, "NO_PROXY"],
    [{ no_proxy: "http://example.com" }, "no_proxy"],
  ])("that cannot be used stops the start: %j", (env, variable) => {
    expect(issuesOf(env)).toMatchObject([{ variable }]);
  });
});

describe("the limits of a report", () => {
  it("are ten minutes and 100 MB unless they are set", () => {
    expect(read().report).toEqual({ minutes: 10, maxMegabytes: 100 });
    expect(read({ VB365_REPORT_MINUTES: "25", VB365_REPORT_MAX_MB: "500" }).report).toEqual({
      minutes: 25,
      maxMegabytes: 500,
    });
  });

  it.each([{ VB365_REPORT_MINUTES: "0" }, { VB365_REPORT_MINUTES: "56" }, { VB365_REPORT_MAX_MB: "many" }])(
    "stop the start where they are none: %j",
    (env) => {
      expect(issuesOf(env)).toMatchObject([{ variable: Object.keys(env)[0] }]);
    },
  );
});
