import { expect, it } from "vitest";
import { completions, usageOf } from "../../../../sandbox/page/client/shell/completions.ts";

const commands = [{ command: "/report", description: "Get it", usageHint: "last month | help" }];
const people = [
  { name: "olivia", realName: "Olivia Bennett", role: "operator" },
  { name: "bot", realName: "Report Bot", role: "bot" },
] as const;
const texts = (text: string, known = commands) =>
  completions(text, { commands: known, people }).map((one) => one.text);

it.each([
  ["", []],
  ["hello", []],
  ["/", ["/report ", "/invite @bot"]],
  ["/r", ["/report "]],
  ["/report", ["/report "]],
  ["/report h", []],
  ["/report help", []],
  ["/nothing", []],
  ["@", ["@Report Bot ", "@Olivia Bennett "]],
  ["@bo", ["@Report Bot "]],
  ["@rep", ["@Report Bot "]],
  ["@Report B", ["@Report Bot "]],
  ["@benn", ["@Olivia Bennett "]],
  ["thanks, @ol", ["thanks, @Olivia Bennett "]],
  ["one\n@re", ["one\n@Report Bot "]],
  ["@Report Bot ", []],
  ["@Report Bot last month", []],
  ["@nobody", []],
  ["me@bot", []],
])("completes %j", (text, expected) => {
  expect(texts(text)).toEqual(expected);
});

it.each([
  ["/rep", undefined],
  ["/report", "/report"],
  ["/report last", "/report"],
  ["/reports", undefined],
])("shows the usage of a whole command: %j", (text, command) => {
  expect(usageOf(text, commands)?.command).toBe(command);
});

it("completes no command where there are none, as in a thread", () => {
  expect(texts("/", [])).toEqual([]);
  expect(texts("@re", [])).toEqual(["@Report Bot "]);
});
