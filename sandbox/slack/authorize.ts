import type { AppHost, WorkspaceContext } from "./context.ts";
import { coreOf, installerOf } from "./installs.ts";

/** What a person chooses on Slack's page, where the app asks to be installed. */
export interface Choice {
  /** Id, name or domain of the workspace; default the one that the app asks for, or the first. */
  readonly team?: string;
  /** For the whole organization of that workspace. */
  readonly orgWide?: boolean;
  /** Who is asked; default the first person of the workspace. */
  readonly user?: string;
  readonly isDenied?: boolean;
}

/**
 * Slack's page at `/oauth/v2/authorize`, where everybody agrees at once.
 * @returns where the browser is sent: the app's redirect address, with `code` or `error`, and its `state`
 * @throws Error with words for the page, when the request cannot even be answered there
 */
export function authorize(host: AppHost, query: URLSearchParams, choice: Choice = {}): string {
  if (query.get("client_id") !== host.oauth.clientId) throw new Error("invalid_client_id");
  const redirectUri = query.get("redirect_uri") ?? undefined;
  const back = redirectUri ?? host.oauth.redirectUri ?? "";
  if (!URL.canParse(back)) throw new Error("bad_redirect_uri");
  const target = new URL(back);
  const scopes = (query.get("scope") ?? "").split(",").filter((scope) => scope !== "");
  if (scopes.length === 0) throw new Error("no_scopes");
  const state = query.get("state");
  if (state !== null) target.searchParams.set("state", state);
  if (choice.isDenied === true) {
    target.searchParams.set("error", "access_denied");
    return target.href;
  }
  const context = chosenCore(host, choice.team ?? query.get("team") ?? undefined);
  const installer = installerOf(host, context, choice.orgWide === true);
  const { users } = context.workspace;
  const person = choice.user === undefined ? users[0] : context.workspace.user(choice.user);
  if (person === undefined) throw new Error(`there is no user ${choice.user}`);
  const code = host.oauth.consent({ installer, user: person.id, scopes, redirectUri });
  target.searchParams.set("code", code);
  return target.href;
}

function chosenCore(host: AppHost, name: string | undefined): WorkspaceContext {
  const core = name === undefined ? host.cores[0] : coreOf(host, name);
  if (core === undefined) throw new Error("there is no workspace");
  return core;
}
