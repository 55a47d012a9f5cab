import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Header that carries the page's token with every act. */
const TOKEN_HEADER = "x-page-token";

/**
 * Keeps other web sites out. The page listens on loopback, but every site in the same browser can send requests there:
 * by a name of its own that it points to 127.0.0.1 (DNS rebinding), or straight from its pages. So the host must be
 * ours, the origin, where a browser names one, too; and an act needs a token that only the page itself can read.
 */
export class Guard {
  readonly token = randomBytes(24).toString("base64url");
  readonly #hosts: ReadonlySet<string>;

  constructor(port: number) {
    this.#hosts = new Set([`localhost:${port}`, `127.0.0.1:${port}`]);
  }

  /** Whether a request comes from the page or from the address bar. */
  isFromHere({ headers }: IncomingMessage): boolean {
    if (!this.#hosts.has(headers.host ?? "")) return false;
    const site = headers["sec-fetch-site"];
    if (site !== undefined && site !== "same-origin" && site !== "none") return false;
    return headers.origin === undefined || headers.origin === `http://${headers.host}`;
  }

  /** Whether it may also change something. */
  mayAct(request: IncomingMessage): boolean {
    const shown = Buffer.from(String(request.headers[TOKEN_HEADER] ?? ""));
    const right = Buffer.from(this.token);
    return shown.length === right.length && timingSafeEqual(shown, right) && this.isFromHere(request);
  }
}
