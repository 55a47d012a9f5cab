import type { Workspace } from "./workspace.ts";

/** A workspace that the app can be installed in. */
interface Installable {
  readonly workspace: Workspace;
}

/** Whom the app can be installed for: one workspace, or an organization with all of its workspaces. */
export interface Installer {
  readonly cores: readonly [Installable, ...Installable[]];
  readonly isEnterpriseInstall: boolean;
}

export const teamIds = (cores: readonly Installable[]): readonly string[] =>
  cores.map(({ workspace }) => workspace.seed.team.id);
