import { expect, it } from "vitest";
import { completions } from "../../../../src/sandbox/page/client/shell/completions.ts";

const commands = [{ command: "/report", description: "Get it", usageHint: "last month | help" }];
const texts = (text: string, known = commands) => completions(text, known, "bot").map((one) => one.text);

it.each([
  ["", []],
  ["hello", []],
  ["/", ["/report ", "/invite @bot"]],
  ["/r", ["/report "]],
  ["/report", ["/report ", "/report last month", "/report help"]],
  ["/report h", ["/report help"]],
  ["/report help", []],
  ["/nothing", []],
  ["@", ["@bot "]],
  ["@bot ", []],
])("completes %j", (text, expected) => {
  expect(texts(text)).toEqual(expected);
});

it("completes no command where there are none, as in a thread", () => {
  expect(texts("/", [])).toEqual([]);
});
