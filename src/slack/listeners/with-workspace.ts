import type { RespondFn } from "@slack/bolt";
import { createSemaphore } from "../../async/semaphore.ts";
import { messagesFor } from "../../i18n/index.ts";
import type { Log } from "../../ops/log.ts";
import type { Runs } from "../../runs/types.ts";
import type { Schedules } from "../../schedules/types.ts";
import type { Watch } from "../../watch/index.ts";
import type { Arrivals } from "../arrivals.ts";
import type { ListenerDeps, OrderSettings, WithWorkspace } from "../context.ts";
import { noticeReply } from "../messages/replies.ts";
import { cachedMessagesFor } from "../replies/messages-for.ts";
import { replyNotInstalled } from "../replies/reply-not-installed.ts";
import { respondTo, waitingUser } from "../replies/respond.ts";
import { describeUnexpectedError } from "../replies/unexpected-error.ts";
import type { ServerStatusCache } from "../server-status-cache.ts";
import { scopedRuns } from "../workspaces/scoped-runs.ts";
import { scopedSchedules } from "../workspaces/scoped-schedules.ts";
import type { Workspace, Workspaces } from "../workspaces/types.ts";

export interface WithWorkspaceOptions extends OrderSettings {
  readonly workspaces: Workspaces;
  readonly runs: Runs;
  readonly watch: Watch;
  readonly schedules: Schedules;
  readonly serverStatus: ServerStatusCache;
  readonly doctor: ListenerDeps["doctor"];
  readonly arrivals: Pick<Arrivals, "age">;
  readonly log: Log;
  readonly now: () => Date;
}

/** Commands at a time, of all workspaces: more of them take as long together, and each longer. */
const AT_A_TIME = 16;

/**
 * Gives each listener what it needs of the workspace that its event came from. An event of a workspace that the app is
 * not installed in (any more) reaches no listener: it is acknowledged, and whoever can be reached gets a notice.
 */
export function createWithWorkspace({
  workspaces,
  runs,
  schedules,
  ...settings
}: WithWorkspaceOptions): WithWorkspace {
  const shared = { ...settings, rush: createSemaphore(AT_A_TIME) };
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
        schedules: scopedSchedules(schedules, workspace),
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
    if (!workspace) return replyNotInstalled(args);
    const deps = depsOf(workspace);
    await answering(deps, args, listener(deps));
  };
}

/** What Bolt may give a listener, as far as the person who waits is concerned. */
interface AnyArgs {
  readonly body?: Parameters<typeof respondTo>[1];
  readonly respond?: RespondFn;
  readonly event?: unknown;
}

/**
 * Lets a listener reply to every payload. What fails behind an acknowledgement would be seen in the log alone: whoever
 * waits is told.
 */
async function answering<Args extends object>(
  deps: ListenerDeps,
  args: Args,
  listener: (args: Args) => Promise<void>,
): Promise<void> {
  const { body, event, respond: own }: AnyArgs = args;
  const userId = body && event === undefined ? waitingUser(body) : undefined;
  if (!body || userId === undefined) return listener(args);
  const respond = respondTo(deps, body, own);
  try {
    await listener({ ...args, respond });
  } catch (error) {
    const notice = describeUnexpectedError(error, deps, cachedMessagesFor(deps, userId));
    await respond({ ...noticeReply(notice), replace_original: false });
  }
}
