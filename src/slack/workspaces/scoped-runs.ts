import type { WorkspaceRuns } from "../context.ts";
import type { Workspace } from "./types.ts";

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The runs of one workspace. A run's id comes back from Slack as the value of a button, and so from anybody who can send
 * one: a run of another workspace is unknown here, whatever is asked of it. Named one by one, so that what is new is
 * thought of.
 */
export function scopedRuns(
  runs: WorkspaceRuns,
  workspace: Pick<Workspace, "id" | "ownsRun" | "attribute">,
): WorkspaceRuns {
  const find: WorkspaceRuns["find"] = async (id) => {
    // Asked for another form, the database would not say "unknown" but throw.
    const run = UUID.test(id) ? await runs.find(id) : undefined;
    return run && workspace.ownsRun(run.request.requester) ? run : undefined;
  };
  return {
    find,
    order: ({ request, idempotencyKey }) =>
      runs.order({
        request: { ...request, requester: workspace.attribute(request.requester) },
        idempotencyKey: `${workspace.id}:${idempotencyKey}`,
      }),
    cancel: async (id, by) => ((await find(id)) ? runs.cancel(id, by) : undefined),
    async markDeleted(id, by) {
      if (await find(id)) await runs.markDeleted(id, by);
    },
    retry: async (id, ...how) => ((await find(id)) ? runs.retry(id, ...how) : undefined),
    async history(filter, page) {
      const found = await runs.history(filter, page);
      return { ...found, runs: found.runs.filter(({ request }) => workspace.ownsRun(request.requester)) };
    },
    async previousPeriodRun(run) {
      const found = await runs.previousPeriodRun(run);
      return found && workspace.ownsRun(found.request.requester) ? found : undefined;
    },
    queuePosition: (run) => runs.queuePosition(run),
    recordRefusal: (refusal) =>
      runs.recordRefusal({ ...refusal, requester: workspace.attribute(refusal.requester) }),
  };
}
