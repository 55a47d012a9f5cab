import type { AppHost, WorkspaceContext } from "../context.ts";
import { type JsonObject, stringAt } from "../json.ts";
import type { Grant } from "../tokens.ts";
import { ApiError } from "./method.ts";

/**
 * The workspace that a call is about. A workspace's token leaves no choice; one of an organization is good for all of
 * its workspaces, and what the call names tells which.
 */
export function workspaceOf(host: AppHost, grant: Grant, raw: JsonObject): WorkspaceContext {
  const open = host.cores.filter(({ workspace }) => grant.teams.includes(workspace.seed.team.id));
  const wanted = grant.isEnterpriseInstall ? stringAt(raw, "team_id") : undefined;
  const core =
    wanted === undefined
      ? (open.find((one) => isAbout(one, raw)) ?? open[0] ?? host.cores[0])
      : open.find(({ workspace }) => workspace.seed.team.id === wanted);
  if (core === undefined) throw new ApiError("team_access_not_granted");
  return core;
}

function isAbout(context: WorkspaceContext, raw: JsonObject): boolean {
  const { workspace, triggers, views, executions } = context;
  const at = (key: string) => stringAt(raw, key);
  const isConversation = (id: string) => workspace.channels.some((channel) => channel.id === id);
  const isPerson = (id: string) => workspace.users.some((user) => user.id === id);
  const known: readonly (readonly [string | undefined, (id: string) => boolean])[] = [
    [at("channel") ?? at("channel_id"), (id) => isConversation(id) || isPerson(id)],
    [at("user") ?? at("user_id") ?? at("users"), isPerson],
    [at("trigger_id"), (id) => triggers.knows(id)],
    [at("view_id"), (id) => views.get(id) !== undefined],
    [at("external_id"), (id) => views.byExternalId(id) !== undefined],
    [at("function_execution_id"), (id) => executions.get(id) !== undefined],
    [at("usergroup"), (id) => workspace.seed.userGroups.some((group) => group.id === id)],
  ];
  const named = known.filter(([id]) => id !== undefined);
  return named.length > 0 && named.every(([id = "", isKnown]) => isKnown(id));
}
