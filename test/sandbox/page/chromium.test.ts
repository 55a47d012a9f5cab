import { expect, it } from "vitest";
import { findChromium, needChromium } from "../../../sandbox/page/chromium.ts";

it("says what to install where there is no browser, so that its tests fail and are not skipped", () => {
  const none = findChromium(["", "/does/not/exist"]);
  expect(none).toBeUndefined();
  expect(() => needChromium(none)).toThrow(/Install .*chromium.* CHROMIUM_PATH/);
  expect(needChromium(findChromium(["", process.execPath]))).toBe(process.execPath);
});
