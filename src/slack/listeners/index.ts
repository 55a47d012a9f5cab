import type { App } from "@slack/bolt";
import type { WithWorkspace } from "../context.ts";
import { registerActions } from "./actions/index.ts";
import { registerCommands } from "./commands/index.ts";
import { type Beyond, registerEvents } from "./events/index.ts";
import { registerFunctions } from "./functions/index.ts";
import { registerOptions } from "./options/index.ts";
import { registerShortcuts } from "./shortcuts/index.ts";
import { registerViews } from "./views/index.ts";

export type { ListenerDeps, WithWorkspace } from "../context.ts";

export function registerListeners(app: App, within: WithWorkspace, beyond: Beyond): void {
  registerActions(app, within);
  registerCommands(app, within);
  registerEvents(app, within, beyond);
  registerFunctions(app, within);
  registerOptions(app, within);
  registerShortcuts(app, within);
  registerViews(app, within);
}
