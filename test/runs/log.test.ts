import { expect, it } from "vitest";
import { Failure } from "../../src/errors.ts";
import { createLog } from "../../src/ops/log.ts";
import { openStoreInMemory } from "../store/support.ts";
import { harness, order } from "./support.ts";

it.each([
  ["done", undefined],
  ["failed", "vb365_forbidden"],
] as const)("tells of an order and of its end in one line each: %s", async (end, code) => {
  const lines: Record<string, unknown>[] = [];
  const log = createLog("info", { write: (line) => lines.push(JSON.parse(line)) });
  const store = await openStoreInMemory();
  const at = await harness(store, { log });
  try {
    if (code)
      at.source.before = () => {
        throw new Failure(code, { params: { server: "berlin" } });
      };
    await at.runs.start();
    const asked = order();
    const { run } = await at.runs.order(asked);
    await at.runs.order(asked);
    await at.until(run.id);
    const about = { run: run.id, team: "T1", user: "U1", channel: "C1", ms: expect.any(Number) };
    const [ordered, ended, ...others] = lines.filter(({ msg }) => /^(order|done|failed)$/.test(String(msg)));
    expect(ordered).toMatchObject({ ...about, msg: "order", range: "1–31 October 2026 · UTC" });
    expect(ended).toMatchObject({ ...about, msg: end, ...(code && { code }) });
    expect(others).toEqual([]);
    expect(JSON.stringify(lines)).not.toContain("stack");
  } finally {
    await at.close();
    await store.close();
  }
});
