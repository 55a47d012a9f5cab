import { messagesFor } from "../../i18n/index.ts";
import type { Log } from "../../ops/log.ts";
import type { Runs } from "../../runs/types.ts";
import type { ListenerDeps, OrderSettings, WithWorkspace } from "../context.ts";
import { replyNotInstalled } from "../replies/reply-not-installed.ts";
import { describeUnexpectedError } from "../replies/unexpected-error.ts";
import type { ServerStatusCache } from "../server-status-cache.ts";
import { scopedRuns } from "../workspaces/scoped-runs.ts";
import type { Workspace, Workspaces } from "../workspaces/types.ts";

export interface WithWorkspaceOptions extends OrderSettings {
  readonly workspaces: Workspaces;
  readonly runs: Runs;
  readonly serverStatus: ServerStatusCache;
  readonly log: Log;
  readonly now: () => Date;
}

/**
 * Gives each listener what it needs of the workspace that its event came from. An event of a workspace that the app is
 * not installed in (any more) reaches no listener: it is acknowledged, and whoever can be reached gets a notice.
 */
export function createWithWorkspace({ workspaces, runs, ...shared }: WithWorkspaceOptions): WithWorkspace {
  const known = new WeakMap<Workspace, ListenerDeps>();
  const depsOf = (workspace: Workspace): ListenerDeps => {
    let deps = known.get(workspace);
    if (!deps) {
      const { people, access, clients, edits, bot } = workspace;
      deps = {
        ...shared,
        people,
        access,
        clients,
        edits,
        botName: bot.name,
        runs: scopedRuns(runs, workspace),
      };
      known.set(workspace, deps);
    }
    return deps;
  };
  return (listener) => async (args) => {
    let workspace: Workspace | undefined;
    try {
      workspace = await workspaces.find(args.context);
    } catch (error) {
      return replyNotInstalled(
        args,
        describeUnexpectedError(error, { log: shared.log, botName: "License Report" }, messagesFor()),
      );
    }
    return workspace ? listener(depsOf(workspace))(args) : replyNotInstalled(args);
  };
}
