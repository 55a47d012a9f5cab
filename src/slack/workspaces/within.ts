import { wordsFor } from "../../i18n/index.ts";
import type { Log } from "../../ops/log.ts";
import type { Runs } from "../../runs/types.ts";
import { answerAway } from "../answers/answer-away.ts";
import { describeMishap } from "../answers/mishap.ts";
import type { ListenerDeps, Within } from "../listeners/index.ts";
import { ownRuns } from "../orders/own-runs.ts";
import type { ServerBook } from "../server-facts.ts";
import type { Workspace, Workspaces } from "./types.ts";

export interface WithinOptions {
  readonly workspaces: Workspaces;
  readonly runs: Runs;
  readonly servers: ListenerDeps["servers"];
  readonly serverBook: ServerBook;
  readonly fiscalYearStart?: number;
  readonly log: Log;
  readonly now: () => Date;
}

/**
 * Gives each listener what it needs of the workspace that its event came from. An event of a workspace that the app is
 * not installed in (any more) reaches no listener: it is acknowledged, and whoever can be told is told.
 */
export function createWithin({ workspaces, runs, ...shared }: WithinOptions): Within {
  const known = new WeakMap<Workspace, ListenerDeps>();
  const depsOf = (workspace: Workspace): ListenerDeps => {
    let deps = known.get(workspace);
    if (!deps) {
      const { people, access, clients, edits, bot } = workspace;
      deps = { ...shared, people, access, clients, edits, botName: bot.name, runs: ownRuns(runs, workspace) };
      known.set(workspace, deps);
    }
    return deps;
  };
  return (listener) => async (args) => {
    let workspace: Workspace | undefined;
    try {
      workspace = await workspaces.find(args.context);
    } catch (error) {
      return answerAway(
        args,
        describeMishap(error, { log: shared.log, botName: "License Report" }, wordsFor()),
      );
    }
    return workspace ? listener(depsOf(workspace))(args) : answerAway(args);
  };
}
