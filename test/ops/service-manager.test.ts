import { describe, expect, it } from "vitest";
import { TestClock } from "../../src/async/clock.ts";
import { createServiceManager } from "../../src/ops/service-manager.ts";
import { silent } from "../store/support.ts";

function heard(env: Record<string, string>) {
  const clock = new TestClock();
  const told: string[] = [];
  const manager = createServiceManager({
    log: silent,
    env,
    send: async (assignments) => void told.push(assignments.join(" ")),
    clock,
  });
  return { manager, told, clock };
}

const SYSTEMD = { NOTIFY_SOCKET: "/run/systemd/notify" };

describe("a service of systemd", () => {
  it("says that it is ready, and that it stops", () => {
    const { manager, told } = heard(SYSTEMD);
    manager.ready();
    manager.stopping();
    expect(told).toEqual(["READY=1 STATUS=connected", "STOPPING=1 STATUS=stopping"]);
  });

  it("feeds the watchdog twice in its time, from when it is ready until it is over", async () => {
    const { manager, told, clock } = heard({ ...SYSTEMD, WATCHDOG_USEC: "60000000" });
    await clock.tick(120_000);
    expect(told).toEqual([]);
    manager.ready();
    manager.ready();
    await clock.tick(60_000);
    expect(told.filter((line) => line === "WATCHDOG=1")).toHaveLength(2);
    manager.stopping();
    await clock.tick(30_000);
    expect(told.filter((line) => line === "WATCHDOG=1")).toHaveLength(3);
    manager.stop();
    await clock.tick(120_000);
    expect(told.filter((line) => line === "WATCHDOG=1")).toHaveLength(3);
  });

  it.each<[why: string, env: Record<string, string>]>([
    ["there is none", SYSTEMD],
    ["it is another process's", { ...SYSTEMD, WATCHDOG_USEC: "1000000", WATCHDOG_PID: "1" }],
    ["its time is no number", { ...SYSTEMD, WATCHDOG_USEC: "soon" }],
  ])("feeds no watchdog where %s", async (_why, env) => {
    const { manager, told, clock } = heard(env);
    manager.ready();
    await clock.tick(120_000);
    expect(told).toEqual(["READY=1 STATUS=connected"]);
  });

  it("says nothing where nobody listens", async () => {
    const { manager, told, clock } = heard({ WATCHDOG_USEC: "1000000" });
    manager.ready();
    await clock.tick(10_000);
    manager.stopping();
    expect(told).toEqual([]);
  });
});
