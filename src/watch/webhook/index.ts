import { createHmac } from "node:crypto";
import { ProxyAgent, request } from "undici";
import type { AlertCaller } from "../service/presenter.ts";
import { alertmanagerBody, genericBody, pagerDutyBody } from "./bodies.ts";

export interface AlertWebhookOptions {
  readonly kind: "pagerduty" | "alertmanager" | "json";
  readonly url: URL;
  readonly secret: string | undefined;
  /** The time of day, which a signature holds. */
  readonly now: () => Date;
  /** On the way, where there is one. */
  readonly proxy?: URL | undefined;
}

/** Nobody waits for an answer that takes longer: the call is made again. */
const TIMEOUT_MS = 15_000;

/** The call was not taken. The address is not in the message: it may hold a token. */
class CallRefused extends Error {
  override readonly name = "CallRefused";
}

/** Calls somebody out of Slack. Redirects are not followed: a call holds a key. */
export function createWebhook(options: AlertWebhookOptions): AlertCaller {
  const { kind, url, secret = "" } = options;
  const dispatcher = options.proxy && through(options.proxy);
  const target = kind === "alertmanager" ? alertsOf(url) : url;
  return {
    async call(episode, news, signal) {
      const body = JSON.stringify(
        kind === "pagerduty"
          ? pagerDutyBody(episode, news, secret)
          : kind === "alertmanager"
            ? alertmanagerBody(episode, news)
            : genericBody(episode, news),
      );
      const { statusCode, body: answer } = await request(target, {
        method: "POST",
        headers: { "content-type": "application/json", ...headersOf(options, body) },
        body,
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
        ...(dispatcher && { dispatcher }),
      }).catch((error: unknown) => {
        throw new CallRefused(
          `no answer (${(error as NodeJS.ErrnoException).code ?? (error as Error).name})`,
        );
      });
      await answer.dump();
      if (statusCode < 200 || statusCode > 299) throw new CallRefused(`answered HTTP ${statusCode}`);
    },
  };
}

function through(proxy: URL): ProxyAgent {
  const { username, password, origin } = proxy;
  const words = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const token = `Basic ${Buffer.from(words).toString("base64")}`;
  return new ProxyAgent({ uri: origin, proxyTunnel: true, ...(username && { token }) });
}

/** The address of the Alertmanager, or the whole path of its API. */
function alertsOf(url: URL): URL {
  if (/\/api\/v2\/alerts\/?$/.test(url.pathname)) return url;
  const whole = new URL(url);
  whole.pathname = `${url.pathname.replace(/\/$/, "")}/api/v2/alerts`;
  return whole;
}

/**
 * A generic call is signed as Slack signs its own: `v1=` and the HMAC-SHA256 of `v1:<timestamp>:<body>`, so that whoever
 * takes it can refuse a forged one and an old one that is sent again.
 */
function headersOf({ kind, secret, now }: AlertWebhookOptions, body: string): Record<string, string> {
  if (kind === "alertmanager") return secret ? { authorization: `Bearer ${secret}` } : {};
  if (kind === "pagerduty" || !secret) return {};
  const timestamp = Math.floor(now().getTime() / 1000).toString();
  const signature = createHmac("sha256", secret).update(`v1:${timestamp}:${body}`).digest("hex");
  return {
    "x-license-report-timestamp": timestamp,
    "x-license-report-signature": `v1=${signature}`,
  };
}
