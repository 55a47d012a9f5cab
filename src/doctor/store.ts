import { type Config, describeRules } from "../config/index.ts";
import type { Log } from "../ops/log.ts";
import { inspectStore, type StoreState } from "../store/inspect.ts";
import { areaOf, type Finding } from "./finding.ts";

export interface StoreExamination {
  readonly findings: readonly Finding[];
  /** What was found; undefined where the store can't be looked into. */
  readonly state: StoreState | undefined;
}

/** Looks into the store without changing it, also while the bot has it open. */
export async function examineStore(config: Config, log: Log): Promise<StoreExamination> {
  const { ok, warning, problem } = areaOf("Store", "store");
  const engine = describeRules(config).store;
  let state: StoreState;
  try {
    state = await inspectStore(config, log);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const fix =
      config.databaseUrl === undefined
        ? "If nothing explains it, restore a backup: npm run store -- --help says how."
        : "Check the PostgreSQL server and DATABASE_URL.";
    return { findings: [problem(`${engine}: ${why.replace(/\s+/g, " ")}`, fix)], state: undefined };
  }
  const findings: Finding[] = [];
  if (!state.exists) findings.push(ok(`${engine}: none yet; the bot makes it at its start`));
  else if (state.unknown.length > 0) {
    findings.push(
      problem(
        `${engine}: a later version was here (${state.unknown.join(", ")})`,
        "Start that version, or restore a backup from before.",
      ),
    );
  } else if (state.pending.length > 0) {
    findings.push(
      warning(
        `${engine}: ${state.pending.length} migrations are pending (${state.pending.join(", ")})`,
        "They are applied at the next start. Make a backup before.",
      ),
    );
  } else findings.push(ok(`${engine}: the schema is up to date`));
  if (!state.isWritable)
    findings.push(
      problem(
        "the store can't be written to by this user",
        "Give its files to the user that runs the bot, or its database user the rights to write.",
      ),
    );
  if (state.isHeld === true) findings.push(ok("the bot is running on it"));
  return { findings, state };
}
