import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore, type Store } from "../../src/store/index.ts";
import { maintain } from "../../src/store/maintain.ts";
import { request } from "../runs/support.ts";
import { makeDataDirectory, silent } from "./support.ts";

const CLI = fileURLToPath(new URL("../../src/store/cli.ts", import.meta.url));

describe("npm run store", () => {
  let here: Awaited<ReturnType<typeof makeDataDirectory>>;
  let there: typeof here;
  beforeEach(async () => {
    [here, there] = await Promise.all([makeDataDirectory(), makeDataDirectory()]);
    await within(here, async ({ runs }) => {
      for (const userId of ["U1", "U2"]) {
        const asked = request({ requester: { teamId: "T1", userId } });
        await runs.create({
          request: asked,
          orderKey: randomUUID(),
          dueBy: new Date(Date.now() + 3_600_000),
        });
      }
    });
  });
  afterEach(() => Promise.all([here.remove(), there.remove()]));

  async function within<T>({ dataDirectory }: typeof here, work: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore({ log: silent, dataDirectory });
    return work(store).finally(() => store.close());
  }
  const people = async ({ runs }: Store) =>
    (await runs.list({}, { limit: 10 })).runs.map((run) => run.request.requester.userId).toSorted();

  const envOf = ({ dataDirectory }: typeof here) => ({
    ...process.env,
    DATA_DIR: dataDirectory,
    DATABASE_URL: "",
  });

  /** The command as it is typed, in a process of its own. */
  const command = (place: typeof here, ...args: string[]) =>
    new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
      execFile(process.execPath, [CLI, ...args], { env: envOf(place) }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
      );
    });

  /** What it does and says, in this process. */
  const run = (place: typeof here, ...args: string[]) => maintain(args, envOf(place));

  it("answers what it does not understand with its usage", async () => {
    const { code, stderr } = await command(here, "erase-person", "T1");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Usage:/);
  });

  it("carries the store by a file, which is never written over, and erases a person", async () => {
    const path = join(here.dataDirectory, "export.jsonl");
    expect(await command(here, "export", path)).toEqual({
      code: 0,
      stdout: `4 rows were written to ${path}.\nStore: ${join(here.dataDirectory, "store.sqlite")}\n`,
      stderr: "",
    });
    const [header = ""] = (await readFile(path, "utf8")).split("\n");
    expect(JSON.parse(header)).toMatchObject({ format: "license-report/1" });
    const again = await command(here, "export", path);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain("EEXIST");

    expect(await run(there, "import", path)).toMatch(/^4 rows/);
    expect(await within(there, people)).toEqual(["U1", "U2"]);
    expect(await run(there, "erase-person", "T1", "U1")).toContain(
      "1 runs, 0 schedules and 1 audit entries were erased.\n",
    );
    expect(await within(there, people)).toEqual(["U2", "erased"]);
  });

  it("leaves a store alone that the bot has open", async () => {
    const { code, stderr } = await within(here, () => command(here, "erase-person", "T1", "U1"));
    expect(code).toBe(1);
    expect(stderr).toContain(`is in use by another process (pid ${process.pid})`);
  });

  it.each([
    ["erase-person", "U1", "T1"],
    ["erase-person", "T1", "T1"],
    ["erase-person", "T9", "U1"],
    ["forget-workspace", "U1"],
    ["forget-workspace", "T9"],
  ])("tells a wrong id from nothing kept: %s %s %s", async (...args) => {
    await expect(run(here, ...args)).rejects.toThrow(/erase-person T1 U1|is no ID|check the ID/);
  });

  it("says what is wrong without a stack", async () => {
    const { code, stdout, stderr } = await command(here, "erase-person", "T9", "U1");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^The store knows nothing of T9/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("says that nothing is kept of a person", async () => {
    expect(await run(here, "erase-person", "T1", "U9")).toMatch(/^Nothing is kept of U9/);
  });

  describe("where there is no store", () => {
    let empty: string;
    beforeEach(async () => {
      empty = await mkdtemp(join(tmpdir(), "no-store-"));
    });
    afterEach(() => rm(empty, { recursive: true, force: true }));

    it.each([
      ["backup", "copy"],
      ["export", "copy"],
      ["import", "copy"],
      ["erase-person", "T1", "U1"],
      ["forget-workspace", "T1"],
    ])("makes none: %s", async (...args) => {
      const dataDirectory = join(empty, "data");
      const line = args.map((word) => (word === "copy" ? join(empty, word) : word));
      const error = await run({ ...here, dataDirectory }, ...line).catch((reason: Error) => reason);
      expect(error).toBeInstanceOf(Error);
      expect(String(error)).toContain(dataDirectory);
      expect(String(error)).toMatch(/--env-file/);
      await expect(access(dataDirectory)).rejects.toThrow("ENOENT");
      await expect(access(join(empty, "copy"))).rejects.toThrow("ENOENT");
    });

    it("takes an empty file for none", async () => {
      const dataDirectory = join(empty, "hollow");
      await mkdir(dataDirectory);
      await writeFile(join(dataDirectory, "store.sqlite"), "");
      await expect(run({ ...here, dataDirectory }, "erase-person", "T1", "U1")).rejects.toThrow(
        "holds no store",
      );
    });
  });

  describe("beside a service", () => {
    it.each(["--unit", "--env-file"])("works on the store that %s names", async (option) => {
      const home = await mkdtemp(join(tmpdir(), "service-"));
      const settings = join(home, "license-report.env");
      const unit = join(home, "bot.service");
      const location = `DATA_DIR=${here.dataDirectory}`;
      await writeFile(settings, option === "--env-file" ? `${location}\n` : "LOG_LEVEL=info\n");
      await writeFile(
        unit,
        `[Service]\nWorkingDirectory=${home}\nEnvironmentFile=${settings}\nEnvironment="A=b c" ${location}\n`,
      );
      const line = [option, option === "--unit" ? unit : settings, "backup", join(home, "copy")];
      expect(await run({ ...here, dataDirectory: "" }, ...line)).toContain(
        `Store: ${join(here.dataDirectory, "store.sqlite")}`,
      );
      await rm(home, { recursive: true });
    });
  });

  it("takes the credentials of a service where its unit takes them from", async () => {
    const home = await mkdtemp(join(tmpdir(), "service-"));
    const unit = join(home, "bot.service");
    const address = join(home, "database-url");
    await writeFile(address, "postgresql://bot:secret@127.0.0.1:1/reports\n");
    await writeFile(
      unit,
      `[Service]\nLoadCredential=database-url:${address}\nEnvironment=DATABASE_URL_FILE=%d/database-url\n`,
    );
    const { code, stderr } = await command(
      { ...here, dataDirectory: "" },
      "--unit",
      unit,
      "erase-person",
      "T1",
      "U1",
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/PostgreSQL|127\.0\.0\.1/);
    expect(stderr).not.toContain("secret");
    await rm(home, { recursive: true });
  });

  it("forgets a workspace, with its report files", async () => {
    const file = join(here.dataDirectory, "report.pdf");
    await writeFile(file, "%PDF");
    await within(here, async (store) => {
      await store.runs.create({
        request: request({ requester: { teamId: "T2", userId: "U3" } }),
        orderKey: randomUUID(),
        dueBy: new Date(Date.now() + 3_600_000),
      });
      await store.query("UPDATE runs SET file = $1 WHERE team_id = 'T1'", [JSON.stringify({ path: file })]);
    });
    expect(await run(here, "forget-workspace", "T1")).toContain(
      "0 installations, 2 runs, 0 schedules and 2 audit entries were forgotten.\n",
    );
    await expect(access(file)).rejects.toThrow("ENOENT");
    expect(await within(here, people)).toEqual(["U3"]);
  });
});
