import { expect, it } from "vitest";
import { completions } from "../../../../sandbox/page/client/shell/completions.ts";

const commands = [{ command: "/report", description: "Get it", usageHint: "last month | help" }];
const people = [
  { name: "olivia", realName: "Olivia Operator", role: "operator" },
  { name: "bot", realName: "Report Bot", role: "bot" },
] as const;
const texts = (text: string, known = commands) =>
  completions(text, { commands: known, people }).map((one) => one.text);

it.each([
  ["", []],
  ["hello", []],
  ["/", ["/report ", "/invite @bot"]],
  ["/r", ["/report "]],
  ["/report", ["/report ", "/report last month", "/report help"]],
  ["/report h", ["/report help"]],
  ["/report help", []],
  ["/nothing", []],
  ["@", ["@Report Bot ", "@Olivia Operator "]],
  ["@bo", ["@Report Bot "]],
  ["@rep", ["@Report Bot "]],
  ["@Report B", ["@Report Bot "]],
  ["@oper", ["@Olivia Operator "]],
  ["thanks, @ol", ["thanks, @Olivia Operator "]],
  ["one\n@re", ["one\n@Report Bot "]],
  ["@Report Bot ", []],
  ["@Report Bot last month", []],
  ["@nobody", []],
  ["me@bot", []],
])("completes %j", (text, expected) => {
  expect(texts(text)).toEqual(expected);
});

it("completes no command where there are none, as in a thread", () => {
  expect(texts("/", [])).toEqual([]);
  expect(texts("@re", [])).toEqual(["@Report Bot "]);
});
