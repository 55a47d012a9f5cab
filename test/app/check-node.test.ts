import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const FILE = fileURLToPath(new URL("deploy/check-node.js", ROOT));

it("takes the Node that runs the bot", () => {
  expect(execFileSync(process.execPath, [FILE], { encoding: "utf8" })).toBe("");
});

it("fails the install, with what to do, where an older one would run it", () => {
  const older = `Object.defineProperty(process.versions, "node", { value: "20.20.2" }); await import(${JSON.stringify(FILE)});`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", older], {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/needs Node 24 or later.*20\.20\.2.*Install Node 24/s);
});

it("is what package.json says, and npm asks after each install", () => {
  const { engines, scripts } = JSON.parse(readFileSync(new URL("package.json", ROOT), "utf8"));
  expect(engines.node).toBe(">=24");
  expect(scripts.postinstall).toMatch(/^node deploy\/check-node\.js && /);
});
