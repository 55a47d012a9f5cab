import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { type ConnectionOptions, connect, type TLSSocket } from "node:tls";
import { describe, expect, test } from "vitest";
import {
  startVb365Sandbox,
  type Vb365Sandbox,
  type Vb365SandboxOptions,
} from "../../../sandbox/vb365/index.ts";
import { startHarness } from "./client.ts";

const start = async (options: Partial<Vb365SandboxOptions> = {}) => {
  const sandbox = await startVb365Sandbox(options);
  return Object.assign(sandbox, { [Symbol.asyncDispose]: () => sandbox.close() });
};

async function handshake(sandbox: Vb365Sandbox, options: ConnectionOptions): Promise<TLSSocket> {
  const { hostname, port } = new URL(sandbox.url);
  const socket = connect({ host: hostname, port: Number(port), ...options });
  await once(socket, "secureConnect");
  socket.destroy();
  return socket;
}

const presented = async (sandbox: Vb365Sandbox) => {
  const { hostname, port } = new URL(sandbox.url);
  const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false });
  await once(socket, "secureConnect");
  const fingerprint = socket.getPeerCertificate().fingerprint256.replaceAll(":", "").toLowerCase();
  socket.destroy();
  return fingerprint;
};

describe("the certificate", () => {
  test("is self-signed and does not name the host, as the product's own", async () => {
    await using sandbox = await start();
    expect(await presented(sandbox)).toBe(sandbox.fingerprint);
    const certificate = new X509Certificate(sandbox.certificatePem);
    expect(certificate.subject).toBe(certificate.issuer);
    expect(certificate.checkIP("127.0.0.1")).toBeUndefined();
    await expect(handshake(sandbox, {})).rejects.toMatchObject({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
    await expect(handshake(sandbox, { ca: sandbox.certificatePem })).rejects.toMatchObject({
      code: "ERR_TLS_CERT_ALTNAME_INVALID",
    });
  });

  test("can name the host", async () => {
    await using sandbox = await start({ certificate: { namesHost: true } });
    const socket = await handshake(sandbox, { ca: sandbox.certificatePem });
    expect(socket.authorized).toBe(true);
  });

  test("can have expired", async () => {
    await using sandbox = await start({ certificate: { namesHost: true, expired: true } });
    await expect(handshake(sandbox, { ca: sandbox.certificatePem })).rejects.toMatchObject({
      code: "CERT_HAS_EXPIRED",
    });
  });

  test("can change while the server runs; sessions are kept, connections are not", async () => {
    await using harness = await startHarness();
    const token = await harness.login();
    const { fingerprint } = harness.sandbox;
    await harness.sandbox.rotateCertificate();
    expect(harness.sandbox.fingerprint).not.toBe(fingerprint);
    expect(await presented(harness.sandbox)).toBe(harness.sandbox.fingerprint);
    await expect(harness.call("GET", "/v8/License", { token })).rejects.toThrow(/certificate/);
  });
});

describe("the connection", () => {
  test.each(["TLSv1.2", "TLSv1.3"] as const)("speaks at most %s", async (tlsMaxVersion) => {
    await using sandbox = await start();
    await sandbox.setSwitches({ tlsMaxVersion });
    const { hostname, port } = new URL(sandbox.url);
    const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false });
    await once(socket, "secureConnect");
    expect(socket.getProtocol()).toBe(tlsMaxVersion);
    socket.destroy();
  });

  test("is refused while the service is off, and taken again on the same port", async () => {
    await using harness = await startHarness();
    const token = await harness.login();
    await harness.sandbox.setSwitches({ online: false });
    await expect(harness.call("GET", "/v8/License", { token })).rejects.toMatchObject({
      code: "ECONNREFUSED",
    });
    await harness.sandbox.setSwitches({ online: true });
    expect((await harness.call("GET", "/v8/License", { token })).status).toBe(200);
  });

  test("may be off from the start", async () => {
    await using harness = await startHarness({ switches: { online: false } });
    await expect(harness.call("GET", "/v8/License")).rejects.toMatchObject({ code: "ECONNREFUSED" });
    await harness.sandbox.setSwitches({ online: true });
    expect((await harness.call("GET", "/v8/License")).status).toBe(401);
  });

  test("stays in use from call to call, also when switches change", async () => {
    await using harness = await startHarness();
    const token = await harness.login();
    for (const switches of [{ clockSkewMs: 1 }, { dates: "null" }] as const) {
      await harness.sandbox.setSwitches(switches);
      expect((await harness.call("GET", "/v8/License", { token })).status).toBe(200);
    }
  });

  test("closing ends what is open, and may be done twice", async () => {
    const { sandbox, call } = await startHarness({ switches: { faults: [{ kind: "hold" }] } });
    const reply = call("GET", "/v8/License");
    const { promise, resolve } = Promise.withResolvers<void>();
    sandbox.onRequest(() => resolve());
    await promise;
    await Promise.all([sandbox.close(), expect(reply).rejects.toThrow()]);
    await sandbox.close();
  });
});
