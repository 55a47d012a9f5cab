import { Clock } from "./clock.ts";
import type { AppHost, WorkspaceContext } from "./context.ts";
import { Delivery } from "./delivery.ts";
import { EventBus } from "./events.ts";
import { Faults } from "./faults.ts";
import { readFunctions } from "./functions.ts";
import { HttpDelivery } from "./http-delivery.ts";
import { OAuth } from "./oauth.ts";
import type { SlackSandboxOptions } from "./options.ts";
import { socketUrl } from "./server.ts";
import { SocketMode } from "./socket.ts";
import { Tokens } from "./tokens.ts";

/** Everything that there is once; the workspaces are put in when they are open. */
export function openHost(
  settings: SlackSandboxOptions,
  origin: string,
): AppHost & { readonly cores: WorkspaceContext[] } {
  const clock = new Clock(settings.now);
  const bus = new EventBus();
  const tokens = new Tokens(clock);
  const signingSecret = settings.http?.signingSecret ?? clock.secret(16);
  const faults = new Faults();
  const socket = new SocketMode(clock, bus, faults, settings.workspace.appId, () => socketUrl(origin));
  const transport =
    settings.http === undefined ? socket : new HttpDelivery(settings.http, signingSecret, faults);
  return {
    origin,
    clock,
    bus,
    faults,
    socket,
    delivery: new Delivery(transport, bus, settings.ackTimeoutMs, settings.eventRetryDelaysMs),
    credentials: { signingSecret, verificationToken: clock.secret(16) },
    tokens,
    oauth: new OAuth(clock, tokens, settings.oauth ?? {}),
    functions: readFunctions(settings.functions),
    calls: [],
    cores: [],
  };
}
