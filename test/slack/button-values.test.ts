import type { BlockAction } from "@slack/bolt";
import { expect, it } from "vitest";
import { runIdOf } from "../../src/slack/listeners/actions/on-run.ts";

type Action = BlockAction["actions"][number];

it.each<[value: unknown, read: string]>([
  ["id", "id"],
  [undefined, ""],
  [null, ""],
  [5, ""],
  [{ length: 1 }, ""],
  [["id"], ""],
])("the value %j of a button is read as %j", (value, read) => {
  expect(runIdOf({ type: "button", action_id: "a", value } as unknown as Action)).toBe(read);
});
