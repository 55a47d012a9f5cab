import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const { dependencies } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  dependencies: Record<string, string>;
};

// A directory of another PGlite may not open, and the job engine changes its schema by itself.
it.each(["@electric-sql/pglite", "pg-boss"])("%s is pinned exactly", (name) => {
  expect(dependencies[name]).toMatch(/^\d+\.\d+\.\d+$/);
});

it("what the job engine needs beside it is listed", () => {
  const url = new URL("../../node_modules/pg-boss/package.json", import.meta.url);
  const engine = JSON.parse(readFileSync(url, "utf8")) as { peerDependencies?: Record<string, string> };
  for (const name of Object.keys(engine.peerDependencies ?? {}).filter((name) =>
    name.startsWith("@opentelemetry"),
  ))
    expect(dependencies).toHaveProperty([name]);
});
