import type { App } from "@slack/bolt";
import type { WithWorkspace } from "../context.ts";
import { registerActions } from "./actions/index.ts";
import { registerCommands } from "./commands/index.ts";
import { registerEvents } from "./events/index.ts";
import type { OnRemoved } from "./events/removed.ts";
import { registerFunctions } from "./functions/index.ts";
import { registerOptions } from "./options/index.ts";
import { registerShortcuts } from "./shortcuts/index.ts";
import { registerViews } from "./views/index.ts";

export type { ListenerDeps, WithWorkspace } from "../context.ts";

export function registerListeners(app: App, within: WithWorkspace, onRemoved: OnRemoved): void {
  registerActions(app, within);
  registerCommands(app, within);
  registerEvents(app, within, onRemoved);
  registerFunctions(app, within);
  registerOptions(app, within);
  registerShortcuts(app, within);
  registerViews(app, within);
}
