import { randomBytes } from "node:crypto";
import { Clock } from "./clock.ts";
import type { Core } from "./core.ts";
import { type AckOutcome, Delivery } from "./delivery.ts";
import { EventBus, type Probe, type RecordedCall, type SandboxEvent, type WaitOptions } from "./events.ts";
import { Faults } from "./faults.ts";
import { Files } from "./files.ts";
import { HttpDelivery } from "./http-delivery.ts";
import type { JsonObject } from "./json.ts";
import { type Message, Messages } from "./messages.ts";
import { DEFAULT_OPTIONS, type SlackSandboxOptions } from "./options.ts";
import { type ClickInput, clickAction } from "./people/click.ts";
import { type CommandInput, command } from "./people/command.ts";
import {
  globalShortcut,
  type HomeInput,
  mention,
  openHome,
  type Posted,
  type PostInput,
  post,
  say,
} from "./people/events.ts";
import { suggestOptions, type ViewActionInput, viewAction } from "./people/form.ts";
import { closeView, type SubmitInput, type SubmitOutcome, submitView } from "./people/submit.ts";
import { ResponseUrls } from "./response-url.ts";
import { openServer, responseBase, socketUrl } from "./server.ts";
import { type RefreshOptions, SocketMode } from "./socket.ts";
import { type SandboxState, stateOf } from "./state.ts";
import { Triggers } from "./triggers.ts";
import { Views } from "./views.ts";
import { Workspace } from "./workspace.ts";

export type { AckOutcome } from "./delivery.ts";
export type { RecordedCall, SandboxEvent, SentEnvelope } from "./events.ts";
export type { Fault, FaultPlace, Faults } from "./faults.ts";
export type { SandboxFile } from "./files.ts";
export { sign } from "./http-delivery.ts";
export type { FieldInput } from "./input-state.ts";
export type { Ephemeral, Message } from "./messages.ts";
export { ALL_SCOPES, type SlackSandboxOptions } from "./options.ts";
export type { HomeInput, Posted, PostInput } from "./people/events.ts";
export type { FieldInputs, SubmitOutcome } from "./people/submit.ts";
export {
  type ChannelSeed,
  defaultWorkspace,
  type TeamSeed,
  type UserSeed,
  type WorkspaceSeed,
} from "./seed.ts";
export type { SandboxState } from "./state.ts";
export type { View } from "./views.ts";

/** A Slack workspace on loopback. People and channels are named by id or by name. */
export interface SlackSandbox {
  /** For `slackApiUrl`: `http://127.0.0.1:<port>/api/`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly botUserId: string;
  readonly state: SandboxState;
  readonly faults: Faults;
  /** Every Web API call so far, answered or broken, oldest first. */
  readonly calls: readonly RecordedCall[];
  /** Socket Mode connections that are open. */
  readonly connections: number;

  command(input: CommandInput): Promise<AckOutcome>;
  submitView(input: SubmitInput): Promise<SubmitOutcome>;
  closeView(input: { user: string; viewId: string }): Promise<AckOutcome | undefined>;
  viewAction(input: ViewActionInput): Promise<AckOutcome | undefined>;
  suggestOptions(input: {
    user: string;
    viewId: string;
    actionId: string;
    query: string;
  }): Promise<readonly JsonObject[]>;
  clickAction(input: ClickInput): Promise<AckOutcome>;
  globalShortcut(input: { user: string; callbackId: string }): Promise<AckOutcome>;
  mention(input: PostInput): Promise<AckOutcome | undefined>;
  post(input: PostInput): Promise<Posted>;
  openHome(input: HomeInput): Promise<AckOutcome>;
  say(input: PostInput): Message;
  /** `/invite @bot` in a channel. */
  inviteBot(channel: string): void;

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
    faults: new Faults(),
    socket,
    delivery: new Delivery(transport, bus, settings.ackTimeoutMs, settings.eventRetryDelaysMs),
    credentials: {
      botToken: `xoxb-sandbox-${secret()}`,
      appToken: `xapp-1-sandbox-${secret()}`,
      signingSecret,
      verificationToken: secret(),
    },
    scopes: new Set(settings.scopes),
    calls: [],
  };
  server.serve(core);
  return {
    apiUrl: `${origin}/api/`,
    botToken: core.credentials.botToken,
    appToken: core.credentials.appToken,
    signingSecret,
    botUserId: workspace.botUserId,
    state: stateOf(core),
    faults: core.faults,
    calls: core.calls,
    get connections() {
      return socket.connections;
    },
    command: (input) => command(core, input),
    submitView: (input) => submitView(core, input),
    closeView: (input) => closeView(core, input),
    viewAction: (input) => viewAction(core, input),
    suggestOptions: (input) => suggestOptions(core, input),
    clickAction: (input) => clickAction(core, input),
    globalShortcut: (input) => globalShortcut(core, input),
    mention: (input) => mention(core, input),
    post: (input) => post(core, input),
    openHome: (input) => openHome(core, input),
    say: (input) => say(core, input),
    inviteBot: (channel) => workspace.invite(channel, workspace.botUserId),
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
