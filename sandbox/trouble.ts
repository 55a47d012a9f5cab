import { type BotEnd, BotEnded } from "./bot-process.ts";

/** One sentence of what the bot logs, for somebody at a terminal: never the record with its stack. */
export function troubleSentence(message: string, error: unknown): string {
  const reason =
    typeof error === "object" && error !== null && "message" in error ? String(error.message) : "";
  const [first = ""] = reason.split("\n");
  return first === "" || message.includes(first) ? message : `${message}: ${first}`;
}

/** How the bot ended, in one line. What it said in JSON is told by its sentence. */
export function endSentence({ code, signal, lastWords }: BotEnd): string {
  const lines = lastWords.trim().split("\n");
  const last = sentenceOf(lines.at(-1) ?? "");
  // What stands beside the log, such as why the bot cannot start, goes on over several lines.
  const said =
    last ?? lines.slice(lines.findLastIndex((line) => sentenceOf(line) !== undefined) + 1).join(" ");
  const how = signal === null ? `exit code ${code}` : `killed by ${signal}`;
  return said === "" ? how : `${how}; ${said.replace(/\s+/g, " ")}`;
}

/** What went wrong with the demo itself, or with the bot that it starts, in one line. */
export function failureSentence(error: unknown): string {
  if (error instanceof BotEnded) return `the bot did not start: ${endSentence(error.end)}`;
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}

/** Undefined for a line that isn't a record of the log. */
function sentenceOf(line: string): string | undefined {
  try {
    const { msg = "", err } = JSON.parse(line) as { msg?: string; err?: unknown };
    return troubleSentence(msg, err);
  } catch {
    return undefined;
  }
}
