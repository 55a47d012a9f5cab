import type { IncomingHttpHeaders } from "node:http";
import type { Answer } from "./answer.ts";
import type { ApiVersion } from "./api-versions.ts";
import type { ReportFactory } from "./reports/factory.ts";
import type { Switches } from "./switches.ts";
import type { Tenant } from "./tenant.ts";
import type { TokenThrottle } from "./throttle.ts";
import type { TokenStore } from "./token.ts";

/** What the resources work on. */
export interface Service {
  readonly tenant: Tenant;
  readonly tokens: TokenStore;
  readonly throttle: TokenThrottle;
  readonly reports: ReportFactory;
  readonly username: string;
  readonly password: string;
  readonly installationId: string;
  readonly switches: Switches;
  /** The server's own clock, skew included. */
  now(): Date;
}

/** One call, read whole. */
export interface Call {
  readonly version: ApiVersion;
  readonly headers: IncomingHttpHeaders;
  /** Values of the `{places}` in the route's path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Buffer;
  /** `https://host:port` as the client wrote it. */
  readonly origin: string;
  readonly clientAddress: string;
  /** Aborts when the client hangs up or the sandbox closes. */
  readonly signal: AbortSignal;
}

export type Handler = (call: Call, service: Service) => Answer | Promise<Answer>;

/** The token of an `Authorization: Bearer …` header. */
export function bearerOf(headers: IncomingHttpHeaders): string | undefined {
  return /^bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1];
}
