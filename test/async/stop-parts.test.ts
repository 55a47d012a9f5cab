import { expect, it } from "vitest";
import { stopParts } from "../../src/async/stop-parts.ts";

it("parts all stop, the last one first, though one hangs and one fails", async () => {
  const stopped: string[] = [];
  const late: string[] = [];
  const part = (name: string, then: () => Promise<void> = async () => {}) => ({
    name,
    withinMs: 1,
    stop: () => {
      stopped.push(name);
      return then();
    },
  });
  const hangs = part("hangs", () => new Promise(() => {}));
  const fails = part("fails", () => Promise.reject(new Error("no")));
  await expect(
    stopParts([part("first"), hangs, fails, part("last")], ({ name }) => late.push(name)),
  ).rejects.toThrow("no");
  expect(stopped).toEqual(["last", "fails", "hangs", "first"]);
  expect(late).toEqual(["hangs"]);
});
