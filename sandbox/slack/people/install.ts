import { authorize, type Choice } from "../authorize.ts";
import type { AppHost } from "../context.ts";

export interface InstallInput extends Choice {
  /** Where the app's own "Add to Slack" is, like `http://127.0.0.1:3000/slack/install`. */
  readonly url: string;
  /** Where the app's public address leads on this machine, when it has one: `http://127.0.0.1:3000`. */
  readonly appOrigin?: string;
}

/** The last page that the person saw. */
export interface InstallOutcome {
  readonly status: number;
  readonly body: string;
  readonly url: string;
}

const MAX_STEPS = 10;

/**
 * Installs the app as a person does in a browser: its install page, Slack's page, and back to the app, with the
 * cookies that it sets on the way.
 * @throws Error when a page leads nowhere, or Slack's page refuses
 */
export async function install(host: AppHost, input: InstallInput): Promise<InstallOutcome> {
  const cookies = new Map<string, string>();
  let url = input.url;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const target = new URL(url);
    if (isAuthorize(host, target)) {
      url = reachable(authorize(host, target.searchParams, input), input.appOrigin);
      continue;
    }
    const response = await fetch(target, { redirect: "manual", headers: { cookie: header(cookies) } });
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie);
    const body = await response.text();
    const next = response.headers.get("location") ?? linkToSlack(host, body);
    if (next === undefined) return { status: response.status, body, url };
    url = new URL(next, target).href;
  }
  throw new Error(`the installation came to no end: ${url}`);
}

const isAuthorize = ({ origin }: AppHost, url: URL): boolean =>
  url.origin === origin && url.pathname === "/oauth/v2/authorize";

/** The button of an install page that does not redirect at once. */
function linkToSlack({ origin }: AppHost, html: string): string | undefined {
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
  return links.find((link) => link.startsWith(`${origin}/oauth/v2/authorize`));
}

function reachable(url: string, appOrigin: string | undefined): string {
  if (appOrigin === undefined) return url;
  const { pathname, search } = new URL(url);
  return new URL(`${pathname}${search}`, appOrigin).href;
}

function keep(cookies: Map<string, string>, cookie: string): void {
  const [pair = ""] = cookie.split(";");
  const at = pair.indexOf("=");
  cookies.set(pair.slice(0, at), pair.slice(at + 1));
}

const header = (cookies: ReadonlyMap<string, string>): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
