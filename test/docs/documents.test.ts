import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { troubleshooting } from "../../docs/troubleshooting.ts";
import { secretFileNames } from "../../src/config/secret-files.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

const DOCUMENTS = [
  ...[
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "CHANGELOG.md",
    "src/range/README.md",
    "bench/README.md",
  ],
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** Names of settings that the source reads: keys of the schemas, and the parts of a server's names. */
function settings(): string[] {
  const folder = join(ROOT, "src/config");
  const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  const names = sources.flatMap((source) => [
    ...source.matchAll(
      /\b(?:SLACK|VB365|ACCESS|DELIVERY|DATA|DATABASE|LOG|SHUTDOWN|RETENTION|FISCAL|WATCH|ALERT|OPS|HEARTBEAT)(?:_[A-Z0-9]+)+(?=:|")|\b(?:PORT|DELIVERY)(?=:)/g,
    ),
  ]);
  return [...new Set(names.map(([name]) => name))].sort();
}

/** The anchors of a document's headings, as GitHub makes them. */
const anchorsIn = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );

describe("the documents", () => {
  it("know more than a handful of settings", () => {
    expect(settings().length).toBeGreaterThan(12);
  });

  it.each(settings())("explain the setting %s, and so does .env.example", (name) => {
    expect(read("docs/configuration.md")).toContain(`\`${name}\``);
    expect(read(".env.example")).toMatch(new RegExp(`\\b${name}=`));
  });

  it("name the file of each secret setting", () => {
    const known = settings().filter((name) => !name.endsWith("_FILE"));
    const files = secretFileNames(known.map((name) => (name === "PASSWORD" ? "VB365_PASSWORD" : name)));
    expect(files.length).toBeGreaterThan(8);
    for (const name of files) expect(read("docs/configuration.md")).toContain(`\`${name}\``);
  });

  it("name events of the log that there are", () => {
    const table = /\| `msg` \| level[\s\S]*?\n\n/.exec(read("docs/operations.md"))?.[0] ?? "";
    const rows = table.split("\n").slice(2).filter(Boolean);
    const events = rows.flatMap((row) =>
      [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, event]) => event),
    );
    const folder = join(ROOT, "src");
    const source = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join(folder, file), "utf8"))
      .join("\n");
    expect(events.length).toBeGreaterThan(10);
    expect(events.filter((event) => !source.includes(`"${event}"`))).toEqual([]);
  });

  it("say what to do about every failure: `npm run docs` writes it", () => {
    expect(read("docs/troubleshooting.md")).toBe(troubleshooting());
  });

  it("begin with a README that is read in five minutes", () => {
    expect(read("README.md").split(/\s+/).length).toBeLessThanOrEqual(1000);
  });

  it.each(DOCUMENTS)("lead from %s to files and headings that are there", (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
    const dead = links
      .map(([, path = "", anchor]) => ({
        file: path === "" ? document : join(dirname(document), path),
        anchor,
      }))
      .filter(
        ({ file, anchor }) =>
          !existsSync(join(ROOT, file)) || (anchor !== undefined && !anchorsIn(read(file)).includes(anchor)),
      );
    expect(dead).toEqual([]);
  });

  it("tell in the changelog of the version that the package has", () => {
    const { version } = JSON.parse(read("package.json")) as { version: string };
    expect(read("CHANGELOG.md")).toMatch(
      new RegExp(`^## \\[${version.replaceAll(".", "\\.")}\\] - \\d{4}-\\d\\d-\\d\\d$`, "m"),
    );
  });

  it("say in PowerShell what a VB365 administrator would do with openssl, nc, or chmod", () => {
    const text = read("docs/windows.md");
    const unix = DOCUMENTS.flatMap(
      (document) => read(document).match(/\bopenssl (?:rand -\w+|x509)|\bchmod 600 \.env/g) ?? [],
    );
    expect(unix.length).toBeGreaterThan(3);
    expect([...new Set(unix)].filter((line) => !text.includes(line))).toEqual([]);
    expect(text.match(/^```powershell$/gm)?.length).toBeGreaterThan(4);
  });

  it.each([...DOCUMENTS, "docs/states/README.md"])(
    "show in %s pictures that are there, light and dark, and say what is on them",
    (document) => {
      const text = read(document);
      const files = [...text.matchAll(/\b(?:src|srcset)="([^"]+)"|!\[[^\]]*\]\(([^)]+)\)/g)].map(
        ([, source, image]) => join(dirname(document), source ?? image ?? ""),
      );
      expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
      const twins = files.map((file) =>
        file.endsWith("-dark.png") ? file.replace("-dark.png", ".png") : file.replace(".png", "-dark.png"),
      );
      expect(twins.filter((file) => existsSync(join(ROOT, file)) && !files.includes(file))).toEqual([]);
      const images = text.match(/<img [^>]+>/g) ?? [];
      expect(images.filter((image) => !/ alt="/.test(image))).toEqual([]);
    },
  );

  it.each(DOCUMENTS)("name in %s npm scripts that are there", (document) => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...read(document).matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
