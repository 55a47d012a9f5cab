import { randomUUID } from "node:crypto";
import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect } from "vitest";
import { Failure } from "../../src/errors.ts";
import { onEachEngine } from "../store/support.ts";
import { onRuns } from "./fixtures.ts";
import { order, request } from "./support.ts";

onEachEngine("orders", (engine) => {
  // On a clock that stands still nothing polls.
  const it = onRuns(engine, { driven: true });

  it("with the same key make one run, however many come at once", async ({ at }) => {
    const one = order();
    const answers = await Promise.all(Array.from({ length: 5 }, () => at.runs.order(one)));
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(answers.map(({ run }) => run.id)).size).toBe(1);
    await at.runs.start();
    await at.until(answers[0]?.run.id ?? "");
    expect(await at.runs.order(one)).toMatchObject({ created: false, run: { state: "done" } });
    expect(at.channel.files).toHaveLength(1);
  });

  it("of a burst beyond the concurrency are all done without waiting for a poll", async ({ at, clock }) => {
    const began = clock.now();
    await at.runs.start();
    const ordered = await Promise.all(Array.from({ length: 24 }, () => at.runs.order(order())));
    // Those that only waited for a slot were tried once, like the rest.
    for (const { run } of ordered) expect(await at.until(run.id)).toMatchObject({ state: "done", fence: 1 });
    expect(at.channel.files).toHaveLength(24);
    expect(clock.now()).toBe(began);
  });

  it("for a server that left the settings fail in the table's words", async ({ at }) => {
    await at.runs.start();
    const { run } = await at.runs.order(order({ server: "paris" }));
    expect(await at.until(run.id)).toMatchObject({
      state: "failed",
      failure: { code: "vb365_unknown_server", params: { server: "paris" } },
    });
  });

  it.for<[string, unknown, object]>([
    ["a mistake of ours", new TypeError("undefined is not a function"), { code: "internal" }],
    ["a full disk", Object.assign(new Error("write"), { code: "ENOSPC" }), { code: "disk_full" }],
  ])("that meet %s say so", async ([, error, failure], { at }) => {
    at.source.before = () => Promise.reject(error);
    await at.runs.start();
    const { run } = await at.runs.order(order());
    expect(await at.until(run.id)).toMatchObject({ state: "failed", failure });
  });

  it.for<[string, unknown, object, number]>([
    ["cannot be read is delivered without a digest", new Error("no text in it"), { state: "done" }, 1],
    [
      "is not what was asked for is not delivered",
      new Failure("report_damaged", { params: { server: "berlin", format: "PDF", reason: "end-missing" } }),
      { state: "failed", failure: { code: "report_damaged" } },
      0,
    ],
  ])("whose report %s", async ([, error, outcome, files], { openRuns }) => {
    const here = await openRuns({ digest: () => Promise.reject(error) });
    await here.runs.start();
    const { run } = await here.runs.order(order());
    const ended = await here.until(run.id);
    expect(ended).toMatchObject(outcome);
    expect(ended.file?.digest).toBeUndefined();
    expect(here.channel.files).toHaveLength(files);
    expect(await readdir(here.spoolDirectory)).toEqual([]);
  });

  it("are found again, and refusals kept", async ({ at, store }) => {
    const userId = `U-${randomUUID()}`;
    const requester = { teamId: "T1", userId };
    const { run } = await at.runs.order({ request: request({ requester }), idempotencyKey: randomUUID() });
    expect((await at.runs.history({ teamId: "T1", userId }, { limit: 10 })).runs).toEqual([run]);
    await at.runs.recordRefusal({ requester, channelId: "C1", reason: "Guests may not ask." });
    const audit = await store.query<{ detail: string }>(
      "SELECT event, channel_id, run_id, detail FROM audit WHERE user_id = $1 ORDER BY id",
      [userId],
    );
    expect(audit.map((entry) => ({ ...entry, detail: JSON.parse(entry.detail) }))).toEqual([
      { event: "ordered", channel_id: "C1", run_id: run.id, detail: {} },
      { event: "refused", channel_id: "C1", run_id: null, detail: { reason: "Guests may not ask." } },
    ]);
  });

  it("that are cancelled or retried are in the audit, with who wanted it", async ({ at, store }) => {
    const by = { teamId: "T1", userId: `U-${randomUUID()}` };
    const [first, second] = [(await at.runs.order(order())).run, (await at.runs.order(order())).run];
    await at.runs.cancel(first.id, by);
    await at.runs.cancel(first.id, by);
    const taken = await store.runs.pickUp({ runId: second.id });
    await store.runs.failed(taken?.run ?? second, { code: "vb365_forbidden", params: {} });
    await at.runs.retry(second.id, by);
    const audit = await store.query("SELECT event, run_id FROM audit WHERE user_id = $1 ORDER BY id", [
      by.userId,
    ]);
    expect(audit).toEqual([
      { event: "cancelled", run_id: first.id },
      { event: "retried", run_id: second.id },
    ]);
  });

  it("are forgotten after their retention: row, audit and the file that was kept for a retry", async ({
    at,
    openRuns,
    store,
  }) => {
    at.channel.before = (call) => {
      if (call === "upload") throw new Failure("slack_not_in_channel", { params: { bot: "bot" } });
    };
    await at.runs.start();
    const { run } = await at.runs.order(order());
    const { file } = await at.until(run.id);
    const path = file?.path ?? "";
    await utimes(path, new Date(0), new Date(0));
    await at.runs.stop(1000);
    const entries = () => store.query("SELECT 1 FROM audit WHERE run_id = $1", [run.id]);

    const spoolDirectory = at.spoolDirectory;
    const soon = await openRuns({ spoolDirectory, policy: { retentionMs: 60_000 } });
    await soon.runs.start();
    expect(await at.runs.find(run.id)).toMatchObject({ id: run.id });
    expect(await readdir(spoolDirectory)).toContain(basename(path));
    expect(await entries()).toHaveLength(1);
    await soon.close();

    const later = await openRuns({ spoolDirectory, policy: { retentionMs: -1000 } });
    await later.runs.start();
    expect(await at.runs.find(run.id)).toBeUndefined();
    expect(await readdir(spoolDirectory)).not.toContain(basename(path));
    expect(await entries()).toEqual([]);
    await later.close();
  });

  it("leave no file that nobody needs: orphans go when the bot starts, the rest stays", async ({
    at,
    store,
  }) => {
    await mkdir(join(at.spoolDirectory, "kept-directory"));
    const file = async (name: string) => {
      const path = join(at.spoolDirectory, name);
      await writeFile(path, "x");
      await utimes(path, new Date(0), new Date(0));
      return path;
    };
    await file("orphan.pdf");
    // On a shared store it may be another process that is writing this one.
    await writeFile(join(at.spoolDirectory, "young.pdf"), "x");
    const young = engine.name === "PostgreSQL" ? ["young.pdf"] : [];
    const needed = await file("needed.pdf");
    const { run } = await at.runs.order(order());
    const taken = await store.runs.pickUp({ runId: run.id });
    await store.runs.spooled(taken?.run ?? run, {
      path: needed,
      name: "n",
      bytes: 1,
      sha256: "",
      apiVersion: "v8",
      elapsedMs: 1,
    });
    await store.runs.failed(taken?.run ?? run, { code: "slack_not_in_channel", params: {} });
    await at.runs.start();
    expect((await readdir(at.spoolDirectory)).sort()).toEqual(["kept-directory", "needed.pdf", ...young]);
  });
});
