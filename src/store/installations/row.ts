import { z } from "zod";
import { Failure } from "../../errors.ts";
import { type Seal, SealError } from "../../installations/seal.ts";
import type { Installation, InstallationIdentity, Tokens } from "../../installations/types.ts";

const text = z.string();
const time = z.string().transform((at) => new Date(at));

/** A row of the table `installations`, as both engines answer it. */
const rowSchema = z.object({
  id: text,
  // SQLite has no booleans.
  is_enterprise_install: z.union([z.boolean(), z.number()]).transform(Boolean),
  team_id: text.nullable(),
  enterprise_id: text.nullable(),
  name: text,
  app_id: text,
  bot_id: text,
  bot_user_id: text,
  bot_name: text,
  scopes: text.transform((json): unknown => JSON.parse(json)).pipe(z.array(text)),
  installed_by: text,
  installed_at: time,
  /** Sealed. */
  tokens: text,
  expires_at: time.nullable(),
  generation: z.number(),
});
export type InstallationRow = Readonly<z.infer<typeof rowSchema>>;

export const INSTALLATION_COLUMNS = Object.keys(rowSchema.shape).join(", ");

/** @throws ZodError where the row is in no shape that this version knows */
export const toInstallationRow = (given: unknown): InstallationRow => rowSchema.parse(given);

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
