import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Run } from "../../src/runs/model.ts";
import { openStore } from "../../src/store/index.ts";
import { openDatabase } from "../../src/store/open.ts";
import { importRows } from "../../src/store/transfer.ts";
import { request } from "../runs/support.ts";
import { createDatabase, makeDataDirectory, onEachEngine, silent } from "./support.ts";

const HEADER = {
  format: "license-report/1",
  migrations: ["0001-runs", "0002-audit", "0003-periods", "0004-installations"],
  tables: ["runs", "audit", "installations"],
};

/** A row as the version before wrote it out. */
function legacyRow(place: object, changes: object = {}) {
  return {
    id: randomUUID(),
    order_key: randomUUID(),
    state: "delivering",
    request: { ...request(), words: "1 to 31 October 2026", notes: ["It ends now."] },
    team_id: "T1",
    user_id: "U1",
    channel_id: "C1",
    server: "berlin",
    ordered_at: "2026-11-24T10:00:00.5+00:00",
    due_by: "2026-11-24T12:00:00+01:00",
    started_at: "2026-11-24T10:00:01.123+00:00",
    finished_at: null,
    attempt: 2,
    takes: 1,
    tries: 1,
    tries_allowed: 5,
    next_attempt_at: null,
    in_line: false,
    sent: null,
    file: {
      path: "/s",
      name: "n.pdf",
      bytes: 1,
      sha256: "ab",
      apiVersion: "v8",
      elapsedMs: 1,
      digest: { odd: 1 },
    },
    place,
    failure: { code: "a_code_of_another_version", params: {} },
    card_due: true,
    card_tries: 0,
    ...changes,
  };
}

onEachEngine("an export of the version before", ({ name }) => {
  let where: { dataDirectory?: string; databaseUrl?: string };
  let remove: () => Promise<void>;
  beforeEach(async () => {
    if (name === "SQLite") {
      const made = await makeDataDirectory();
      [where, remove] = [{ dataDirectory: made.dataDirectory }, made.remove];
    } else {
      const made = await createDatabase();
      [where, remove] = [{ databaseUrl: made.databaseUrl }, made.drop];
    }
  });
  afterEach(() => remove());

  it.each<[object, Pick<Run, "card" | "upload">]>([
    [{}, { card: { state: "none" }, upload: { state: "none" } }],
    [{ cardIntent: true }, { card: { state: "intended" }, upload: { state: "none" } }],
    [
      { cardIntent: true, cardTs: "1.2", fileId: "F1", shareIntent: false },
      { card: { state: "posted", ts: "1.2" }, upload: { state: "uploaded", fileId: "F1" } },
    ],
    [
      { cardTs: "1.2", fileId: "F1", shareIntent: true },
      { card: { state: "posted", ts: "1.2" }, upload: { state: "sharing", fileId: "F1" } },
    ],
    [
      { fileId: "F1", shareIntent: true, withdrawn: "F1" },
      { card: { state: "none" }, upload: { state: "withdrawn", fileId: "F1" } },
    ],
    [
      { fileId: "F2", shareIntent: false, withdrawn: "F1" },
      { card: { state: "none" }, upload: { state: "uploaded", fileId: "F2" } },
    ],
    [
      { cardTs: "1.2", fileId: "F1", shareIntent: true, fileTs: "1.3", permalink: "https://x" },
      {
        card: { state: "posted", ts: "1.2" },
        upload: { state: "shared", fileId: "F1", ts: "1.3", permalink: "https://x" },
      },
    ],
  ])("with %j is read as %j, words and unknown things included", async (place, shown) => {
    const row = legacyRow(place);
    const audit = {
      id: 7,
      at: "2026-11-24T10:00:00+00:00",
      event: "ordered",
      team_id: "T1",
      user_id: "U1",
      channel_id: "C1",
      run_id: row.id,
      detail: { sharedWith: ["T2"] },
      enterprise_id: null,
    };
    const lines = [HEADER, { table: "runs", row }, { table: "audit", row: audit }, { rows: 2 }];
    const { database } = await openDatabase({ ...where, replacesLegacy: true }, silent);
    await importRows(database, Readable.from(lines.map((line) => `${JSON.stringify(line)}\n`)));
    await database.close();

    const store = await openStore({ log: silent, ...where });
    const { digest: _, ...file } = row.file;
    expect(await store.runs.find(row.id)).toEqual({
      id: row.id,
      state: "delivering",
      request: { ...request(), notes: [{ code: "sentence", params: { text: "It ends now." } }] },
      orderedAt: "2026-11-24T10:00:00.500Z",
      dueBy: "2026-11-24T11:00:00.000Z",
      startedAt: "2026-11-24T10:00:01.123Z",
      fence: 2,
      retries: 1,
      retriesAllowed: 5,
      file,
      failure: { code: "internal", params: {} },
      cardDue: true,
      turn: 0,
      ...shown,
    });
    // What is written next has a number of its own.
    await store.audit.record({ event: "refused", teamId: "T1", userId: "U1" });
    const entries = await store.query<{ id: unknown; detail: string }>(
      "SELECT id, detail FROM audit ORDER BY id",
    );
    expect(entries.map(({ id }) => Number(id))).toEqual([7, 8]);
    expect(JSON.parse(entries[0]?.detail ?? "")).toEqual(audit.detail);
    await store.close();
  });
});
