import type { AppHost, WorkspaceContext } from "./context.ts";
import type { Installer } from "./installer.ts";
import type { Grant } from "./tokens.ts";

/** The newest bot token of a workspace, which may have expired; undefined where the app is not installed. */
export function installation(context: WorkspaceContext): Grant | undefined {
  const { id } = context.workspace.seed.team;
  return context.tokens.standing.findLast(({ kind, teams }) => kind === "bot" && teams.includes(id));
}

/**
 * The same, for what only happens where the app is installed.
 * @throws Error where it is not: nobody there has it to use
 */
export function installed(context: WorkspaceContext): Grant {
  const grant = installation(context);
  if (grant === undefined) throw new Error(`the app is not installed in ${context.workspace.seed.team.name}`);
  return grant;
}

/** A workspace by its id, name or domain. */
export function coreOf(host: AppHost, name: string): WorkspaceContext {
  const core = host.cores.find(({ workspace: { seed } }) =>
    [seed.team.id, seed.team.name, seed.team.domain].includes(name),
  );
  if (core === undefined) throw new Error(`there is no workspace ${name}`);
  return core;
}

/**
 * The workspace, or with `orgWide` its organization.
 * @throws Error for a workspace outside any organization
 */
export function installerOf(host: AppHost, context: WorkspaceContext, orgWide: boolean): Installer {
  if (!orgWide) return { cores: [context], isEnterpriseInstall: false };
  const { enterprise, team } = context.workspace.seed;
  if (enterprise === undefined) throw new Error(`${team.name} belongs to no organization`);
  const [first = context, ...others] = host.cores.filter(
    ({ workspace }) => workspace.seed.enterprise?.id === enterprise.id,
  );
  return { cores: [first, ...others], isEnterpriseInstall: true };
}
