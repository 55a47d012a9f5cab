import { execFile } from "node:child_process";
import { chown, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { freePort } from "../../sandbox/free-port.ts";

const run = promisify(execFile);

/** How a server goes down: `fast` closes each connection with a word, `immediate` ends as in a crash. */
export type ShutdownMode = "fast" | "immediate";

/** A PostgreSQL server that may be mistreated, for nobody else uses it. */
export interface OwnPostgres {
  readonly databaseUrl: string;
  restart(mode: ShutdownMode): Promise<void>;
  /** Ends every connection but the one that says so, as a proxy or an administrator does. */
  dropConnections(): Promise<void>;
  close(): Promise<void>;
}

/** Where Debian and its kin keep the programs of a server, of each version. */
const DEBIAN = "/usr/lib/postgresql";

/** The folder with `initdb` and `pg_ctl`: PG_BIN, or of the newest version that is installed. */
export async function findPostgres(): Promise<string | undefined> {
  if (process.env.PG_BIN) return process.env.PG_BIN;
  const versions = await readdir(DEBIAN).catch(() => []);
  const [newest] = versions.toSorted((one, other) => Number(other) - Number(one));
  return newest === undefined ? undefined : join(DEBIAN, newest, "bin");
}

/** A server in a folder of its own, which goes when it is closed. The superuser may not run one: then postgres does. */
export async function startOwnPostgres(programs: string): Promise<OwnPostgres> {
  const directory = await mkdtemp(join(tmpdir(), "license-report-postgres-"));
  const owner = userInfo().uid === 0 ? await idsOf("postgres") : undefined;
  if (owner) await chown(directory, owner.uid, owner.gid);
  const data = join(directory, "data");
  const port = await freePort();
  const call = (program: string, args: readonly string[]) =>
    run(join(programs, program), [...args], { cwd: directory, ...owner });
  const log = join(directory, "log");
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${directory}`;
  const control = (action: string, ...more: string[]) =>
    call("pg_ctl", ["-D", data, "-l", log, "-o", settings, "-w", ...more, action]);
  await call("initdb", ["-D", data, "-U", "bench", "--auth=trust", "-E", "UTF8", "--no-sync"]);
  await control("start");
  const databaseUrl = `postgresql://bench@127.0.0.1:${port}/postgres`;
  return {
    databaseUrl,
    async restart(mode) {
      await control("restart", "-m", mode);
    },
    async dropConnections() {
      const admin = new pg.Client(databaseUrl);
      await admin.connect();
      await admin.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
      );
      await admin.end();
    },
    async close() {
      await control("stop", "-m", "immediate");
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function idsOf(user: string): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all(
    ["-u", "-g"].map(async (what) => (await run("id", [what, user])).stdout),
  );
  return { uid: Number(uid), gid: Number(gid) };
}
