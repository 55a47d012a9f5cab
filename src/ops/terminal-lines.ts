import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

const STYLES: Readonly<Record<string, Style>> = {
  fatal: ["bold", "red"],
  error: "red",
  warn: "yellow",
  info: "green",
  debug: "gray",
  trace: "gray",
};

/** Fields with a place of their own; `instance` tells processes apart, and a terminal shows one. */
const OWN = ["level", "time", "instance", "msg", "err"];

/**
 * One record of the log as a person at a terminal reads it: time, level, what happened, and the fields behind it.
 * Whatever isn’t a record stays as it is. The stack of an unknown error follows on lines of its own.
 * @param json one line of JSON, with its line break or without
 */
export function terminalLine(json: string): string {
  const record = parse(json);
  if (!record) return json;
  const { level = "", time = "", msg = "", err } = record;
  const fields = Object.entries(record)
    .filter(([name]) => !OWN.includes(name))
    .map(([name, value]) => styleText("gray", ` ${name}=${shown(value)}`));
  const head = styleText("gray", clock(String(time)));
  const word = styleText(STYLES[String(level)] ?? "reset", String(level).toUpperCase().padEnd(5));
  return `${head} ${word} ${inert(String(msg))}${fields.join("")}${trouble(err)}\n`;
}

function parse(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** The time of day where the terminal is. */
function clock(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : date.toTimeString().slice(0, 8);
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return /[\s"]/.test(text) && typeof value === "string" ? JSON.stringify(inert(text)) : inert(text);
}

function trouble(err: unknown): string {
  if (typeof err !== "object" || err === null) return "";
  const { stack, type = "Error", message = "", cause } = err as Record<string, unknown>;
  const told = String(stack ?? `${type}: ${message}${cause === undefined ? "" : ` (${cause})`}`);
  return told
    .split("\n")
    .map((line) => `\n    ${inert(line)}`)
    .join("");
}

/** A terminal obeys control characters, and a server’s words may hold some: they are shown, not obeyed. */
const inert = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (character) => JSON.stringify(`${character}`).slice(1, -1));
