import type { App } from "@slack/bolt";
import { registerActions } from "./actions/index.ts";
import { registerCommands } from "./commands/index.ts";
import type { ListenerDeps } from "./deps.ts";
import { registerOptions } from "./options/index.ts";
import { registerViews } from "./views/index.ts";

export type { ListenerDeps } from "./deps.ts";

export function registerListeners(app: App, deps: ListenerDeps): void {
  registerActions(app, deps);
  registerCommands(app, deps);
  registerOptions(app);
  registerViews(app, deps);
}
