import type { App } from "@slack/bolt";
import { registerActions } from "./actions/index.ts";
import { registerCommands } from "./commands/index.ts";
import type { Within } from "./deps.ts";
import { registerFunctions } from "./functions/index.ts";
import { registerOptions } from "./options/index.ts";
import { registerShortcuts } from "./shortcuts/index.ts";
import { registerViews } from "./views/index.ts";

export type { ListenerDeps, Within } from "./deps.ts";

export function registerListeners(app: App, within: Within): void {
  registerActions(app, within);
  registerCommands(app, within);
  registerFunctions(app, within);
  registerOptions(app, within);
  registerShortcuts(app, within);
  registerViews(app, within);
}
