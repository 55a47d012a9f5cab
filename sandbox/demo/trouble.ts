import type { BotEnd } from "../bot-process.ts";

/** One sentence of what the bot logs, for somebody at a terminal: never the record with its stack. */
export function troubleSentence(message: string, error: unknown): string {
  const reason =
    typeof error === "object" && error !== null && "message" in error ? String(error.message) : "";
  const [first = ""] = reason.split("\n");
  return first === "" || message.includes(first) ? message : `${message}: ${first}`;
}

/** How the bot ended, in one line. What it said in JSON is told by its sentence. */
export function endSentence({ code, signal, lastWords }: BotEnd): string {
  const last = lastWords.trim().split("\n").at(-1) ?? "";
  const how = signal === null ? `exit code ${code}` : `killed by ${signal}`;
  return last === "" ? how : `${how}; ${sentenceOf(last)}`;
}

function sentenceOf(line: string): string {
  try {
    const { msg = "", err } = JSON.parse(line) as { msg?: string; err?: unknown };
    return troubleSentence(msg, err);
  } catch {
    return line;
  }
}
