import type { Core } from "./core.ts";
import type { AckOutcome } from "./delivery.ts";
import type { JsonObject } from "./json.ts";
import { appEvent } from "./people/payload.ts";
import type { Grant } from "./tokens.ts";

/** Takes one token back. The app hears of it; with the last one it is gone from the workspace. */
export async function revoke(core: Core, grant: Grant): Promise<void> {
  core.tokens.revoke(grant.token, "token_revoked");
  if (grant.kind !== "bot") return;
  const isLast = !core.tokens.live.some(
    ({ kind, teams }) => kind === "bot" && teams.some((team) => grant.teams.includes(team)),
  );
  await tell(core, grant, tokensRevoked(core));
  if (!isLast) return;
  core.oauth.forget(grant.teams);
  await tell(core, grant, { type: "app_uninstalled" });
}

/** Removes the app from where a token of it was given: every token ends, and the app hears of it. */
export async function uninstall(core: Core, grant: Grant): Promise<AckOutcome> {
  for (const live of core.tokens.standing) {
    if (live.teams.some((team) => grant.teams.includes(team))) {
      core.tokens.revoke(live.token, "account_inactive");
    }
  }
  core.oauth.forget(grant.teams);
  await tell(core, grant, tokensRevoked(core));
  return tell(core, grant, { type: "app_uninstalled" });
}

/** Tells whose tokens the app can throw away. */
const tokensRevoked = (core: Core): JsonObject => ({
  type: "tokens_revoked",
  tokens: { oauth: [], bot: [core.workspace.botUserId] },
});

const tell = (core: Core, grant: Grant, event: JsonObject): Promise<AckOutcome> =>
  core.delivery.sendEvent(appEvent(core, grant, { ...event, event_ts: core.clock.ts() }));
