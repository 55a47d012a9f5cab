import type { WorkspaceContext } from "./context.ts";
import type { AckOutcome } from "./delivery.ts";
import type { Probe, RecordedCall, SandboxEvent, WaitOptions } from "./events.ts";
import type { Faults } from "./faults.ts";
import type { StepFunction } from "./functions.ts";
import { openHost } from "./host.ts";
import { teamIds } from "./installer.ts";
import { coreOf, installed } from "./installs.ts";
import { openWorkspaces } from "./open-workspace.ts";
import { DEFAULT_OPTIONS, type SlackSandboxOptions } from "./options.ts";
import { type InstallInput, type InstallOutcome, install } from "./people/install.ts";
import { openServer } from "./server.ts";
import type { RefreshOptions } from "./socket.ts";
import { type SandboxState, stateOf } from "./state.ts";
import { uninstall } from "./uninstall.ts";
import { type UserActions, userActionsOf } from "./user-actions.ts";

export type { AckOutcome } from "./delivery.ts";
export type { RecordedCall, SandboxEvent, SentEnvelope } from "./events.ts";
export type { Execution } from "./executions.ts";
export type { Fault, FaultPlace, Faults } from "./faults.ts";
export type { SandboxFile } from "./files.ts";
export type { StepFunction } from "./functions.ts";
export { sign } from "./http-delivery.ts";
export type { Ephemeral, Message } from "./messages.ts";
export { ALL_SCOPES, type SlackSandboxOptions } from "./options.ts";
export type { InstallInput, InstallOutcome } from "./people/install.ts";
export { type ChannelSeed, defaultWorkspace, type UserSeed, type WorkspaceSeed } from "./seed.ts";
export { gridWorkspaces, otherWorkspace } from "./seed-others.ts";
export type { SandboxState } from "./state.ts";
export type { View } from "./views.ts";

/** One workspace: what its people do, and what there is in it. */
export interface SlackWorkspace extends UserActions {
  readonly teamId: string;
  /** The newest token of the app here. Throws where the app is not installed. */
  readonly botToken: string;
  readonly botUserId: string;
  readonly state: SandboxState;
}

/** A Slack on loopback: its first workspace, and the ways to the app and to the other workspaces. */
export interface SlackSandbox extends SlackWorkspace {
  /** For `slackApiUrl`: `http://127.0.0.1:<port>/api/`. */
  readonly apiUrl: string;
  /** Slack's page for installations: `http://127.0.0.1:<port>/oauth/v2/authorize`. */
  readonly authorizeUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly faults: Faults;
  /** The app's workflow steps. */
  readonly functions: readonly StepFunction[];
  /** Every Web API call so far, answered or broken, oldest first. */
  readonly calls: readonly RecordedCall[];
  /** Socket Mode connections that are open. */
  readonly connections: number;

  /** A workspace by id, name or domain. */
  workspace(name: string): SlackWorkspace;
  /** Installs the app in a browser, from its own install page on. */
  install(input: InstallInput): Promise<InstallOutcome>;
  /** Removes the app from a workspace, or from the organization that it was installed for. */
  uninstall(input?: { readonly team?: string }): Promise<AckOutcome>;
  /** Hears everything that happens from now on; returns the function that stops it. */
  onEvent(listener: (event: SandboxEvent) => void): () => void;
  waitFor<T>(probe: Probe<T>, options?: WaitOptions): Promise<T>;
  refreshConnections(options?: RefreshOptions): Promise<void>;
  close(): Promise<void>;
}

/** Starts the workspaces. Tokens and secrets are made anew each time. */
export async function startSlackSandbox(options: Partial<SlackSandboxOptions> = {}): Promise<SlackSandbox> {
  const settings = { ...DEFAULT_OPTIONS, ...options };
  const server = await openServer(settings.port);
  const host = openHost(settings, settings.origin ?? server.origin);
  host.cores.push(...(await openWorkspaces(host, settings)));
  const { bus, socket, tokens } = host;
  const plain = { scopes: new Set(settings.scopes), isEnterpriseInstall: false };
  const appToken = tokens.issue("xapp-1-sandbox-", { ...plain, kind: "app", teams: [] }).token;
  if (settings.oauth === undefined) {
    for (const context of host.cores) {
      tokens.issue("xoxb-sandbox-", { ...plain, kind: "bot", teams: teamIds([context]) });
    }
  }
  server.serve(host);
  const first = coreOf(host, settings.workspace.team.id);
  const home = workspaceFrom(first);
  return {
    ...userActionsOf(first),
    teamId: home.teamId,
    // Not spread with the rest: there may be none yet, and later another.
    get botToken() {
      return home.botToken;
    },
    botUserId: home.botUserId,
    state: home.state,
    apiUrl: `${host.origin}/api/`,
    authorizeUrl: `${host.origin}/oauth/v2/authorize`,
    clientId: host.oauth.clientId,
    clientSecret: host.oauth.clientSecret,
    appToken,
    signingSecret: host.credentials.signingSecret,
    faults: host.faults,
    functions: host.functions,
    calls: host.calls,
    get connections() {
      return socket.connections;
    },
    workspace: (name) => workspaceFrom(coreOf(host, name)),
    install: (input) => install(host, input),
    uninstall: async ({ team = home.teamId } = {}) => {
      const context = coreOf(host, team);
      return uninstall(context, installed(context));
    },
    onEvent: (listener) => bus.on(listener),
    waitFor: (probe, wait) => bus.waitFor(probe, wait),
    refreshConnections: (refresh) => socket.refresh(refresh),
    close: async () => {
      host.faults.close();
      host.delivery.close();
      bus.close();
      await socket.close();
      await server.close();
      await Promise.all([...new Set(host.cores.map(({ files }) => files))].map((files) => files.close()));
    },
  };
}

function workspaceFrom(context: WorkspaceContext): SlackWorkspace {
  return {
    ...userActionsOf(context),
    teamId: context.workspace.seed.team.id,
    get botToken() {
      return installed(context).token;
    },
    botUserId: context.workspace.botUserId,
    state: stateOf(context),
  };
}
