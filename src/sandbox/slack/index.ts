import { randomBytes } from "node:crypto";
import { type Acts, actsOf } from "./acts.ts";
import { Clock } from "./clock.ts";
import type { Core } from "./core.ts";
import { Delivery } from "./delivery.ts";
import { EventBus, type Probe, type RecordedCall, type SandboxEvent, type WaitOptions } from "./events.ts";
import { Executions } from "./executions.ts";
import { Faults } from "./faults.ts";
import { Files } from "./files.ts";
import { readFunctions, type StepFunction } from "./functions.ts";
import { HttpDelivery } from "./http-delivery.ts";
import { Messages } from "./messages.ts";
import { DEFAULT_OPTIONS, type SlackSandboxOptions } from "./options.ts";
import { ResponseUrls } from "./response-url.ts";
import { openServer, responseBase, socketUrl } from "./server.ts";
import { type RefreshOptions, SocketMode } from "./socket.ts";
import { type SandboxState, stateOf } from "./state.ts";
import { Tokens } from "./tokens.ts";
import { Triggers } from "./triggers.ts";
import { Views } from "./views.ts";
import { Workspace } from "./workspace.ts";

export type { AckOutcome } from "./delivery.ts";
export type { RecordedCall, SandboxEvent, SentEnvelope } from "./events.ts";
export type { Execution } from "./executions.ts";
export type { Fault, FaultPlace, Faults } from "./faults.ts";
export type { SandboxFile } from "./files.ts";
export type { FunctionSeeds, Parameter, StepFunction } from "./functions.ts";
export { sign } from "./http-delivery.ts";
export type { FieldInput } from "./input-state.ts";
export type { Ephemeral, Message } from "./messages.ts";
export { ALL_SCOPES, type SlackSandboxOptions } from "./options.ts";
export type { HomeInput, Posted, PostInput } from "./people/events.ts";
export type { FieldInputs, SubmitOutcome } from "./people/submit.ts";
export type { FunctionInput, FunctionRun } from "./people/workflow.ts";
export {
  type ChannelSeed,
  defaultWorkspace,
  type TeamSeed,
  type UserSeed,
  type WorkspaceSeed,
} from "./seed.ts";
export type { SandboxState } from "./state.ts";
export type { View } from "./views.ts";

/** A Slack workspace on loopback. */
export interface SlackSandbox extends Acts {
  /** For `slackApiUrl`: `http://127.0.0.1:<port>/api/`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly botUserId: string;
  readonly state: SandboxState;
  readonly faults: Faults;
  /** The app's workflow steps. */
  readonly functions: readonly StepFunction[];
  /** Every Web API call so far, answered or broken, oldest first. */
  readonly calls: readonly RecordedCall[];
  /** Socket Mode connections that are open. */
  readonly connections: number;

  /** Hears everything that happens from now on; returns the function that stops it. */
  onEvent(listener: (event: SandboxEvent) => void): () => void;
  waitFor<T>(probe: Probe<T>, options?: WaitOptions): Promise<T>;
  refreshConnections(options?: RefreshOptions): Promise<void>;
  close(): Promise<void>;
}

/** Starts a workspace. Tokens and secrets are made anew each time. */
export async function startSlackSandbox(options: Partial<SlackSandboxOptions> = {}): Promise<SlackSandbox> {
  const settings = { ...DEFAULT_OPTIONS, ...options };
  const clock = new Clock(settings.now);
  const bus = new EventBus();
  const workspace = new Workspace(settings.workspace, clock);
  const messages = new Messages(clock, bus, workspace.botUserId);
  const files = await Files.open(clock, bus, settings.filesDir);
  const server = await openServer(settings.port);
  const { origin } = server;
  const secret = () => randomBytes(16).toString("hex");
  const signingSecret = settings.http?.signingSecret ?? secret();
  const socket = new SocketMode(clock, bus, settings.workspace.appId, () => socketUrl(origin));
  const transport = settings.http === undefined ? socket : new HttpDelivery(settings.http, signingSecret);
  const tokens = new Tokens(clock);
  const scopes = new Set(settings.scopes);
  const plain = { scopes, isEnterpriseInstall: false };
  const bot = tokens.issue("xoxb-sandbox-", { ...plain, kind: "bot", teams: [settings.workspace.team.id] });
  const app = tokens.issue("xapp-1-sandbox-", { ...plain, kind: "app", teams: [] });
  const core: Core = {
    origin,
    clock,
    bus,
    workspace,
    messages,
    files,
    views: new Views(clock, bus),
    triggers: new Triggers(clock),
    responseUrls: new ResponseUrls(clock, messages, workspace.botUserId, () => responseBase(origin)),
    functions: readFunctions(settings.functions),
    executions: new Executions(clock, bus),
    faults: new Faults(),
    socket,
    delivery: new Delivery(transport, bus, settings.ackTimeoutMs, settings.eventRetryDelaysMs),
    tokens,
    credentials: {
      botToken: bot.token,
      appToken: app.token,
      signingSecret,
      verificationToken: secret(),
    },
    scopes,
    calls: [],
  };
  server.serve(core);
  return {
    ...actsOf(core),
    apiUrl: `${origin}/api/`,
    botToken: bot.token,
    appToken: app.token,
    signingSecret,
    botUserId: workspace.botUserId,
    state: stateOf(core),
    faults: core.faults,
    functions: core.functions,
    calls: core.calls,
    get connections() {
      return socket.connections;
    },
    onEvent: (listener) => bus.on(listener),
    waitFor: (probe, wait) => bus.waitFor(probe, wait),
    refreshConnections: (refresh) => socket.refresh(refresh),
    close: async () => {
      core.faults.close();
      core.delivery.close();
      bus.close();
      await socket.close();
      await server.close();
      await files.close();
    },
  };
}
