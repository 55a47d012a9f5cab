import { Failure } from "../../errors.ts";
import { type Seal, SealError } from "../../installations/seal.ts";
import type { Installation, InstallationIdentity, Tokens } from "../../installations/types.ts";

/** A row of the table `installations`, as both engines answer it. */
export interface InstallationRow {
  readonly id: string;
  readonly is_enterprise_install: boolean;
  readonly team_id: string | null;
  readonly enterprise_id: string | null;
  readonly name: string;
  readonly app_id: string;
  readonly bot_id: string;
  readonly bot_user_id: string;
  readonly bot_name: string;
  readonly scopes: readonly string[];
  readonly installed_by: string;
  readonly installed_at: Date;
  /** Sealed. */
  readonly tokens: string;
  readonly expires_at: Date | null;
  readonly generation: number;
}

export const INSTALLATION_COLUMNS =
  "id, is_enterprise_install, team_id, enterprise_id, name, app_id, bot_id, bot_user_id, bot_name, scopes, installed_by, installed_at, tokens, expires_at, generation";

type SealedTokens = Pick<Tokens, "access" | "refresh">;

/** Tokens copied to the row of another workspace do not open there. */
const purposeOf = ({ id, appId }: Pick<InstallationIdentity, "id" | "appId">) =>
  `tokens of ${appId} in ${id}`;

export function sealTokens(
  seal: Seal,
  of: Pick<InstallationIdentity, "id" | "appId">,
  { access, refresh }: Tokens,
): string {
  const text: SealedTokens = { access, ...(refresh !== undefined && { refresh }) };
  return seal.close(JSON.stringify(text), purposeOf(of));
}

/** Undefined where they cannot be decrypted. */
export function unsealTokens(seal: Seal, row: InstallationRow): Tokens | undefined {
  try {
    const tokens = JSON.parse(seal.open(row.tokens, purposeOf(identityOf(row)))) as SealedTokens;
    return { ...tokens, ...(row.expires_at && { expiresAt: row.expires_at }) };
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}

/** @throws Failure `slack_installation_unreadable` */
export function toInstallation(seal: Seal, row: InstallationRow): Installation {
  const tokens = unsealTokens(seal, row);
  if (!tokens) throw new Failure("slack_installation_unreadable");
  return {
    ...identityOf(row),
    botId: row.bot_id,
    botUserId: row.bot_user_id,
    botName: row.bot_name,
    scopes: row.scopes,
    installedBy: row.installed_by,
    installedAt: row.installed_at,
    generation: row.generation,
    tokens,
  };
}

export const identityOf = (row: InstallationRow): InstallationIdentity => ({
  id: row.id,
  isEnterpriseInstall: row.is_enterprise_install,
  name: row.name,
  appId: row.app_id,
  ...(row.team_id !== null && { teamId: row.team_id }),
  ...(row.enterprise_id !== null && { enterpriseId: row.enterprise_id }),
});
