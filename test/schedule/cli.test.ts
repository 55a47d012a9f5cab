import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const CLI = resolve(import.meta.dirname, "../../src/schedule/cli.ts");

function schedule(...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
}

const WHEN = ["--zone", "Europe/Berlin", "--now", "2027-03-01T00:00:00Z"];

it("prints the rule and its runs on the zone's clock", () => {
  const { stdout, status } = schedule("every month on the last Friday at 16:30", ...WHEN, "--count", "2");
  expect(status).toBe(0);
  expect(stdout.split("\n")).toEqual([
    "FREQ=MONTHLY;BYDAY=-1FR  from 2027-03-26",
    "at 16:30 in Europe/Berlin",
    "Fri 26 Mar 2027 16:30 +01:00  2027-03-26T15:30:00.000Z",
    "Fri 30 Apr 2027 16:30 +02:00  2027-04-30T14:30:00.000Z",
    "",
  ]);
});

it("prints what is stored as JSON, in any language", () => {
  const { stdout } = schedule(
    "alle zwei Wochen am Freitag",
    ...WHEN,
    "--locale",
    "de-DE",
    "--json",
    "--count",
    "1",
  );
  expect(JSON.parse(stdout)).toMatchObject({
    rule: {
      days: [{ start: "2027-03-05", rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR" }],
      zone: "Europe/Berlin",
    },
    runs: ["2027-03-05T08:00:00.000Z"],
  });
});

it("says where a schedule ends", () => {
  expect(schedule("every day until 2 March", ...WHEN).stdout).toMatch(/\nthen it ends\n$/);
});

it("refuses with the part that was not understood, and what would be", () => {
  const { stderr, status } = schedule("every Mondy at 9", ...WHEN);
  expect(status).toBe(1);
  expect(stderr).toContain("every Mondy");
  expect(stderr).toContain('"every monday at 9"');
});

it.each([
  [[]],
  [["a", "b"]],
  [["daily", "--now", "soon"]],
  [["daily", "--count", "0"]],
  [["daily", "--nope"]],
])("exits with 64 on %j", (args) => {
  const { stderr, status } = schedule(...args);
  expect(status).toBe(64);
  expect(stderr).toContain("usage: npm run schedule");
});

it("explains itself", () => {
  const { stdout, status } = schedule("--help");
  expect(status).toBe(0);
  expect(stdout).toContain("--zone");
});
