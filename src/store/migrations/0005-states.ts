import type { Migration } from "./migration.ts";

const RENAMED = [
  ["attempt", "fence"],
  ["takes", "pickups"],
  ["tries", "retries"],
  ["tries_allowed", "retries_allowed"],
  ["in_line", "awaits_slot"],
  ["card_tries", "card_retries"],
].map(([from, to]) => `ALTER TABLE runs RENAME COLUMN ${from} TO ${to}`);

/**
 * What is shown where becomes a state in place of flags: `card` and `upload` in place of `place`. `version` tells in
 * which shape a row's JSON is; rows from before have the first.
 */
export const states: Migration = {
  name: "0005-states",
  postgres: [
    ...RENAMED,
    "ALTER TABLE runs ADD COLUMN version integer NOT NULL DEFAULT 1",
    `ALTER TABLE runs ADD COLUMN card jsonb NOT NULL DEFAULT '{"state":"none"}'`,
    `ALTER TABLE runs ADD COLUMN upload jsonb NOT NULL DEFAULT '{"state":"none"}'`,
    `UPDATE runs SET
       card = CASE
         WHEN place ? 'cardTs' THEN jsonb_build_object('state', 'posted', 'ts', place->>'cardTs')
         WHEN place->>'cardIntent' = 'true' THEN '{"state":"intended"}'
         ELSE card END,
       upload = CASE
         WHEN place ? 'fileTs' THEN jsonb_strip_nulls(jsonb_build_object('state', 'shared',
           'fileId', place->>'fileId', 'ts', place->>'fileTs', 'permalink', place->>'permalink'))
         WHEN place->>'fileId' = place->>'withdrawn' THEN
           jsonb_build_object('state', 'withdrawn', 'fileId', place->>'fileId')
         WHEN place ? 'fileId' THEN jsonb_build_object('state',
           CASE WHEN place->>'shareIntent' = 'true' THEN 'sharing' ELSE 'uploaded' END, 'fileId', place->>'fileId')
         ELSE upload END`,
    "ALTER TABLE runs DROP COLUMN place",
  ],
  sqlite: [
    ...RENAMED,
    "ALTER TABLE runs ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
    `ALTER TABLE runs ADD COLUMN card TEXT NOT NULL DEFAULT '{"state":"none"}'`,
    `ALTER TABLE runs ADD COLUMN upload TEXT NOT NULL DEFAULT '{"state":"none"}'`,
    `UPDATE runs SET
       card = CASE
         WHEN place->>'cardTs' IS NOT NULL THEN json_object('state', 'posted', 'ts', place->>'cardTs')
         WHEN place->>'cardIntent' = 1 THEN '{"state":"intended"}'
         ELSE card END,
       upload = CASE
         WHEN place->>'fileTs' IS NOT NULL THEN json_patch('{}', json_object('state', 'shared',
           'fileId', place->>'fileId', 'ts', place->>'fileTs', 'permalink', place->>'permalink'))
         WHEN place->>'fileId' = place->>'withdrawn' THEN
           json_object('state', 'withdrawn', 'fileId', place->>'fileId')
         WHEN place->>'fileId' IS NOT NULL THEN json_object('state',
           CASE WHEN place->>'shareIntent' = 1 THEN 'sharing' ELSE 'uploaded' END, 'fileId', place->>'fileId')
         ELSE upload END`,
    "ALTER TABLE runs DROP COLUMN place",
  ],
};
