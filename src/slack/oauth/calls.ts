import type { Logger } from "@slack/logger";
import { WebClient } from "@slack/web-api";
import type { NewInstallation, Tokens } from "../../installations/types.ts";
import { clientOptions } from "../web-api/clients.ts";
import { slackErrorCode } from "../web-api/failures.ts";
import type { SlackNetwork } from "../web-api/network.ts";

export interface OAuthCallsOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The same as in the authorize URL, or Slack refuses the code. */
  readonly redirectUri: string;
  readonly apiUrl: string | undefined;
  readonly logger: Logger;
  readonly network: SlackNetwork;
  readonly now: () => Date;
}

/** The calls of the OAuth flow. Neither is repeated by itself: a code and a refresh token are good for one call. */
export interface OAuthCalls {
  /** Exchanges the code that an installer brought back for an installation. */
  redeem(code: string): Promise<NewInstallation>;
  /** Exchanges a refresh token, which Slack revokes, for fresh tokens. */
  refresh(refreshToken: string): Promise<Tokens>;
  /** Gives up a token that must not be kept. */
  revoke(token: string): Promise<void>;
  /** Does Slack still know the token? One that has only expired counts as alive. */
  isAlive(token: string): Promise<boolean>;
}

/** What Slack says of a token after an uninstall. */
const DEAD = new Set(["account_inactive", "invalid_auth", "token_revoked"]);

export function createOAuthCalls({
  clientId,
  clientSecret,
  redirectUri,
  now,
  ...options
}: OAuthCallsOptions): OAuthCalls {
  const clientOf = (token: string) => new WebClient(token, clientOptions(options, 0));
  // In the body, because the SDK has no other way; Slack would take them as HTTP Basic too.
  const credentials = { client_id: clientId, client_secret: clientSecret };
  const client = new WebClient(undefined, clientOptions(options, 0));
  const tokensOf = ({ access_token, refresh_token, expires_in }: TokenResponse): Tokens => ({
    access: need(access_token, "access_token"),
    ...(refresh_token && { refresh: refresh_token }),
    ...(expires_in && { expiresAt: new Date(now().getTime() + expires_in * 1000) }),
  });

  return {
    async redeem(code) {
      const response = await client.oauth.v2.access({ ...credentials, code, redirect_uri: redirectUri });
      const isEnterpriseInstall = response.is_enterprise_install === true;
      const tokens = tokensOf(response);
      const place = isEnterpriseInstall ? response.enterprise : response.team;
      // Slack does not name the bot in its first response.
      const me = await clientOf(tokens.access).auth.test();
      return {
        id: need(place?.id, isEnterpriseInstall ? "enterprise" : "team"),
        isEnterpriseInstall,
        ...(!isEnterpriseInstall && { teamId: need(response.team?.id, "team") }),
        ...(response.enterprise?.id && { enterpriseId: response.enterprise.id }),
        name: place?.name ?? "",
        appId: need(response.app_id, "app_id"),
        botId: need(me.bot_id, "bot_id"),
        botUserId: need(response.bot_user_id, "bot_user_id"),
        botName: me.user ?? "License Report",
        scopes: response.scope?.split(",") ?? [],
        installedBy: response.authed_user?.id ?? "",
        tokens,
      };
    },
    async refresh(refreshToken) {
      const response = await client.oauth.v2.access({
        ...credentials,
        grant_type: "refresh_token",
        refresh_token: refreshToken,
      });
      return tokensOf(response);
    },
    async revoke(token) {
      await clientOf(token).auth.revoke();
    },
    async isAlive(token) {
      try {
        await clientOf(token).auth.test();
        return true;
      } catch (error) {
        const code = slackErrorCode(error);
        if (code === undefined) throw error;
        return !DEAD.has(code);
      }
    },
  };
}

interface TokenResponse {
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly expires_in?: number;
}

function need(value: string | undefined, name: string): string {
  if (!value) throw new Error(`Slack's answer to the installation holds no ${name}`);
  return value;
}
