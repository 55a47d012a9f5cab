import { randomBytes } from "node:crypto";
import { API_VERSIONS, type ApiVersion } from "./api-versions.ts";
import { type CertificateForm, createCertificate, lendCertificate } from "./certificate.ts";
import { handleRequest } from "./handle.ts";
import { listen } from "./listener.ts";
import { createPrng } from "./prng.ts";
import { type RecordedRequest, type RequestListener, RequestRecorder } from "./recorder.ts";
import { ReportFactory } from "./reports/factory.ts";
import type { Service } from "./service.ts";
import { Switchboard } from "./switchboard.ts";
import type { Switches, SwitchesPatch } from "./switches.ts";
import { createTenant, type Tenant } from "./tenant.ts";
import { TokenThrottle } from "./throttle.ts";
import { TokenStore } from "./token.ts";

export type { ApiVersion } from "./api-versions.ts";
export type { CertificateForm } from "./certificate.ts";
export type { Fault } from "./faults.ts";
export type { RecordedRequest, RequestListener } from "./recorder.ts";
export { SCENARIOS, type ScenarioName } from "./scenarios.ts";
export { DEFAULT_SWITCHES, type Switches, type SwitchesPatch } from "./switches.ts";
export type { Tenant } from "./tenant.ts";

export interface Vb365SandboxOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** Makes the synthetic tenant. */
  readonly seed: string;
  readonly now: () => Date;
  readonly username: string;
  /** By default a new one for each start. */
  readonly password: string;
  /** API versions served; calls to others answer 404. */
  readonly versions: readonly ApiVersion[];
  readonly certificate: CertificateForm;
  readonly switches: SwitchesPatch;
}

export interface Vb365Sandbox {
  /** `https://127.0.0.1:port`. */
  readonly url: string;
  /** SHA-256 of the leaf certificate, lower-case hex. */
  readonly fingerprint: string;
  /** The leaf certificate; it is its own CA. */
  readonly certificatePem: string;
  readonly username: string;
  readonly password: string;
  /** The truth that reports are made from. */
  readonly tenant: Tenant;
  /** The newest calls, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Tells of each call when it arrives and when it is over; returns what takes the listener off again. */
  onRequest(listener: RequestListener): () => void;
  readonly switches: Switches;
  /** Resolves when the change is in force; rejects with zod's error when a switch is not valid. */
  setSwitches(patch: SwitchesPatch): Promise<void>;
  /** Restarts the service with another certificate; `fingerprint` and `certificatePem` follow. */
  rotateCertificate(form?: CertificateForm): Promise<void>;
  close(): Promise<void>;
}

/** Starts an embedded VB365 server: TLS, tokens, resources and reports as its clients know them, on loopback. */
export async function startVb365Sandbox(options: Partial<Vb365SandboxOptions> = {}): Promise<Vb365Sandbox> {
  const {
    port = 0,
    host = "127.0.0.1",
    seed = "sandbox",
    now = () => new Date(),
    username = "LAB\\svc-license-report",
    password = randomBytes(12).toString("base64url"),
    versions = API_VERSIONS,
    certificate: form = {},
  } = options;
  const board = new Switchboard(options.switches);
  const recorder = new RequestRecorder();
  const tenant = createTenant(seed, now);
  const service: Service = {
    tenant,
    tokens: new TokenStore(),
    throttle: new TokenThrottle(),
    reports: new ReportFactory(),
    username,
    password,
    installationId: createPrng(seed, "installation").uuid(),
    get switches() {
      return board.switches;
    },
    now: () => new Date(now().getTime() + board.switches.clockSkewMs),
  };

  const lent = await lendCertificate(form);
  let { certificate } = lent;
  const listener = await listen(
    { host, port },
    { certificate, handshake: board.switches },
    (request, response) => {
      void handleRequest(request, response, { service, board, recorder, versions });
    },
  );
  if (!board.switches.online) await listener.off();

  return {
    url: `https://${host}:${listener.port}`,
    get fingerprint() {
      return certificate.fingerprint;
    },
    get certificatePem() {
      return certificate.certificatePem;
    },
    username,
    password,
    tenant,
    requests: recorder.requests,
    onRequest: (listen) => recorder.listen(listen),
    get switches() {
      return board.switches;
    },
    async setSwitches(patch) {
      const before = board.switches;
      board.patch(patch);
      const { switches } = board;
      if (HANDSHAKE.some((name) => switches[name] !== before[name]))
        await listener.secure(certificate, switches);
      await (switches.online ? listener.on() : listener.off());
    },
    async rotateCertificate(next) {
      certificate = await createCertificate(next);
      await listener.secure(certificate, board.switches);
    },
    async close() {
      await listener.off();
      lent.giveBack();
    },
  };
}

/** What is agreed on before a call: a change needs a restart. */
const HANDSHAKE = ["tlsMaxVersion", "alpn", "clientCertificate"] as const;
