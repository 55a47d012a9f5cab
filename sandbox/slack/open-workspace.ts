import type { AppHost, WorkspaceContext } from "./context.ts";
import { Executions } from "./executions.ts";
import { Files } from "./files.ts";
import { Messages } from "./messages.ts";
import type { SlackSandboxOptions } from "./options.ts";
import { ResponseUrls } from "./response-url.ts";
import type { WorkspaceSeed } from "./seed.ts";
import { responseBase } from "./server.ts";
import { Triggers } from "./triggers.ts";
import { Views } from "./views.ts";
import { Workspace } from "./workspace.ts";

/**
 * Opens the workspaces of a host. Those of one organization share their files, as a file has one owner and its id is
 * good in all of them.
 */
export async function openWorkspaces(
  host: AppHost,
  { workspace, workspaces, filesDir, triggerLifetimeMs }: SlackSandboxOptions,
): Promise<readonly WorkspaceContext[]> {
  const seeds = [workspace, ...workspaces];
  const owner = ({ enterprise, team }: WorkspaceSeed) => enterprise?.id ?? team.id;
  const files = new Map<string, Files>();
  for (const id of new Set(seeds.map(owner))) {
    files.set(id, await Files.open(host.clock, host.bus, filesDir));
  }
  return seeds.flatMap((seed) => {
    const own = files.get(owner(seed));
    return own === undefined ? [] : [openWorkspace(host, seed, own, triggerLifetimeMs)];
  });
}

function openWorkspace(
  host: AppHost,
  seed: WorkspaceSeed,
  files: Files,
  triggerLifetimeMs: number,
): WorkspaceContext {
  const { clock, bus, origin } = host;
  const workspace = new Workspace(seed, clock);
  const messages = new Messages(clock, bus, workspace.botUserId);
  return {
    ...host,
    workspace,
    messages,
    files,
    views: new Views(clock, bus),
    triggers: new Triggers(clock, triggerLifetimeMs),
    responseUrls: new ResponseUrls(clock, messages, workspace.botUserId, () => responseBase(origin)),
    executions: new Executions(clock, bus),
    scopes: new Set(),
  };
}
