import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fileIdOf, type RunFile, type RunUpload } from "../../src/runs/types.ts";
import { deliverFile } from "../../src/slack/delivery/deliver-file.ts";
import type { SlackClients } from "../../src/slack/web-api/clients.ts";
import { type ClientOnSandbox, clientOnSandbox, errorOf } from "../sandbox/slack/client.ts";
import { A_FILE, aRun } from "./a-run.ts";

const CHANNEL = "C0BACKUP0001";
const CONTENT = "%PDF-1.7 synthetic report";
const HOME = { teamId: "T0SANDBOX001" };
/** One more look than the first. */
const WAITS = { own: [1], earlier: [1] };

let directory: string;
let file: RunFile;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "deliver-"));
  file = { ...A_FILE, path: join(directory, "r.pdf"), bytes: CONTENT.length };
  await writeFile(file.path, CONTENT);
});
afterAll(() => rm(directory, { recursive: true }));

let on: ClientOnSandbox;
let clients: SlackClients;
beforeEach(async () => {
  on = await clientOnSandbox();
  clients = { write: on.client, read: on.client };
});
afterEach(() => on[Symbol.asyncDispose]());

/** The run's row: attempts write to it while they own it. */
function aRow(upload: RunUpload = { state: "none" }) {
  let run = aRun({ state: "delivering", file, upload, request: { destination: { channelId: CHANNEL } } });
  /** @param sleep what happens right after a state was written */
  const attempt = (number: number, sleep: (upload: RunUpload) => Promise<void> = async () => {}) => {
    run = { ...run, fence: number };
    const record = async (upload: RunUpload) => {
      if (run.fence !== number) throw new Error("superseded");
      run = { ...run, upload };
      await sleep(upload);
      return run;
    };
    return deliverFile(
      { clients, delivery: "channel", home: HOME },
      run,
      record,
      AbortSignal.timeout(10_000),
      WAITS,
    );
  };
  return {
    attempt,
    get state() {
      return run.upload.state;
    },
    get fileId() {
      return fileIdOf(run);
    },
  };
}

it("finds a share again whose channel was converted, and so has another id", async () => {
  on.sandbox.faults.arm("share", { kind: "share_converted", channelId: "G0CONVERTED1" });
  const row = aRow();
  await expect(row.attempt(1)).resolves.toMatchObject({ ts: expect.any(String) });
});

/** An attempt that sleeps, once, at the moment that `at` names. */
function sleeper(at: RunUpload["state"]) {
  const asleep = Promise.withResolvers<void>();
  const alarm = Promise.withResolvers<void>();
  const sleep = async ({ state }: RunUpload) => {
    if (state !== at) return;
    asleep.resolve();
    await alarm.promise;
  };
  return { sleep, asleep: asleep.promise, wake: () => alarm.resolve() };
}

const shown = () => on.sandbox.state.messages(CHANNEL).flatMap(({ files }) => files);
const uploads = () => on.sandbox.state.files.map(({ state }) => state);
const arm: ClientOnSandbox["sandbox"]["faults"]["arm"] = (...fault) => on.sandbox.faults.arm(...fault);

describe("a file that an attempt frozen before the sharing call may share yet", () => {
  it.each<[world: string, prepare: () => void]>([
    ["deletes an upload that was never completed", () => {}],
    [
      "knows no upload that was never completed",
      () => arm("files.delete", { kind: "error", error: "file_not_found" }),
    ],
  ])("is withdrawn before another is uploaded, where Slack %s", async (_, prepare) => {
    const row = aRow();
    const { sleep, asleep, wake } = sleeper("sharing");
    const frozen = row.attempt(1, sleep);
    await asleep;
    prepare();
    const { ts } = await row.attempt(2);
    wake();
    await expect(frozen).rejects.toThrow("superseded");
    expect(uploads()).toEqual(["deleted", "completed"]);
    expect(shown()).toEqual([row.fileId]);
    expect(on.sandbox.state.messages(CHANNEL).map((message) => message.ts)).toEqual([ts]);
  });

  it("is the result when it woke up in time, and nothing else is uploaded", async () => {
    const row = aRow();
    const { sleep, asleep, wake } = sleeper("sharing");
    const frozen = row.attempt(1, sleep);
    await asleep;
    wake();
    await frozen;
    await row.attempt(2);
    expect(uploads()).toEqual(["completed"]);
    expect(shown()).toHaveLength(1);
  });

  it("is never the result once it was given up, even where it appears: the one who gave it up may delete it yet", async () => {
    const row = aRow();
    const first = sleeper("sharing");
    const frozen = row.attempt(1, first.sleep);
    await first.asleep;
    const second = sleeper("withdrawn");
    const alsoFrozen = row.attempt(2, second.sleep);
    await second.asleep;
    const givenUp = row.fileId;
    first.wake();
    await frozen;
    expect(shown()).toEqual([row.fileId]);
    await row.attempt(3);
    second.wake();
    await expect(alsoFrozen).rejects.toThrow("superseded");
    expect(shown()).toEqual([row.fileId]);
    expect(row.fileId).not.toBe(givenUp);
  });

  it("is shared by its own id again where Slack lets the bot delete nothing", async () => {
    const row = aRow();
    const { sleep, asleep, wake } = sleeper("sharing");
    const frozen = row.attempt(1, sleep);
    await asleep;
    arm("files.delete", { kind: "error", error: "file_deleting_disabled" });
    await row.attempt(2);
    wake();
    await expect(frozen).rejects.toThrow("superseded");
    expect(uploads()).toEqual(["completed"]);
    expect(shown()).toHaveLength(1);
  });
});

describe("a share of which the answer is not known", () => {
  it.each<[what: string, prepare: () => void, files: string[]]>([
    ["was done is found", () => arm("files.completeUploadExternal", { kind: "answer_lost" }), ["completed"]],
    [
      "was not done is made with another upload",
      () => arm("files.completeUploadExternal", { kind: "status", status: 503 }),
      ["deleted", "completed"],
    ],
    [
      "was cut off after the withdrawal was written down goes on from there",
      () => {
        arm("files.completeUploadExternal", { kind: "status", status: 503 });
        arm("files.delete", { kind: "answer_lost" });
      },
      ["deleted", "completed"],
    ],
  ])("%s: one file", async (_, prepare, files) => {
    const row = aRow();
    prepare();
    let attempts = 1;
    while (
      await row.attempt(attempts).then(
        () => false,
        () => true,
      )
    )
      attempts += 1;
    expect(attempts).toBeGreaterThan(1);
    expect(uploads()).toEqual(files);
    expect(shown()).toHaveLength(1);
  });

  it("does not come to light late, after another was shared", async () => {
    const row = aRow();
    const ms = 400;
    arm("share", { kind: "share_late", ms });
    arm("files.info", { kind: "error", error: "file_not_found" }, 1 + WAITS.own.length);
    await expect(row.attempt(1)).rejects.toMatchObject({ code: "slack_share_unconfirmed" });
    await row.attempt(2);
    await on.sandbox.faults.wait(ms);
    expect(shown()).toHaveLength(1);
  });
});

it("a plain no leaves the upload for the next attempt, and the run can be cancelled meanwhile", async () => {
  const row = aRow();
  arm("files.completeUploadExternal", { kind: "error", error: "not_in_channel" });
  expect(await errorOf(row.attempt(1))).toBe("not_in_channel");
  expect(row.state).toBe("uploaded");
  await row.attempt(2);
  expect(uploads()).toEqual(["completed"]);
});

it("an upload that Slack has forgotten is made anew", async () => {
  const row = aRow({ state: "uploaded", fileId: "F0FORGOTTEN1" });
  await row.attempt(2);
  expect(shown()).toEqual([row.fileId]);
});
