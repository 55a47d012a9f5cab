import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const { dependencies } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  dependencies: Record<string, string>;
};

// The job engine changes its schema by itself.
it("the job engine is pinned exactly", () => {
  expect(dependencies["pg-boss"]).toMatch(/^\d+\.\d+\.\d+$/);
});

it("what the job engine needs beside it is listed", () => {
  const url = new URL("../../node_modules/pg-boss/package.json", import.meta.url);
  const engine = JSON.parse(readFileSync(url, "utf8")) as { peerDependencies?: Record<string, string> };
  for (const name of Object.keys(engine.peerDependencies ?? {}).filter((name) =>
    name.startsWith("@opentelemetry"),
  ))
    expect(dependencies).toHaveProperty([name]);
});
