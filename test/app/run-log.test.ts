import { expect } from "vitest";
import { createLog } from "../../src/ops/log.ts";
import { onApp } from "./fixtures.ts";

const it = onApp();

it("puts a run’s id on every line of the run, those of Slack’s own client too", async ({ openApp }) => {
  const lines: Record<string, unknown>[] = [];
  const log = createLog("debug", { write: (line) => lines.push(JSON.parse(line)) });
  const app = await openApp({ log });
  const at = (msg: string) => lines.findIndex((line) => line.msg === msg);
  try {
    app.slack.faults.arm("files.getUploadURLExternal", { kind: "answer_lost" });
    await app.type("last month csv");
    await expect.poll(() => at("done")).toBeGreaterThan(0);
  } finally {
    await app.stop();
  }
  // A slow machine's Socket Mode connection may come and go meanwhile, and belongs to no run.
  const isOfRun = ({ from, msg }: Record<string, unknown>) =>
    from !== "slack" || /http request/.test(String(msg));
  const during = lines.slice(at("order"), at("done") + 1).filter(isOfRun);
  expect(during.filter(({ from }) => from === "slack")).not.toEqual([]);
  expect(during.filter(({ run }) => run !== lines[at("order")]?.run)).toEqual([]);
});
