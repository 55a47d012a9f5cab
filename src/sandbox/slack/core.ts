import type { Clock } from "./clock.ts";
import type { Delivery } from "./delivery.ts";
import type { EventBus, RecordedCall } from "./events.ts";
import type { Executions } from "./executions.ts";
import type { Faults } from "./faults.ts";
import type { Files } from "./files.ts";
import type { StepFunction } from "./functions.ts";
import type { Messages } from "./messages.ts";
import type { ResponseUrls } from "./response-url.ts";
import type { SocketMode } from "./socket.ts";
import type { Tokens } from "./tokens.ts";
import type { Triggers } from "./triggers.ts";
import type { Views } from "./views.ts";
import type { Workspace } from "./workspace.ts";

export interface Credentials {
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** The legacy `token` of every payload: apps that verify signatures ignore it. */
  readonly verificationToken: string;
}

/** The parts of one running workspace, as they know each other. */
export interface Core {
  /** Like `http://127.0.0.1:4711`, without a slash at the end. */
  readonly origin: string;
  readonly clock: Clock;
  readonly bus: EventBus;
  readonly workspace: Workspace;
  readonly messages: Messages;
  readonly files: Files;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  /** The app's workflow steps, and their runs. */
  readonly functions: readonly StepFunction[];
  readonly executions: Executions;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly socket: SocketMode;
  readonly delivery: Delivery;
  readonly credentials: Credentials;
  /** OAuth scopes that the bot token was granted. */
  readonly scopes: ReadonlySet<string>;
  readonly calls: RecordedCall[];
}
