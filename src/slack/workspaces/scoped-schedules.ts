import type { ChangeResult, Schedules } from "../../schedules/types.ts";
import type { WorkspaceSchedules } from "../context.ts";
import type { Workspace } from "./types.ts";

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

const UNKNOWN: ChangeResult = { kind: "unknown" };

/**
 * The schedules of one workspace. A schedule's id comes back from Slack as the value of a button, and so from anybody who
 * can send one: a schedule of another workspace is unknown here. Named one by one, so that what is new is thought of.
 */
export function scopedSchedules(
  schedules: Schedules,
  workspace: Pick<Workspace, "id" | "ownsRun" | "attribute">,
): WorkspaceSchedules {
  const find: WorkspaceSchedules["find"] = async (id) => {
    const schedule = UUID.test(id) ? await schedules.find(id) : undefined;
    return schedule && workspace.ownsRun(schedule.owner) ? schedule : undefined;
  };
  const owns = async (id: string) => (await find(id)) !== undefined;
  return {
    find,
    create: (order) =>
      schedules.create({
        ...order,
        owner: workspace.attribute(order.owner),
        key: `${workspace.id}:${order.key}`,
      }),
    async list(filter, limit) {
      return (await schedules.list(filter, limit)).filter(({ owner }) => workspace.ownsRun(owner));
    },
    pause: async (id, ...how) => ((await owns(id)) ? schedules.pause(id, ...how) : UNKNOWN),
    resume: async (id, by) => ((await owns(id)) ? schedules.resume(id, by) : UNKNOWN),
    skipNext: async (id, by) => ((await owns(id)) ? schedules.skipNext(id, by) : UNKNOWN),
    edit: async (id, ...how) => ((await owns(id)) ? schedules.edit(id, ...how) : UNKNOWN),
    handOver: async (id, by, to) =>
      (await owns(id)) ? schedules.handOver(id, by, workspace.attribute(to)) : UNKNOWN,
    remove: async (id, by) => ((await owns(id)) ? schedules.remove(id, by) : UNKNOWN),
    restore: async (id, by) => ((await owns(id)) ? schedules.restore(id, by) : UNKNOWN),
    confirm: async (id, ...how) => ((await owns(id)) ? schedules.confirm(id, ...how) : UNKNOWN),
    runNow: async (schedule, by, key) =>
      (await owns(schedule.id))
        ? schedules.runNow(schedule, workspace.attribute(by), `${workspace.id}:${key}`)
        : { kind: "gone" },
    async findOccurrence(id) {
      const occurrence = UUID.test(id) ? await schedules.findOccurrence(id) : undefined;
      return occurrence && (await owns(occurrence.scheduleId)) ? occurrence : undefined;
    },
    make: async (occurrence, by) =>
      (await owns(occurrence.scheduleId))
        ? schedules.make(occurrence, workspace.attribute(by))
        : { kind: "gone" },
    missed: async (id, limit) => ((await owns(id)) ? schedules.missed(id, limit) : { newest: [], count: 0 }),
  };
}
