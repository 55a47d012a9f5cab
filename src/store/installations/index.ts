import type { Seal } from "../../installations/seal.ts";
import type { Installations } from "../../installations/types.ts";
import type { Audit } from "../audit.ts";
import type { Database } from "../database.ts";
import { toJson } from "../json.ts";
import {
  INSTALLATION_COLUMNS,
  identityOf,
  sealTokens,
  toInstallation,
  toInstallationRow,
  unsealTokens,
} from "./row.ts";

const TABLE = "installations";

export function createInstallations(
  database: Database,
  seal: Seal,
  audit: Audit,
  now: () => Date,
): Installations {
  const rows = async (text: string, values: readonly unknown[] = []) =>
    (await database.query(text, values)).map(toInstallationRow);
  const first = async (text: string, values: readonly unknown[]) =>
    (await rows(`${text} RETURNING ${INSTALLATION_COLUMNS}`, values)).at(0);
  /** The row of these tokens, and of no later ones. */
  const SAME = "id = $1 AND generation = $2";

  return {
    async find(id) {
      const [row] = await rows(`SELECT ${INSTALLATION_COLUMNS} FROM ${TABLE} WHERE id = $1`, [id]);
      return row && toInstallation(seal, row);
    },

    save: (given) =>
      database.transaction(async (tx) => {
        await tx.query(
          `INSERT INTO ${TABLE} (id, is_enterprise_install, team_id, enterprise_id, name, app_id, bot_id, bot_user_id,
           bot_name, scopes, installed_by, installed_at, tokens, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         ON CONFLICT (id) DO UPDATE SET (is_enterprise_install, team_id, enterprise_id, name, app_id, bot_id,
           bot_user_id, bot_name, scopes, installed_by, installed_at, tokens, expires_at, generation, turn_until)
         = (EXCLUDED.is_enterprise_install, EXCLUDED.team_id, EXCLUDED.enterprise_id, EXCLUDED.name,
           EXCLUDED.app_id, EXCLUDED.bot_id, EXCLUDED.bot_user_id, EXCLUDED.bot_name, EXCLUDED.scopes,
           EXCLUDED.installed_by, EXCLUDED.installed_at, EXCLUDED.tokens, EXCLUDED.expires_at,
           ${TABLE}.generation + 1, NULL)`,
          [
            given.id,
            given.isEnterpriseInstall,
            given.teamId ?? null,
            given.enterpriseId ?? null,
            given.name,
            given.appId,
            given.botId,
            given.botUserId,
            given.botName,
            toJson(given.scopes),
            given.installedBy,
            now(),
            sealTokens(seal, given, given.tokens),
            given.tokens.expiresAt ?? null,
          ],
        );
        const { id, teamId = id, enterpriseId, installedBy: userId } = given;
        await audit.record({ event: "installed", teamId, enterpriseId, userId }, tx);
      }),

    async takeTurn({ id, generation }, ms) {
      const at = now();
      const row = await first(
        `UPDATE ${TABLE} SET turn_until = $3 WHERE ${SAME} AND (turn_until IS NULL OR turn_until < $4)`,
        [id, generation, new Date(at.getTime() + ms), at],
      );
      return row !== undefined;
    },

    async giveTurnBack({ id, generation }) {
      await first(`UPDATE ${TABLE} SET turn_until = NULL WHERE ${SAME}`, [id, generation]);
    },

    async renew({ id, generation }, tokens) {
      const [row] = await rows(`SELECT ${INSTALLATION_COLUMNS} FROM ${TABLE} WHERE ${SAME}`, [
        id,
        generation,
      ]);
      if (!row) return undefined;
      const renewed = await first(
        `UPDATE ${TABLE} SET tokens = $3, expires_at = $4, generation = generation + 1, turn_until = NULL WHERE ${SAME}`,
        [id, generation, sealTokens(seal, identityOf(row), tokens), tokens.expiresAt ?? null],
      );
      return renewed && toInstallation(seal, renewed);
    },

    async reseal() {
      const all = await rows(`SELECT ${INSTALLATION_COLUMNS} FROM ${TABLE}`);
      let resealed = 0;
      let unreadable = 0;
      for (const row of all) {
        const tokens = unsealTokens(seal, row);
        if (!tokens) unreadable += 1;
        else if (!seal.isCurrent(row.tokens)) {
          // What was written meanwhile is sealed with the present key already.
          await database.query(`UPDATE ${TABLE} SET tokens = $1 WHERE id = $2 AND tokens = $3`, [
            sealTokens(seal, identityOf(row), tokens),
            row.id,
            row.tokens,
          ]);
          resealed += 1;
        }
      }
      return { resealed, unreadable, kept: all.length };
    },
  };
}
