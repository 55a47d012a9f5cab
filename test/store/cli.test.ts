import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { access, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore, type Store } from "../../src/store/index.ts";
import { request } from "../runs/support.ts";
import { makeDataDirectory, silent } from "./support.ts";

const CLI = fileURLToPath(new URL("../../src/store/cli.ts", import.meta.url));

describe("npm run store", () => {
  let here: Awaited<ReturnType<typeof makeDataDirectory>>;
  let there: typeof here;
  beforeAll(async () => {
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
  afterAll(() => Promise.all([here.remove(), there.remove()]));

  async function within<T>({ dataDirectory }: typeof here, work: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore({ log: silent, dataDirectory });
    return work(store).finally(() => store.close());
  }
  const people = async ({ runs }: Store) =>
    (await runs.list({}, { limit: 10 })).runs.map((run) => run.request.requester.userId).toSorted();

  const run = ({ dataDirectory }: typeof here, ...args: string[]) =>
    new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
      const env = { ...process.env, DATA_DIR: dataDirectory, DATABASE_URL: "" };
      execFile(process.execPath, [CLI, ...args], { env }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
      );
    });

  it("answers what it does not understand with its usage", async () => {
    const { code, stderr } = await run(here, "erase-person", "T1");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Usage:/);
  });

  it("carries the store by a file, which is never written over, and erases a person", async () => {
    const path = join(here.dataDirectory, "export.jsonl");
    expect(await run(here, "export", path)).toEqual({
      code: 0,
      stdout: `4 rows were written to ${path}.\n`,
      stderr: "",
    });
    const [header = ""] = (await readFile(path, "utf8")).split("\n");
    expect(JSON.parse(header)).toMatchObject({ format: "license-report/1" });
    const again = await run(here, "export", path);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain("EEXIST");

    expect(await run(there, "import", path)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^4 rows/),
    });
    expect(await within(there, people)).toEqual(["U1", "U2"]);
    const erased = await run(there, "erase-person", "T1", "U1");
    expect(erased).toMatchObject({ code: 0, stdout: "1 runs and 1 audit entries were erased.\n" });
    expect(await within(there, people)).toEqual(["U2", "erased"]);
  });

  it("leaves a store alone that the bot has open", async () => {
    const { code, stderr } = await within(here, () => run(here, "erase-person", "T1", "U1"));
    expect(code).toBe(1);
    expect(stderr).toContain("is in use by another process");
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
    expect(await run(here, "forget-workspace", "T1")).toMatchObject({
      code: 0,
      stdout: "0 installations, 2 runs and 2 audit entries were forgotten.\n",
    });
    await expect(access(file)).rejects.toThrow("ENOENT");
    expect(await within(here, people)).toEqual(["U3"]);
  });
});
