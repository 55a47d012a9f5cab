import { describe, expect, test } from "vitest";
import { ReportFactory } from "../../../../sandbox/vb365/reports/factory.ts";
import { DEFAULT_SWITCHES, patchSwitches, type SwitchesPatch } from "../../../../sandbox/vb365/switches.ts";

const never = new AbortController().signal;
const settings = (patch: SwitchesPatch) => patchSwitches(DEFAULT_SWITCHES, patch);

/** A report whose making begins and ends when the test says. */
function gatedReport() {
  const begun = Promise.withResolvers<void>();
  const done = Promise.withResolvers<string>();
  return {
    begun: begun.promise,
    finish: done.resolve,
    fail: done.reject,
    make: () => {
      begun.resolve();
      return done.promise;
    },
  };
}

describe("the report desk", () => {
  test("allowed: two are made at the same time", async () => {
    const factory = new ReportFactory();
    const switches = settings({ concurrentReports: "allowed" });
    const [first, second] = [gatedReport(), gatedReport()];
    const results = Promise.all([
      factory.run(switches, never, first.make),
      factory.run(switches, never, second.make),
    ]);
    await Promise.all([first.begun, second.begun]);
    first.finish("a");
    second.finish("b");
    expect(await results).toEqual([{ made: "a" }, { made: "b" }]);
  });

  test("queued: the second begins when the first is over, even when that failed", async () => {
    const factory = new ReportFactory();
    const queued = settings({ concurrentReports: "queued" });
    const [first, second, other] = [gatedReport(), gatedReport(), gatedReport()];
    let secondBegun = false;
    void second.begun.then(() => {
      secondBegun = true;
    });
    const failing = factory.run(queued, never, first.make);
    await first.begun;
    const waiting = factory.run(queued, never, second.make);
    // One that need not wait, asked for later, begins all the same: so the second has had its chance.
    const passing = factory.run(settings({ concurrentReports: "allowed" }), never, other.make);
    await other.begun;
    expect(secondBegun).toBe(false);
    first.fail(new Error("broken"));
    await expect(failing).rejects.toThrow("broken");
    await second.begun;
    second.finish("b");
    other.finish("c");
    expect(await Promise.all([waiting, passing])).toEqual([{ made: "b" }, { made: "c" }]);
  });

  test("conflict: one is refused while another is in hand, and taken after it", async () => {
    const factory = new ReportFactory();
    const switches = settings({ concurrentReports: "conflict" });
    const first = gatedReport();
    const running = factory.run(switches, never, first.make);
    expect(await factory.run(switches, never, async () => "b")).toBe("conflict");
    first.finish("a");
    await running;
    expect(await factory.run(switches, never, async () => "c")).toEqual({ made: "c" });
  });

  test("a caller who leaves ends the wait", async () => {
    const factory = new ReportFactory();
    const leaving = new AbortController();
    const running = factory.run(settings({ reportSeconds: 3600 }), leaving.signal, async () => "a");
    leaving.abort();
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
  });
});
