import { withTimeout } from "../../async/timeout.ts";
import type { FormDeps } from "../context.ts";
import { type FormPresets, presetsOf } from "./form-presets.ts";

/** The bot's own database answers in milliseconds; one that does not must not cost the trigger, which lives 3 s. */
const BUDGET_MS = 250;

/**
 * What a person ordered last, as presets of the form; empty when there is nothing, or when the look-up takes too long.
 * Without the zone: one that was named for a single report must not move the days of the next unnoticed.
 */
export async function lastUsed(
  { runs, log }: Pick<FormDeps, "runs" | "log">,
  teamId: string,
  userId: string,
): Promise<FormPresets> {
  const look = runs.history({ teamId, userId }, { limit: 1 });
  const page = await withTimeout(look, BUDGET_MS).catch((error: unknown) => {
    log.warn({ err: error }, "can’t look up the last run");
    return undefined;
  });
  const [run] = page?.runs ?? [];
  return run ? { ...presetsOf(run.request), zone: undefined } : {};
}
