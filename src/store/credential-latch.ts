import type { CredentialLatch } from "../vb365/index.ts";
import type { Sql } from "./database.ts";
import { toJson } from "./json.ts";

/** The refusals of all processes on this store. */
export const createCredentialLatch = (sql: Sql, now: () => Date): CredentialLatch => ({
  async read(server) {
    const [row] = await sql.query<{ credentials: string; failure: string }>(
      "SELECT credentials, failure FROM refused_credentials WHERE id = $1",
      [server],
    );
    return row && { credentials: row.credentials, failure: JSON.parse(row.failure) };
  },

  async set(server, { credentials, failure }) {
    await sql.query(
      `INSERT INTO refused_credentials (id, credentials, failure, at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE
       SET credentials = excluded.credentials, failure = excluded.failure, at = excluded.at`,
      [server, credentials, toJson(failure), now()],
    );
  },

  async lift(server) {
    await sql.query("DELETE FROM refused_credentials WHERE id = $1", [server]);
  },
});
