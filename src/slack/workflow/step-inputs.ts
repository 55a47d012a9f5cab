import { closestMatches } from "../../orders/closest-matches.ts";
import type { OrderDraft } from "../../orders/order-draft.ts";
import { STEP_INPUTS as INPUT } from "../names.ts";

/** What a step orders, as far as it can be read without a call, and for whom. */
export interface StepOrder {
  readonly draft: OrderDraft;
  readonly userId: string;
}

/** A part of the step that cannot be read; `words` is foreign text. */
export type StepMistake =
  | { readonly part: "channel" | "user" }
  | { readonly part: "format"; readonly words: string }
  | {
      readonly part: "server";
      readonly words: string;
      /** What may be meant; the bot's servers where nothing is near. */
      readonly near: readonly string[];
    };

/**
 * Reads the inputs of a step. All of it is foreign: whoever builds the workflow types it, and an input that is not
 * required may be missing, empty or null.
 * @param servers names of the VB365 servers
 */
export function readStepInputs(
  inputs: Readonly<Record<string, unknown>>,
  servers: readonly string[],
): StepOrder | StepMistake {
  const text = (name: string) => {
    const value = inputs[name];
    return typeof value === "string" ? value.trim() : "";
  };
  const id = (name: string) => /^[A-Z0-9]+$/.exec(text(name))?.[0];
  const [channelId, userId] = [id(INPUT.channel), id(INPUT.user)];
  if (channelId === undefined) return { part: "channel" };
  if (userId === undefined) return { part: "user" };
  const format = text(INPUT.format).toUpperCase();
  if (format !== "" && format !== "PDF" && format !== "CSV") {
    return { part: "format", words: text(INPUT.format) };
  }
  const named = text(INPUT.server);
  const server = servers.find((name) => name.toLowerCase() === named.toLowerCase());
  if (named !== "" && server === undefined) {
    const near = closestMatches(named, servers);
    return { part: "server", words: named, near: near.length > 0 ? near : servers.slice(0, 5) };
  }
  const draft: OrderDraft = {
    range: { text: text(INPUT.range) },
    ...(format !== "" && { formats: [format] }),
    server,
    destination: { channelId },
  };
  return { draft, userId };
}
