import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { FAILURES } from "../../src/errors.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const README = read("README.md");

/** Names of settings that the source reads: keys of the schemas, and the parts of a server's names. */
function settings(): string[] {
  const folder = join(ROOT, "src/config");
  const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  const names = sources.flatMap((source) => [
    ...source.matchAll(
      /\b(?:SLACK|VB365|ACCESS|DELIVERY|DATA|DATABASE|LOG|SHUTDOWN|RETENTION|FISCAL)(?:_[A-Z0-9]+)+(?=:|")|\b(?:PORT|DELIVERY)(?=:)/g,
    ),
  ]);
  return [...new Set(names.map(([name]) => name))].sort();
}

/** As the README writes a text of the table: places as `…`. */
const written = (text: string) => text.replace(/\{\w+\}/g, "…");

describe("the README", () => {
  it("knows more than a handful of settings", () => {
    expect(settings().length).toBeGreaterThan(12);
  });

  it.each(settings())("explains the setting %s, and so does .env.example", (name) => {
    expect(README).toContain(`\`${name}\``);
    expect(read(".env.example")).toMatch(new RegExp(`\\b${name}=`));
  });

  it.each(Object.entries(FAILURES))("says what to do about %s", (_, { problem, fix }) => {
    expect(README).toContain(`| ${written(problem)} | ${written(fix)} |`);
  });

  it("leads to files that are there", () => {
    const documents = ["README.md", "CONTRIBUTING.md", "src/range/README.md"];
    const dead = documents.flatMap((document) =>
      [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map(([, target = ""]) => ({ document, target }))
        .filter(({ target }) => !existsSync(join(ROOT, document, "..", target))),
    );
    expect(dead).toEqual([]);
  });

  it("names npm scripts that are there", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...`${README}${read("CONTRIBUTING.md")}`.matchAll(/npm run ([\w:]+)/g)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
  });
});
