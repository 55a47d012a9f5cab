import { Failure } from "../../errors.ts";
import type { Installation, InstallationStore } from "../../installations/types.ts";
import type { Log } from "../../ops/log.ts";
import type { OnRemoved, Removal } from "../listeners/events/removed.ts";
import type { ManyWorkspaces } from "../workspaces/many.ts";
import type { OAuthCalls } from "./calls.ts";

export interface RemovalOptions {
  readonly installationStore: Pick<InstallationStore, "forget" | "installations">;
  readonly calls: Pick<OAuthCalls, "isAlive">;
  readonly workspaces: Pick<ManyWorkspaces, "evict">;
  readonly log: Log;
}

/**
 * Forgets a workspace that removed the app. Events come late, twice and in any order: one from before the present
 * installation, one about tokens only, and one of a workspace that is served by its organization's installation count
 * when Slack says that the token kept here is dead.
 */
export function createRemoval({ installationStore, calls, workspaces, log }: RemovalOptions): OnRemoved {
  async function isOver(id: string, isItsOwn: boolean, removal: Removal): Promise<boolean> {
    let installation: Installation | undefined;
    try {
      installation = await installationStore.installations.find(id);
    } catch (error) {
      if (error instanceof Failure) return isItsOwn && removal.what === "app";
      throw error;
    }
    // Whatever else is kept of it goes all the same.
    if (!installation) return isItsOwn;
    if (removal.what === "app") {
      if (isItsOwn && removal.at.getTime() >= wholeSeconds(installation.installedAt)) return true;
    } else if (!removal.what.botUserIds.includes(installation.botUserId)) return false;
    return !(await calls.isAlive(installation.tokens.access));
  }

  return async (removal) => {
    const { teamId, enterpriseId, isEnterpriseInstall } = removal;
    const own = isEnterpriseInstall ? enterpriseId : teamId;
    for (const id of new Set([own, enterpriseId])) {
      if (!id) continue;
      try {
        if (!(await isOver(id, id === own, removal))) continue;
        await installationStore.forget(id);
        workspaces.evict(id);
        log.info({ workspace: id }, "the app was removed; the workspace’s data was erased");
      } catch (error) {
        log.error(
          { workspace: id, err: error },
          "the app was removed, but erasing the workspace’s data failed: run `npm run store -- forget-workspace` with its ID",
        );
      }
    }
  };
}

/** Slack's event times have no fraction. */
const wholeSeconds = (time: Date) => Math.floor(time.getTime() / 1000) * 1000;
