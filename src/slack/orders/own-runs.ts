import type { Runs } from "../../runs/types.ts";
import type { Workspace } from "../workspaces/types.ts";

/** The runs as a listener sees them. */
export type ListenerRuns = Omit<Runs, "start" | "stop">;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The runs of one workspace. A run's id comes back from Slack as the value of a button, and so from anybody who can send
 * one: a run of another workspace is unknown here, whatever is asked of it. Named one by one, so that what is new is
 * thought of.
 */
export function ownRuns(
  runs: ListenerRuns,
  workspace: Pick<Workspace, "id" | "owns" | "adopt">,
): ListenerRuns {
  const find: ListenerRuns["find"] = async (id) => {
    // Asked for another form, the database would not say "unknown" but throw.
    const run = UUID.test(id) ? await runs.find(id) : undefined;
    return run && workspace.owns(run.request.requester) ? run : undefined;
  };
  return {
    find,
    order: ({ request, idempotencyKey }) =>
      runs.order({
        request: { ...request, requester: workspace.adopt(request.requester) },
        idempotencyKey: `${workspace.id}:${idempotencyKey}`,
      }),
    cancel: async (id, by) => ((await find(id)) ? runs.cancel(id, by) : undefined),
    retry: async (id, ...how) => ((await find(id)) ? runs.retry(id, ...how) : undefined),
    async history(filter, page) {
      const found = await runs.history(filter, page);
      return { ...found, runs: found.runs.filter(({ request }) => workspace.owns(request.requester)) };
    },
    async before(run) {
      const found = await runs.before(run);
      return found && workspace.owns(found.request.requester) ? found : undefined;
    },
    ahead: (run) => runs.ahead(run),
    refused: (refusal) => runs.refused({ ...refusal, requester: workspace.adopt(refusal.requester) }),
  };
}
