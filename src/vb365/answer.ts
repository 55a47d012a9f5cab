import type { IncomingHttpHeaders } from "node:http";

/** An answer of any status, its body read whole or up to the limit. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}
