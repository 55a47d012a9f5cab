import type { WorkspaceContext } from "./context.ts";
import type { AckOutcome } from "./delivery.ts";
import type { JsonObject } from "./json.ts";
import { appEvent } from "./people/payload.ts";
import type { Grant } from "./tokens.ts";

/** Takes one token back. The app hears of it; with the last one it is gone from the workspace. */
export async function revoke(context: WorkspaceContext, grant: Grant): Promise<void> {
  context.tokens.revoke(grant.token, "token_revoked");
  if (grant.kind !== "bot") return;
  const isLast = !context.tokens.live.some(
    ({ kind, teams }) => kind === "bot" && teams.some((team) => grant.teams.includes(team)),
  );
  await tell(context, grant, tokensRevoked(context));
  if (!isLast) return;
  context.oauth.forget(grant.teams);
  await tell(context, grant, { type: "app_uninstalled" });
}

/** Removes the app from where a token of it was given: every token ends, and the app hears of it. */
export async function uninstall(context: WorkspaceContext, grant: Grant): Promise<AckOutcome> {
  for (const live of context.tokens.standing) {
    if (live.teams.some((team) => grant.teams.includes(team))) {
      context.tokens.revoke(live.token, "account_inactive");
    }
  }
  context.oauth.forget(grant.teams);
  await tell(context, grant, tokensRevoked(context));
  return tell(context, grant, { type: "app_uninstalled" });
}

/** Tells whose tokens the app can throw away. */
const tokensRevoked = (context: WorkspaceContext): JsonObject => ({
  type: "tokens_revoked",
  tokens: { oauth: [], bot: [context.workspace.botUserId] },
});

const tell = (context: WorkspaceContext, grant: Grant, event: JsonObject): Promise<AckOutcome> =>
  context.delivery.sendEvent(appEvent(context, grant, { ...event, event_ts: context.clock.ts() }));
