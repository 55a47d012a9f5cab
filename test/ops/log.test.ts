import { describe, expect, it } from "vitest";
import { createLog } from "../../src/ops/log.ts";

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog("debug", { write: (line) => lines.push(line) }));
  return lines.join("");
}

describe("createLog", () => {
  it.each<[name: string, write: (log: ReturnType<typeof createLog>) => void]>([
    ["a field", (log) => log.info({ password: "s3cret" }, "x")],
    ["a field one level down", (log) => log.info({ body: { access_token: "s3cret" } }, "x")],
    ["a Slack token in a message", (log) => log.info("failed for xoxb-s3cret-1")],
    ["a Slack token in an error", (log) => log.error({ err: new Error("token xapp-1-s3cret") }, "x")],
    ["a rotated token", (log) => log.info({ note: "xoxe.xoxb-1-s3cret" }, "x")],
  ])("keeps a secret in %s out", (_name, write) => {
    const text = logged(write);
    expect(text).not.toBe("");
    expect(text).not.toContain("s3cret");
  });

  it("writes one JSON record a line, with time and level", () => {
    const record = JSON.parse(logged((log) => log.warn({ run: "r1" }, "hello"))) as Record<string, unknown>;
    expect(record).toMatchObject({
      level: "warn",
      run: "r1",
      msg: "hello",
      instance: expect.stringMatching(/^[\da-f]{8}$/),
    });
    expect(Date.parse(String(record.time))).not.toBeNaN();
  });

  it("keeps to its level", () => {
    const lines: string[] = [];
    const log = createLog("warn", { write: (line) => lines.push(line) });
    log.info("quiet");
    expect(lines).toEqual([]);
  });
});
