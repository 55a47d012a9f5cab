import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { loopsIn } from "./import-graph.ts";

const SRC = resolve(import.meta.dirname, "../src");

/** What each room of the house may import: other rooms, and packages. `node:` modules are free unless said otherwise. */
const ROOMS: Record<string, { rooms: string[]; packages: string[] }> = {
  async: { rooms: [], packages: [] },
  errors: { rooms: [], packages: [] },
  version: { rooms: [], packages: [] },
  "command-line": { rooms: ["version"], packages: [] },
  watch: { rooms: ["async", "command-line", "errors", "ops", "vb365"], packages: ["luxon", "undici", "zod"] },
  config: { rooms: ["orders", "vb365"], packages: ["zod"] },
  i18n: { rooms: ["errors", "range", "reports"], packages: [] },
  range: { rooms: ["command-line"], packages: ["chrono-node", "luxon"] },
  schedule: { rooms: ["command-line", "range"], packages: ["luxon", "zod"] },
  orders: { rooms: ["range", "i18n"], packages: ["luxon", "zod"] },
  reports: { rooms: ["errors"], packages: ["csv-parse", "unpdf", "zod"] },
  vb365: { rooms: ["async", "errors", "reports", "version"], packages: ["undici", "zod"] },
  ops: { rooms: ["async", "errors"], packages: ["pino", "prom-client"] },
  installations: { rooms: [], packages: [] },
  store: {
    rooms: [
      "async",
      "command-line",
      "config",
      "errors",
      "installations",
      "orders",
      "runs",
      "schedules",
      "ops",
      "vb365",
      "watch",
    ],
    packages: ["pg", "pg-boss", "zod"],
  },
  runs: { rooms: ["async", "errors", "orders", "vb365", "reports", "ops"], packages: ["luxon", "zod"] },
  schedules: { rooms: ["async", "errors", "ops", "orders", "runs", "schedule"], packages: ["zod"] },
  slack: {
    rooms: [
      "async",
      "errors",
      "config",
      "installations",
      "orders",
      "reports",
      "runs",
      "schedule",
      "schedules",
      "ops",
      "i18n",
      "version",
      "watch",
    ],
    packages: ["@slack/bolt", "@slack/logger", "@slack/types", "@slack/web-api", "undici"],
  },
  doctor: {
    rooms: ["command-line", "config", "errors", "i18n", "ops", "slack", "store", "vb365", "version"],
    packages: ["undici"],
  },
  "check-servers": { rooms: ["errors", "i18n", "ops", "vb365"], packages: [] },
  "work-parts": {
    rooms: ["config", "ops", "reports", "runs", "schedules", "slack", "store", "vb365", "watch"],
    packages: [],
  },
  work: {
    rooms: ["async", "ops", "runs", "schedules", "slack", "vb365", "watch", "work-parts"],
    packages: [],
  },
  app: {
    rooms: [
      "async",
      "check-servers",
      "config",
      "doctor",
      "installations",
      "ops",
      "rehearse",
      "runs",
      "schedules",
      "slack",
      "store",
      "version",
      "work",
    ],
    packages: [],
  },
  rehearse: { rooms: ["async", "ops", "slack", "store", "work-parts"], packages: [] },
  "explain-start": { rooms: ["config", "errors", "i18n", "slack"], packages: [] },
  main: {
    rooms: ["app", "command-line", "config", "explain-start", "ops", "version"],
    packages: [],
  },
};

/**
 * The floors inside `src/slack`, from the ground up: a folder, or a file beside the folders, imports only what lies on
 * the floors below its own.
 */
const SLACK_FLOORS: readonly (readonly string[])[] = [
  ["names", "web-api", "arrivals", "server-status-cache"],
  ["tokens", "access"],
  ["context"],
  ["workspaces"],
  ["placing"],
  ["messages"],
  ["views", "home/view"],
  ["replies"],
  ["workflow"],
  ["forms", "home", "delivery"],
  ["listeners"],
  ["connection", "receivers"],
  ["oauth"],
  ["connect"],
  ["index"],
];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

const roomOf = (path: string) => (relative(SRC, path).split(sep)[0] ?? "").replace(/\.ts$/, "");

/** Static imports and re-exports, and dynamic imports of a literal. */
const IMPORT = /^(?:import|export)\s+(?:[\w*{}\s,$]+?\s+from\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;

const imports: Import[] = files.flatMap((file) => {
  const path = join(SRC, file);
  const source = readFileSync(path, "utf8");
  const targets = [...source.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "");
  return targets.map((target) => ({ file, room: roomOf(path), target }));
});

/** Files of `src` that a file imports, by values or by types. */
const targetsOf = new Map(
  files.map((file) => [
    file,
    imports
      .filter((entry) => entry.file === file && entry.target.startsWith("."))
      .map(({ target }) => relative(SRC, resolve(SRC, file, "..", target))),
  ]),
);

const withoutExtension = (path: string) => path.replace(/\.tsx?$/, "");

/** The floor's entry that a file of `src/slack` belongs to: the longest that it lies in. */
function slackRoomOf(file: string): string {
  const path = withoutExtension(file).split(sep).slice(1).join("/");
  const rooms = SLACK_FLOORS.flat().filter((room) => path === room || path.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? `${path}, which is on no floor`;
}

const folders = [...new Set(files.map((file) => file.split(sep).slice(0, -1).join(sep)))];

const packageOf = (target: string) => target.split("/", target.startsWith("@") ? 2 : 1).join("/");

describe("the house", () => {
  it("has a rule for every room", () => {
    const rooms = new Set(files.map((file) => roomOf(join(SRC, file))));
    expect([...rooms].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it.each(Object.keys(ROOMS))("keeps %s to what it may import", (room) => {
    const { rooms = [], packages = [] } = ROOMS[room] ?? {};
    const foreign = imports
      .filter((entry) => entry.room === room && !entry.target.startsWith("node:"))
      .filter(({ file, target }) => {
        if (!target.startsWith(".")) return !packages.includes(packageOf(target));
        const other = roomOf(resolve(SRC, file, "..", target));
        return other !== room && !rooms.includes(other);
      });
    expect(foreign).toEqual([]);
  });

  it("puts every file of slack on a floor, and on each floor imports only from those below", () => {
    const floorOf = (room: string) => SLACK_FLOORS.findIndex((floor) => floor.includes(room));
    const climbs = [...targetsOf].flatMap(([file, targets]) => {
      if (!file.startsWith(`slack${sep}`)) return [];
      const room = slackRoomOf(file);
      if (floorOf(room) < 0) return [room];
      return targets
        .filter((target) => target.startsWith(`slack${sep}`))
        .map(slackRoomOf)
        .filter((other) => other !== room && floorOf(other) >= floorOf(room))
        .map((other) => `${file} imports ${other}`);
    });
    expect(climbs).toEqual([]);
  });

  it.each([...new Set(["", ...folders])].sort())("has no loop among what lies in src/%s", (folder) => {
    expect(loopsIn(folder, targetsOf)).toEqual([]);
  });

  it("loads PostgreSQL's packages where DATABASE_URL is set only: they cost every other start time and memory", () => {
    const isPostgres = (file: string) => file.split(sep).join("/").startsWith("store/postgres/");
    const importers = imports.filter(({ file, target }) => {
      const reaches = target.startsWith(".") && isPostgres(relative(SRC, resolve(SRC, file, "..", target)));
      return !isPostgres(file) && (reaches || ["pg", "pg-boss"].includes(packageOf(target)));
    });
    expect(importers.map(({ file, target }) => [file, target])).toEqual([
      [join("store", "open.ts"), "./postgres/index.ts"],
    ]);
    expect(readFileSync(join(SRC, "store/open.ts"), "utf8")).toContain('await import("./postgres/index.ts")');
  });

  it("imports nothing from outside src, such as the sandbox", () => {
    const users = imports.filter(
      ({ file, target }) =>
        target.startsWith(".") && relative(SRC, resolve(SRC, file, "..", target)).startsWith(".."),
    );
    expect(users).toEqual([]);
  });

  it("keeps views and messages free of the SDK's values, so that they stay plain JSON", () => {
    const builders = files.filter((file) =>
      /^slack\/(views|messages|home\/view)\//.test(file.split(sep).join("/")),
    );
    expect(builders.length).toBeGreaterThan(3);
    const values = builders.filter((file) =>
      /^import (?!type )[^;]*from "@slack\//m.test(readFileSync(join(SRC, file), "utf8")),
    );
    expect(values).toEqual([]);
  });

  it("takes from the range engine by one folder of the schedule room alone", () => {
    const takers = imports.filter(
      ({ file, room, target }) =>
        room === "schedule" && target.startsWith(".") && roomOf(resolve(SRC, file, "..", target)) === "range",
    );
    expect(new Set(takers.map(({ file }) => file))).toEqual(
      new Set(["words.ts", "zones.ts"].map((file) => join("schedule", "from-range", file))),
    );
  });

  it.each(["range", "schedule", "watch"])("leaves the clock alone in %s", (room) => {
    const readers = files.filter(
      (file) =>
        file.startsWith(`${room}${sep}`) &&
        !file.endsWith("cli.ts") &&
        /Date\.now\(|new Date\(\)|DateTime\.(now|local|utc)\(\)/.test(readFileSync(join(SRC, file), "utf8")),
    );
    expect(readers).toEqual([]);
  });
});
