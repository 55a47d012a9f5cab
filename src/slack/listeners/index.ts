import type { App } from "@slack/bolt";
import type { Within } from "../deps.ts";
import { registerActions } from "./actions/index.ts";
import { registerCommands } from "./commands/index.ts";
import { registerEvents } from "./events/index.ts";
import type { OnRemoved } from "./events/removed.ts";
import { registerFunctions } from "./functions/index.ts";
import { registerOptions } from "./options/index.ts";
import { registerShortcuts } from "./shortcuts/index.ts";
import { registerViews } from "./views/index.ts";

export type { ListenerDeps, Within } from "../deps.ts";

export function registerListeners(app: App, within: Within, onRemoved: OnRemoved): void {
  registerActions(app, within);
  registerCommands(app, within);
  registerEvents(app, within, onRemoved);
  registerFunctions(app, within);
  registerOptions(app, within);
  registerShortcuts(app, within);
  registerViews(app, within);
}
