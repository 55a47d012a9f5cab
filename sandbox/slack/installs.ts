import type { Core, Host } from "./core.ts";
import type { Grant } from "./tokens.ts";

/** Whom the app can be installed for: one workspace, or an organisation with all of its workspaces. */
export interface Installer {
  readonly cores: readonly [Core, ...Core[]];
  readonly isEnterpriseInstall: boolean;
}

/** The newest bot token of a workspace, which may have expired; undefined where the app is not installed. */
export function installation(core: Core): Grant | undefined {
  const { id } = core.workspace.seed.team;
  return core.tokens.standing.findLast(({ kind, teams }) => kind === "bot" && teams.includes(id));
}

/**
 * The same, for what only happens where the app is installed.
 * @throws Error where it is not: nobody there has it to use
 */
export function installed(core: Core): Grant {
  const grant = installation(core);
  if (grant === undefined) throw new Error(`the app is not installed in ${core.workspace.seed.team.name}`);
  return grant;
}

/** A workspace by its id, name or domain. */
export function coreOf(host: Host, name: string): Core {
  const core = host.cores.find(({ workspace: { seed } }) =>
    [seed.team.id, seed.team.name, seed.team.domain].includes(name),
  );
  if (core === undefined) throw new Error(`there is no workspace ${name}`);
  return core;
}

/**
 * The workspace, or with `orgWide` its organisation.
 * @throws Error for a workspace outside any organisation
 */
export function installerOf(host: Host, core: Core, orgWide: boolean): Installer {
  if (!orgWide) return { cores: [core], isEnterpriseInstall: false };
  const { enterprise, team } = core.workspace.seed;
  if (enterprise === undefined) throw new Error(`${team.name} belongs to no organisation`);
  const [first = core, ...others] = host.cores.filter(
    ({ workspace }) => workspace.seed.enterprise?.id === enterprise.id,
  );
  return { cores: [first, ...others], isEnterpriseInstall: true };
}

export const teamIds = (cores: readonly Core[]): readonly string[] =>
  cores.map(({ workspace }) => workspace.seed.team.id);
