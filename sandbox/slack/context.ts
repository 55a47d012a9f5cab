import type { Clock } from "./clock.ts";
import type { Delivery } from "./delivery.ts";
import type { EventBus, RecordedCall } from "./events.ts";
import type { Executions } from "./executions.ts";
import type { Faults } from "./faults.ts";
import type { Files } from "./files.ts";
import type { StepFunction } from "./functions.ts";
import type { Messages } from "./messages.ts";
import type { OAuth } from "./oauth.ts";
import type { ResponseUrls } from "./response-url.ts";
import type { SocketMode } from "./socket.ts";
import type { Tokens } from "./tokens.ts";
import type { Triggers } from "./triggers.ts";
import type { Views } from "./views.ts";
import type { Workspace } from "./workspace.ts";

export interface Credentials {
  readonly signingSecret: string;
  /** The legacy `token` of every payload: apps that verify signatures ignore it. */
  readonly verificationToken: string;
}

/** What there is once for the app, however many workspaces it is in. */
export interface AppHost {
  /** Like `http://127.0.0.1:4711`, without a slash at the end. */
  readonly origin: string;
  readonly clock: Clock;
  readonly bus: EventBus;
  readonly faults: Faults;
  readonly socket: SocketMode;
  readonly delivery: Delivery;
  readonly credentials: Credentials;
  readonly tokens: Tokens;
  readonly oauth: OAuth;
  /** The app's workflow steps. */
  readonly functions: readonly StepFunction[];
  readonly calls: RecordedCall[];
  /** The workspaces, at least one. */
  readonly cores: readonly WorkspaceContext[];
}

/** The parts of one workspace, as they know each other, with what it shares with the others. */
export interface WorkspaceContext extends AppHost {
  readonly workspace: Workspace;
  readonly messages: Messages;
  /** Those of the whole organization, where the workspace belongs to one. */
  readonly files: Files;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly executions: Executions;
  /** OAuth scopes of the token that a call came with. */
  readonly scopes: ReadonlySet<string>;
}
