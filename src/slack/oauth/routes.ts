import type { IncomingMessage } from "node:http";
import type { OAuthSettings } from "../../config/index.ts";
import type { Installations, NewInstallation } from "../../installations/types.ts";
import type { Log } from "../../ops/log.ts";
import { INSTALL_PATH, REDIRECT_PATH } from "../names.ts";
import type { Routes } from "../receivers/signed-http.ts";
import { slackErrorCode } from "../web-api/failures.ts";
import { BOT_SCOPES, OPTIONAL_BOT_SCOPES } from "../web-api/scopes.ts";
import { isAllowed, type ManyWorkspaces } from "../workspaces/many.ts";
import type { OAuthCalls } from "./calls.ts";
import { messagesForBrowser, type Page, pagesIn, sendAway, sendPage } from "./pages.ts";
import { createStates, STATE_SECONDS } from "./state.ts";

export interface RouteOptions {
  readonly settings: OAuthSettings;
  /** `https://slack.com/oauth/v2/authorize`, or another Slack's. */
  readonly authorizeUrl: string;
  readonly redirectUri: string;
  readonly calls: OAuthCalls;
  readonly installations: Pick<Installations, "save">;
  readonly workspaces: Pick<ManyWorkspaces, "evict">;
  readonly log: Log;
  readonly now: () => Date;
}

/**
 * The pages of the installation: to Slack with a `state` that stands in a cookie too, and back with a code, which is
 * exchanged for the workspace's tokens. Neither code, state nor token is shown or logged.
 */
export function createRoutes(options: RouteOptions): Routes {
  const { settings, log, now } = options;
  const states = createStates(settings.stateSecret, now);
  const cookies = stateCookies(settings.publicUrl.startsWith("https:"));

  return new Map([
    [
      INSTALL_PATH,
      async (_request, response) => {
        const state = states.issue();
        response.setHeader("set-cookie", cookies.set(state));
        sendAway(response, addressAtSlack(options, state));
      },
    ],
    [
      REDIRECT_PATH,
      async (request, response) => {
        response.setHeader("set-cookie", cookies.clear);
        const query = new URLSearchParams(request.url?.split("?")[1]);
        const begun = states.holds(query.get("state") ?? "", cookies.read(request));
        const messages = messagesForBrowser(request.headers["accept-language"]);
        const pages = pagesIn(messages);
        sendPage(response, begun ? await finish(options, query, pages) : pages.notBegunHere, messages);
        if (!begun) log.info("rejected an OAuth state that this bot didn’t issue to that browser");
      },
    ],
  ]);
}

function addressAtSlack({ settings, authorizeUrl, redirectUri }: RouteOptions, state: string): string {
  const url = new URL(authorizeUrl);
  url.search = new URLSearchParams({
    client_id: settings.clientId,
    // Which of them are optional is in the app's manifest; Slack asks for those apart.
    scope: [...new Set([...BOT_SCOPES, ...OPTIONAL_BOT_SCOPES])].join(","),
    redirect_uri: redirectUri,
    state,
  }).toString();
  return url.href;
}

async function finish(
  { calls, installations, settings, workspaces, log }: RouteOptions,
  query: URLSearchParams,
  pages: ReturnType<typeof pagesIn>,
): Promise<Page> {
  const code = query.get("code");
  if (!code) return pages.cancelled;
  let installation: NewInstallation;
  try {
    installation = await calls.redeem(code);
  } catch (error) {
    const reason = slackErrorCode(error);
    log.warn({ reason, err: error }, "installation failed");
    return reason === "invalid_code" || reason === "code_already_used" ? pages.notAccepted : pages.failed;
  }
  const { id, isEnterpriseInstall, installedBy, name, tokens } = installation;
  if (!isAllowed(settings.workspaces, installation)) {
    log.warn({ workspace: id }, "installation refused: the workspace isn’t in SLACK_WORKSPACES");
    await calls.revoke(tokens.access).catch((error: unknown) => {
      log.warn({ workspace: id, err: error }, "can’t revoke the token of the refused installation");
    });
    return pages.notAllowed(id);
  }
  try {
    await installations.save(installation);
    workspaces.evict(id);
  } catch (error) {
    log.error({ workspace: id, err: error }, "can’t store the installation");
    return pages.failed;
  }
  log.info({ workspace: id, by: installedBy }, "app installed");
  return pages.installed(name || id, isEnterpriseInstall);
}

/** @param secure false only where the bot is reached over plain HTTP, which is on this machine alone */
function stateCookies(secure: boolean) {
  const name = secure ? "__Host-license-report-install" : "license-report-install";
  // Lax: Slack sends the browser back by a link of its own.
  const kind = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return {
    set: (state: string) => `${name}=${state}; Max-Age=${STATE_SECONDS}; ${kind}`,
    clear: `${name}=; Max-Age=0; ${kind}`,
    read: ({ headers }: IncomingMessage): string =>
      headers.cookie
        ?.split(/;\s*/)
        .find((cookie) => cookie.startsWith(`${name}=`))
        ?.slice(name.length + 1) ?? "",
  };
}
