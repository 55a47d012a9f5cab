import { rangeLabelOf } from "../orders/range-label.ts";
import type { DriverDeps } from "./deps.ts";
import type { DuePlan } from "./due.ts";
import { planDue } from "./due.ts";
import type { Schedule } from "./model.ts";
import type { NewNotice, Tidings } from "./notice.ts";
import type { MissedWhy } from "./occurrence.ts";
import { MAX_UNTAKEN } from "./policy.ts";
import type { Claim } from "./schedule-store.ts";

/**
 * Deals with a schedule that is due. Slack is asked first, because nothing may be held over a call; then what came of it
 * is claimed. Whoever was slower, or frozen meanwhile, changes nothing by its claim.
 * @throws what Slack or the store throws: then the schedule is as due as before
 */
export async function occur(deps: DriverDeps, schedule: Schedule): Promise<void> {
  if (schedule.nextDue === undefined) return;
  const plan = planDue(schedule.rule, new Date(schedule.nextDue), deps.now(), deps.policy);
  const claim = await claimFor(deps, schedule, plan);
  const claimed = await deps.store.claim(schedule, claim);
  if (!claimed) return;
  for (const { id, request } of claimed.runs) {
    const { server, format, origin } = request;
    const range = rangeLabelOf(request);
    deps.log.info({ schedule: schedule.id, run: id, due: origin?.due, server, format, range }, "due");
  }
  if (claim.missed.length > 0) {
    const { length: minutes } = claim.missed;
    deps.log.warn({ schedule: schedule.id, minutes, why: claim.missed.at(-1)?.why }, "missed");
  }
}

async function claimFor(deps: DriverDeps, schedule: Schedule, plan: DuePlan): Promise<Claim> {
  const { policy, now, desk } = deps;
  const { make, next, last } = plan;
  const down = plan.missed.map((minute) => ({ ...minute, why: "down" as MissedWhy }));
  const base = { next, last, dueBy: new Date(now().getTime() + policy.waitingMs) };
  if (!make) return { ...base, missed: down, notices: [] };
  const { made, ...minute } = make;
  const prepared = await desk.prepare(schedule, { due: make.due, made });
  const due = make.due.toISOString();
  const missed = (why: MissedWhy) => [...down, { ...minute, why }];
  const { held: _, ...free } = schedule.status;
  switch (prepared.kind) {
    case "ready":
      return {
        ...base,
        missed: down,
        ordered: { ...minute, requests: prepared.requests },
        patch: { status: free, untaken: 0 },
        notices: [],
      };
    case "owner":
      return { ...base, missed: missed("owner"), ...untaken(schedule, due) };
    case "place": {
      const { why, teamIds } = prepared;
      const status = { ...free, held: { why, ...(teamIds && { teamIds: [...teamIds] }) } };
      // Told once, until something changes about it.
      const isNews = schedule.status.held?.why !== why;
      const notices = isNews ? [toOwner(schedule, { code: "held", why, due })] : [];
      return { ...base, missed: missed(why), patch: { status, untaken: 0 }, notices };
    }
    case "range":
      return {
        ...base,
        missed: missed("range"),
        patch: { status: free, untaken: 0 },
        notices: [toOwner(schedule, { code: "range", due, refusal: prepared.refusal })],
      };
  }
}

/** The channel and whoever may take it over are told once; after the second time in vain it is paused. */
function untaken(schedule: Schedule, due: string): Pick<Claim, "patch" | "notices"> {
  const count = schedule.untaken + 1;
  const tidings: Tidings = { code: "owner-gone", due };
  const { destination } = schedule.order;
  const about = aboutOf(schedule);
  const notices: NewNotice[] = [
    ...(destination === "me"
      ? []
      : [{ ...about, target: { kind: "channel" as const, id: destination.channelId }, tidings }]),
    { ...about, target: { kind: "admins" }, tidings },
  ];
  return {
    patch: {
      untaken: count,
      ...(count >= MAX_UNTAKEN && {
        state: "paused" as const,
        status: { ...schedule.status, paused: { why: "owner" as const } },
      }),
    },
    notices: count === 1 ? notices : [],
  };
}

const aboutOf = ({ id, owner }: Schedule) => ({
  scheduleId: id,
  teamId: owner.teamId,
  ...(owner.enterpriseId !== undefined && { enterpriseId: owner.enterpriseId }),
});

const toOwner = (schedule: Schedule, tidings: Tidings): NewNotice => ({
  ...aboutOf(schedule),
  target: { kind: "user", id: schedule.owner.userId },
  tidings,
});

/** Of failures: to the channel that was named for them, else to the owner. */
export const ofFailure = (schedule: Schedule, tidings: Tidings): NewNotice => {
  const { failuresTo } = schedule.order;
  return failuresTo === undefined
    ? toOwner(schedule, tidings)
    : { ...aboutOf(schedule), target: { kind: "channel", id: failuresTo }, tidings };
};

export const toAdmins = (schedule: Schedule, tidings: Tidings): NewNotice => {
  const { scheduleId: _, ...about } = aboutOf(schedule);
  return { ...about, target: { kind: "admins" }, tidings };
};
