import type { TlsOptions } from "node:tls";
import { describe, expect, it } from "vitest";
import { type Chain, createCertificate, createChain } from "../../sandbox/vb365/certificate.ts";
import type { TlsTrust } from "../../src/vb365/index.ts";
import { answering, callerOf, type FarEnd, farEnd, loggedIn, reply } from "./far-end.ts";
import { failureOf, NEVER, startHarness } from "./harness.ts";

const signal = NEVER;
const LICENSE = reply("200 OK", '{"status":"Valid","type":"NFR","totalNumber":1,"usedNumber":1}');
const serving = loggedIn((_, socket) => socket.write(LICENSE));
const OTHER_PIN = "0".repeat(64);

const pin = (...fingerprints: string[]): TlsTrust => ({ mode: "pin", fingerprints });
const ca = (end: FarEnd): TlsTrust => ({ mode: "ca", pem: end.certificate.certificatePem });

describe("a certificate", () => {
  it.each<[string, { namesHost?: boolean; expired?: boolean }, (end: FarEnd) => TlsTrust]>([
    ["that is pinned", {}, (end) => pin(end.certificate.fingerprint)],
    ["that is one of several pinned", {}, (end) => pin(OTHER_PIN, end.certificate.fingerprint)],
    ["that is pinned and has expired", { expired: true }, (end) => pin(end.certificate.fingerprint)],
    ["of a given CA for this host", { namesHost: true }, ca],
    ["of any kind, when nothing is verified", { expired: true }, () => ({ mode: "insecure" })],
  ])("%s is accepted", async (_, form, trust) => {
    await using end = await farEnd(serving, { certificate: form });
    await using caller = await callerOf(end, { tls: trust(end) });
    expect(await caller.client.license({ signal })).toMatchObject({ status: "Valid" });
  });

  it.each<[string, { namesHost?: boolean; expired?: boolean }, (end: FarEnd) => TlsTrust, string, string?]>([
    ["other than the pinned one", {}, () => pin(OTHER_PIN), "vb365_tls_pin_mismatch"],
    ["when no pin is given", {}, () => pin(), "vb365_tls_pin_mismatch"],
    [
      "that nobody here vouches for",
      { namesHost: true },
      () => ({ mode: "system" }),
      "vb365_tls_untrusted",
      "self-signed",
    ],
    ["of a given CA for another host", {}, ca, "vb365_tls_wrong_host"],
    ["of a given CA that has expired", { namesHost: true, expired: true }, ca, "vb365_tls_expired"],
  ])("%s is refused before a byte is sent, and shown", async (_, form, trust, code, reason) => {
    await using end = await farEnd(serving, { certificate: form });
    await using caller = await callerOf(end, { tls: trust(end) });
    const failure = await failureOf(caller.client.license({ signal }));
    expect(failure).toMatchObject({
      code,
      params: { server: "berlin", fingerprint: end.certificate.fingerprint, ...(reason && { reason }) },
    });
    expect(end.connections).toBe(1);
    expect(end.heard()).toBe("");
    expect(JSON.stringify([caller.logged, failure.params])).not.toMatch(/secret/);
  });

  it("of another CA is refused", async () => {
    const { certificatePem } = await createCertificate({ namesHost: true });
    await using end = await farEnd(serving, { certificate: { namesHost: true } });
    await using caller = await callerOf(end, { tls: { mode: "ca", pem: certificatePem } });
    expect((await failureOf(caller.client.license({ signal }))).code).toBe("vb365_tls_untrusted");
    expect(end.heard()).toBe("");
  });

  it.each<[string, (chain: Chain) => string]>([
    ["the root", ({ root }) => root.certificatePem],
    ["the issuing CA alone", ({ issuer }) => issuer.certificatePem],
    ["the server's own certificate alone", ({ leaf }) => leaf.certificatePem],
  ])("with an issuing CA is trusted by %s, as in curl", async (_, pemOf) => {
    const chain = await createChain();
    await using end = await farEnd(serving, {
      tls: { key: chain.leaf.keyPem, cert: chain.leaf.certificatePem + chain.issuer.certificatePem },
    });
    await using caller = await callerOf(end, { tls: { mode: "ca", pem: pemOf(chain) } });
    expect(await caller.client.license({ signal })).toMatchObject({ status: "Valid" });
  });

  it("that changes while the bot runs is noticed, and both can be pinned", async () => {
    await using harness = await startHarness();
    await harness.client.license({ signal });
    const old = harness.sandbox.fingerprint;
    await harness.sandbox.rotateCertificate();
    const seen = harness.sandbox.requests.length;
    const failure = await failureOf(harness.client.license({ signal }));
    expect(failure).toMatchObject({
      code: "vb365_tls_pin_mismatch",
      params: { fingerprint: harness.sandbox.fingerprint },
    });
    expect(harness.sandbox.requests).toHaveLength(seen);
    const both = harness.another({ tls: pin(old, harness.sandbox.fingerprint) });
    harness.clock.advance(60_000);
    expect(await both.license({ signal })).toMatchObject({ status: "Valid" });
  });
});

describe("TLS", () => {
  it("1.2 is enough", async () => {
    await using end = await farEnd(serving, { tls: { maxVersion: "TLSv1.2" } });
    await using caller = await callerOf(end);
    expect(await caller.client.license({ signal })).toMatchObject({ status: "Valid" });
  });

  it("1.1 is not", async () => {
    const old = { minVersion: "TLSv1.1", maxVersion: "TLSv1.1", ciphers: "DEFAULT:@SECLEVEL=0" } as const;
    await using end = await farEnd(serving, { tls: old });
    await using caller = await callerOf(end);
    expect(await failureOf(caller.client.license({ signal }))).toMatchObject({
      code: "vb365_handshake_failed",
      params: { reason: "tls-version" },
    });
    expect(end.heard()).toBe("");
  });

  it("is missing on a port that speaks plain HTTP", async () => {
    await using end = await farEnd(
      (socket) => void socket.on("data", () => socket.end("HTTP/1.1 400 Bad\r\n\r\n")),
      {
        secure: false,
      },
    );
    await using caller = await callerOf(end);
    expect(await failureOf(caller.client.license({ signal }))).toMatchObject({
      code: "vb365_handshake_failed",
      params: { reason: "no-tls" },
    });
    expect(end.heard()).not.toMatch(/POST|secret/);
  });

  it.each<[string, TlsOptions, string]>([
    [
      "a client certificate",
      { requestCert: true, rejectUnauthorized: true, maxVersion: "TLSv1.2" },
      "no-shared-cipher",
    ],
    ["HTTP/2", { ALPNProtocols: ["h2"] }, "http2-only"],
  ])("that wants %s says so", async (_, tls, reason) => {
    await using end = await farEnd(serving, { tls });
    await using caller = await callerOf(end);
    const failure = await failureOf(caller.client.license({ signal }));
    expect(failure).toMatchObject({ code: "vb365_handshake_failed", params: { reason } });
    expect(failure.detail).toBeUndefined();
  });

  it("may end in a gateway's page that wants a client certificate", async () => {
    const page = "<html><title>400 No required SSL certificate was sent</title></html>";
    await using end = await farEnd(
      answering((_, socket) => socket.write(reply("400 Bad Request", page, "Content-Type: text/html\r\n"))),
    );
    await using caller = await callerOf(end);
    expect(await failureOf(caller.client.license({ signal }))).toMatchObject({
      code: "vb365_handshake_failed",
      params: { reason: "certificate-wanted" },
    });
  });

  it("that carries HTTP/2 without saying so is known by its first frame", async () => {
    const settings = Buffer.from("000000040000000000", "hex");
    await using end = await farEnd((socket) => socket.write(settings));
    await using caller = await callerOf(end);
    expect(await failureOf(caller.client.license({ signal }))).toMatchObject({
      code: "vb365_handshake_failed",
      params: { reason: "http2-only" },
    });
  });

  it("for another host names those that the certificate is for", async () => {
    await using end = await farEnd(serving);
    await using caller = await callerOf(end, { tls: ca(end) });
    expect((await failureOf(caller.client.license({ signal }))).params.names).toBe("backup.sandbox.example");
  });

  it("may be all that a port never gets to", async () => {
    await using end = await farEnd(() => undefined, { secure: false });
    await using caller = await callerOf(end, {}, { limits: { connectMs: 50 } });
    expect(await failureOf(caller.client.license({ signal }))).toMatchObject({
      code: "vb365_unreachable",
      params: { cause: "timeout" },
    });
  });

  it("may be cut off in the handshake", async () => {
    await using end = await farEnd((socket) => socket.destroy(), { secure: false });
    await using caller = await callerOf(end);
    expect(await failureOf(caller.client.license({ signal }))).toMatchObject({ code: "vb365_unreachable" });
  });
});
