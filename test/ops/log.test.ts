import { describe, expect, it } from "vitest";
import { Failure } from "../../src/errors.ts";
import { createLog } from "../../src/ops/log.ts";
import { withLogFields } from "../../src/ops/log-fields.ts";

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

  it.each<[name: string, error: unknown, hasStack: boolean]>([
    ["a failure of the table", new Failure("slack_missing_scope", { params: { scope: "x" } }), false],
    ["a broken connection", Object.assign(new Error("read"), { code: "ECONNRESET" }), false],
    ["a mistake of the bot’s", new Failure("internal", { params: { id: "1" } }), true],
    ["a wrong call of Node", Object.assign(new TypeError("no"), { code: "ERR_INVALID_ARG_TYPE" }), true],
    ["an error nobody knows", new TypeError("x is undefined"), true],
  ])("tells the stack of what nobody knows only: %s", (_name, err, hasStack) => {
    const record = JSON.parse(logged((log) => log.warn({ err }, "x")));
    expect(record.err.message).toBe((err as Error).message);
    expect("stack" in record.err).toBe(hasStack);
  });

  it("puts the fields of the work under way on every line of it, and on no other", async () => {
    const lines: string[] = [];
    const log = createLog("info", { write: (line) => lines.push(line) });
    const child = log.child({ from: "slack" });
    await Promise.all(
      ["r1", "r2"].map((run) =>
        withLogFields({ run }, async () => {
          log.info({ own: run }, "first");
          await Promise.resolve();
          child.info({ own: run }, "later");
        }),
      ),
    );
    log.info("outside");
    const records = lines.map((line) => JSON.parse(line));
    expect(records.map(({ run, own }) => run === own)).toEqual(Array(5).fill(true));
    expect(records.filter(({ run }) => run === "r2")).toHaveLength(2);
  });
});
