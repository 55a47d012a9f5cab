import type { FailureCode, FailureRecord } from "../errors.ts";
import type { Run } from "../runs/types.ts";
import type { DriverDeps } from "./deps.ts";
import type { Schedule } from "./model.ts";
import type { NewNotice } from "./notice.ts";
import { ofFailure, toAdmins } from "./occur.ts";
import type { OccurrenceState } from "./occurrence.ts";
import { MAX_FAILURES } from "./policy.ts";
import type { EndedOccurrence, Patch } from "./schedule-store.ts";

/** Failures that only the settings of a server mend: every schedule of the server would fail the same way. */
const OF_SETTINGS: ReadonlySet<FailureCode> = new Set([
  "vb365_credentials_refused",
  "vb365_log_in_unclear",
  "vb365_tls_untrusted",
  "vb365_tls_pin_mismatch",
  "vb365_tls_wrong_host",
  "vb365_unknown_server",
]);

/** Occurrences that are looked at in one go. */
const MAX_AT_ONCE = 500;

/**
 * Settles the occurrences whose runs are over: a failure is told once, to whom it concerns; the third in a row pauses the
 * schedule; one that names a setting holds all schedules of the server.
 */
export async function settleEnded({ store, log }: Pick<DriverDeps, "store" | "log">): Promise<void> {
  for (const ended of await store.occurrences.ended(MAX_AT_ONCE)) {
    const { occurrence, schedule, runs } = ended;
    const outcome = outcomeOf(runs);
    const { failure } = outcome;
    const isOfServer = failure !== undefined && OF_SETTINGS.has(failure.code);
    if (isOfServer) await holdServer({ store, log }, schedule, failure);
    await store.occurrences.settle(occurrence.id, outcome, (current) =>
      isOfServer ? { patch: {}, notices: [] } : follow(current, ended, outcome.state, failure),
    );
  }
}

/** Of several formats, one that failed is what matters. */
function outcomeOf(runs: readonly Run[]): { state: OccurrenceState; failure?: FailureRecord } {
  const failed = runs.find(({ state }) => state === "failed");
  if (failed) return { state: "failed", ...(failed.failure && { failure: failed.failure }) };
  // Runs past their retention are gone; those of a row are kept together.
  return { state: runs.some(({ state }) => state === "done") || runs.length === 0 ? "done" : "cancelled" };
}

function follow(
  schedule: Schedule,
  { occurrence: { due } }: EndedOccurrence,
  state: OccurrenceState,
  failure: FailureRecord | undefined,
): { readonly patch: Patch; readonly notices: readonly NewNotice[] } {
  if (state !== "failed") return { patch: state === "done" ? { failures: 0 } : {}, notices: [] };
  const failures = schedule.failures + 1;
  const told = failure ?? { code: "internal" as const, params: { id: schedule.id.slice(0, 8) } };
  if (failures < MAX_FAILURES || schedule.state !== "active") {
    return { patch: { failures }, notices: [ofFailure(schedule, { code: "failed", due, failure: told })] };
  }
  return {
    patch: {
      failures,
      state: "paused",
      status: { ...schedule.status, paused: { why: "failures" } },
    },
    notices: [ofFailure(schedule, { code: "paused", due, failure: told, failures })],
  };
}

async function holdServer(
  { store, log }: Pick<DriverDeps, "store" | "log">,
  schedule: Schedule,
  failure: FailureRecord,
): Promise<void> {
  const { server } = schedule.order;
  const notice = toAdmins(schedule, { code: "server-held", server, failure });
  if (await store.servers.hold(server, failure, [notice]))
    log.warn({ server, code: failure.code }, "the schedules of the server wait for its settings");
}
