import type { Episode, News } from "../../watch/index.ts";
import type { Database, Sql } from "../database.ts";
import { toJson } from "../json.ts";
import { endUnwatched } from "./endings.ts";
import { toEpisode, toNews } from "./rows.ts";

/** What stands in place of a person who was erased. */
const ERASED = "erased";

/** Reads JSON without looking for the keys in SQL: a name may stand in any of several places of it. */
const isOf =
  (teamId: string, userId: string) => (person: { readonly teamId: string; readonly userId: string }) =>
    person.teamId === teamId && person.userId === userId;

/**
 * Erases a person from the watch: who began it, who has an alert, whose note that is. The alerts themselves are of a
 * server, and stay.
 * @returns in how many places they stood
 */
export const erasePerson = (database: Database, teamId: string, userId: string, now: Date): Promise<number> =>
  database.transaction(async (tx) => {
    const begun = await tx.query(
      `UPDATE watch_destinations SET added_by = '${ERASED}' WHERE team_id = $1 AND added_by = $2 RETURNING id`,
      [teamId, userId],
    );
    const isThey = isOf(teamId, userId);
    const like = `%${userId.replace(/[^A-Z0-9]/gi, "")}%`;
    let places = begun.length;
    const alerts = await tx.query<{ episode: string }>(
      "SELECT episode FROM watch_alerts WHERE CAST(episode AS text) LIKE $1",
      [like],
    );
    for (const episode of alerts.map(toEpisode)) {
      const erased = withoutPerson(episode, isThey);
      if (!erased) continue;
      places += 1;
      await rewrite(tx, erased, now);
    }
    for (const table of ["watch_news", "watch_calls"]) {
      const rows = await tx.query<{ id: string; news: string }>(
        `SELECT id, news FROM ${table} WHERE CAST(news AS text) LIKE $1`,
        [like],
      );
      for (const { id, news } of rows) {
        const { asked, ...rest }: News = toNews(news);
        if (!asked || !isThey(asked)) continue;
        places += 1;
        await tx.query(`UPDATE ${table} SET news = $2 WHERE id = $1`, [id, toJson(rest)]);
      }
    }
    return places;
  });

/** The messages that name the person show it without them from now on. */
async function rewrite(tx: Sql, { id, revision, ...rest }: Episode, now: Date): Promise<void> {
  await tx.query("UPDATE watch_alerts SET episode = $2, revision = $3 WHERE id = $1", [
    id,
    toJson({ id, revision, ...rest }),
    revision,
  ]);
  await tx.query("UPDATE watch_messages SET due_at = $2, wanted = wanted + 1 WHERE alert_id = $1", [id, now]);
}

function withoutPerson(
  episode: Episode,
  isThey: (person: { readonly teamId: string; readonly userId: string }) => boolean,
): Episode | undefined {
  const { acknowledged, snoozed } = episode.attention;
  const hasIt = acknowledged !== undefined && isThey(acknowledged.by);
  const sleeps = snoozed !== undefined && isThey(snoozed.by);
  if (!hasIt && !sleeps) return undefined;
  const nobody = { teamId: "", userId: ERASED };
  return {
    ...episode,
    revision: episode.revision + 1,
    attention: {
      // Their words go with them.
      ...(acknowledged && { acknowledged: hasIt ? { by: nobody, at: acknowledged.at } : acknowledged }),
      ...(snoozed && { snoozed: sleeps ? { ...snoozed, by: nobody } : snoozed }),
    },
  };
}

/**
 * Forgets the channels of a workspace, with what was told there. The alerts are of a server that others may watch too;
 * where nobody does any more, they end.
 * @param isItsOwn whether a row is of the workspace, by its columns; the id is `$1`
 */
export async function forgetChannels(tx: Sql, isItsOwn: string, id: string, now: Date): Promise<void> {
  await tx.query(`DELETE FROM watch_destinations WHERE ${isItsOwn}`, [id]);
  await tx.query(
    `DELETE FROM watch_news WHERE message_id IN (SELECT id FROM watch_messages WHERE ${isItsOwn})`,
    [id],
  );
  await tx.query(`DELETE FROM watch_messages WHERE ${isItsOwn}`, [id]);
  await endUnwatched(tx, now);
  const alerts = await tx.query<{ episode: string }>("SELECT episode FROM watch_alerts");
  for (const episode of alerts.map(toEpisode)) {
    const erased = withoutPerson(episode, ({ teamId }) => teamId === id);
    if (erased) await rewrite(tx, erased, now);
  }
}
