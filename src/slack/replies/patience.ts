import type { Patience } from "../context.ts";

/**
 * Slack gives a command 3 s to be acknowledged; what is left pays for the way there and back. A person who is not known
 * yet is looked up; a reply must not wait long for its language.
 */
export const PATIENCE: Patience = { ackMs: 2_000, languageMs: 500 };
