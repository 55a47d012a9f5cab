import type { Logger } from "@slack/logger";
import { TtlCache } from "../../async/ttl-cache.ts";
import type { OAuthSettings } from "../../config/index.ts";
import type { Installation, Installations } from "../../installations/types.ts";
import type { RenewalOptions } from "../tokens/renewal.ts";
import { createTokenSource, type TokenSource } from "../tokens/source.ts";
import { createSlackClients } from "../web-api/clients.ts";
import type { SlackNetwork } from "../web-api/network.ts";
import { createTools, type ToolOptions } from "./tools.ts";
import type { InstallationQuery, Workspace, Workspaces } from "./types.ts";

export interface ManyWorkspacesOptions extends ToolOptions {
  readonly installations: Installations;
  readonly calls: RenewalOptions["calls"];
  readonly allowed: OAuthSettings["workspaces"];
  readonly apiUrl: string | undefined;
  readonly logger: Logger;
  readonly network: SlackNetwork;
}

export interface ManyWorkspaces extends Workspaces {
  /** The installation changed or is gone: nothing that is remembered of it holds. */
  evict(id: string): void;
}

/** An uninstall or a new installation that another process heard of is noticed within this time. */
const FRESH_MS = 30_000;

interface Known {
  readonly installation: Installation;
  readonly tokens: TokenSource;
  /** By the id of the workspace: an organization's token is used in each of its workspaces. */
  readonly byTeam: Map<string, Workspace>;
}

/** The workspaces that have installed the app, each with clients of its own, made when they are first needed. */
export function createManyWorkspaces(options: ManyWorkspacesOptions): ManyWorkspaces {
  const { installations, now } = options;
  const known = new TtlCache<Known | undefined>({
    load: (id, _signal, earlier) => look(id, earlier),
    // An installation that is not there may be there at the next event.
    ttlMs: (entry) => (entry ? FRESH_MS : 0),
    clock: { now: () => now().getTime() },
  });

  async function look(id: string, earlier: Known | undefined): Promise<Known | undefined> {
    const installation = await installations.find(id);
    if (!installation || !isAllowed(options.allowed, installation)) return undefined;
    const isSame = earlier?.installation.installedAt.getTime() === installation.installedAt.getTime();
    if (earlier && isSame) {
      earlier.tokens.heard(installation);
      return earlier;
    }
    return { installation, tokens: createTokenSource({ ...options, installation }), byTeam: new Map() };
  }

  function workspaceIn(entry: Known, { teamId = "" }: InstallationQuery): Workspace {
    let workspace = entry.byTeam.get(teamId);
    if (!workspace) {
      workspace = makeWorkspace(options, entry, teamId);
      entry.byTeam.set(teamId, workspace);
    }
    return workspace;
  }

  return {
    async find(place) {
      for (const id of idsOf(place)) {
        const entry = await known.get(id);
        if (entry) return workspaceIn(entry, place);
      }
      return undefined;
    },
    cached(place) {
      const entry = idsOf(place).flatMap((id) => known.peek(id) ?? [])[0];
      return entry && workspaceIn(entry, place);
    },
    evict: (id) => known.delete(id),
  };
}

/** Which installation serves a place: the workspace's own goes before that of its organization. */
const idsOf = ({ teamId, enterpriseId, isEnterpriseInstall }: InstallationQuery): string[] =>
  [isEnterpriseInstall ? undefined : teamId, enterpriseId].filter(
    (id) => id !== undefined && id !== "",
  ) as string[];

/** May this workspace or organization have the app? One that was taken off the list is served no more. */
export const isAllowed = (
  allowed: OAuthSettings["workspaces"],
  { id, enterpriseId }: Pick<Installation, "id" | "enterpriseId">,
): boolean =>
  allowed === "any" || allowed.includes(id) || (enterpriseId !== undefined && allowed.includes(enterpriseId));

function makeWorkspace(
  options: ManyWorkspacesOptions,
  { installation, tokens }: Known,
  teamId: string,
): Workspace {
  const { id, isEnterpriseInstall, enterpriseId } = installation;
  const { botId, botUserId: userId, botName: name, name: team } = installation;
  const { apiUrl, logger, network } = options;
  // An organization's token stands for many workspaces: which one is meant is said in each call.
  const clients = createSlackClients({
    token: tokens,
    apiUrl,
    logger,
    network,
    ...(isEnterpriseInstall && teamId && { teamId }),
  });
  return {
    id,
    bot: { botId, userId, name, team },
    ...createTools(clients, { teamId, enterpriseId }, options),
    ownsRun: (requester) => (isEnterpriseInstall ? requester.enterpriseId : requester.teamId) === id,
    attribute: (requester) => ({
      ...requester,
      ...(isEnterpriseInstall ? { enterpriseId: id } : { teamId: id }),
    }),
  };
}
