import { Agent, request } from "undici";
import {
  startVb365Sandbox,
  type Vb365Sandbox,
  type Vb365SandboxOptions,
} from "../../../sandbox/vb365/index.ts";

export interface CallOptions {
  readonly token?: string | undefined;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface Reply {
  readonly status: number;
  readonly reason: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  readonly text: string;
}

/** The clock of tests stands still. */
export const NOW = new Date("2026-11-24T10:00:00.000Z");

/** A sandbox and a plain client on it: no retries, no session, the certificate trusted by itself. */
export interface Harness extends AsyncDisposable {
  readonly sandbox: Vb365Sandbox;
  call(method: "GET" | "POST", path: string, options?: CallOptions): Promise<Reply>;
  /** Logs in and gives the access token. */
  login(fields?: Readonly<Record<string, string>>): Promise<string>;
}

/** Unless the options say more, without throttle. */
export async function startHarness(options: Partial<Vb365SandboxOptions> = {}): Promise<Harness> {
  const sandbox = await startVb365Sandbox({
    now: () => NOW,
    ...options,
    switches: { throttle: { enabled: false }, ...options.switches },
  });
  const agent = new Agent({
    connect: { ca: sandbox.certificatePem, checkServerIdentity: () => undefined },
  });

  async function call(method: "GET" | "POST", path: string, options: CallOptions = {}): Promise<Reply> {
    const { token, form, json, headers, signal } = options;
    const reply = await request(`${sandbox.url}${path}`, {
      dispatcher: agent,
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(form ? { "content-type": "application/x-www-form-urlencoded" } : {}),
        ...(json === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(form ? { body: new URLSearchParams(form).toString() } : {}),
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(signal ? { signal } : {}),
    });
    const bytes = Buffer.from(await reply.body.arrayBuffer());
    return {
      status: reply.statusCode,
      reason: reply.statusText,
      headers: reply.headers,
      bytes,
      text: bytes.toString("utf8"),
    };
  }

  return {
    sandbox,
    call,
    async login(fields = {}) {
      const form = { ...passwordGrant(sandbox), disable_antiforgery_token: "true", ...fields };
      const { text } = await call("POST", "/v8/token", { form });
      return JSON.parse(text).access_token;
    },
    async [Symbol.asyncDispose]() {
      await agent.destroy();
      await sandbox.close();
    },
  };
}

export const passwordGrant = ({ username, password }: Vb365Sandbox) => ({
  grant_type: "password",
  username,
  password,
});

/** Body of a License Overview call over October 2026, UTC. */
export const OCTOBER = {
  startTime: "2026-10-01T00:00:00.000Z",
  endTime: "2026-10-31T23:59:59.999Z",
  format: "CSV",
  timezone: "UTC",
} as const;

export const OCTOBER_INTERVAL = {
  start: "2026-10-01T00:00:00.000Z",
  end: "2026-11-01T00:00:00.000Z",
} as const;
