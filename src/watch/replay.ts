import { z } from "zod";
import { parseInput, type WatchInput } from "./inputs.ts";
import type { WatchSettings } from "./settings.ts";
import { emptyState } from "./state.ts";
import { step } from "./step.ts";
import type { WatchEvent } from "./types.ts";

/** Reads a readings file: JSON lines, empty ones skipped. Throws an `Error` that names the first bad line. */
export function parseReadings(text: string): WatchInput[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === "" ? [] : [parseLine(line, index + 1)]));
}

function parseLine(line: string, number: number): WatchInput {
  try {
    return parseInput(JSON.parse(line));
  } catch (error) {
    throw new Error(`Line ${number}: ${problemOf(error)}`, { cause: error });
  }
}

/** What is wrong with JSON from outside, on one line. */
export function problemOf(error: unknown): string {
  if (error instanceof SyntaxError) return "is no JSON";
  if (!(error instanceof z.ZodError)) return error instanceof Error ? error.message : String(error);
  return error.issues
    .map(({ path, message }) => [path.join("."), message].filter(Boolean).join(" "))
    .join("; ");
}

/** What would have been told, in order; ends with the last input. */
export function replay(inputs: readonly WatchInput[], settings: WatchSettings): WatchEvent[] {
  const events: WatchEvent[] = [];
  let state = emptyState();
  for (const input of inputs) {
    const next = step(state, input, settings);
    state = next.state;
    events.push(...next.events);
  }
  return events;
}
