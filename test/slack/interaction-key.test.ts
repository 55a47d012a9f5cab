import { expect, it } from "vitest";
import { keyOf } from "../../src/slack/listeners/requester.ts";

it.each<[what: string, ids: readonly [string | undefined, string | undefined], isSame: boolean]>([
  ["the same interaction, sent again", ["1.2.abc", "1.2.abc"], true],
  ["two interactions", ["1.2.abc", "1.2.abd"], false],
  // A form in a proxy or an old client of Slack's: one key for all of them would make all orders one.
  ["two without an ID", ["", ""], false],
  ["two whose ID is left out", [undefined, undefined], false],
])("%s", (_, [one, other], isSame) => {
  expect(keyOf("T1", one) === keyOf("T1", other)).toBe(isSame);
});

it("is of one workspace", () => {
  expect(keyOf("T1", "1.2.abc")).not.toBe(keyOf("T2", "1.2.abc"));
});
