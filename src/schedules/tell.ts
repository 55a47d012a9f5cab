import type { DriverDeps } from "./deps.ts";

/** How long a process has a notice for itself: one that dies behind the call leaves it to another then. */
const LEASE_MS = 60_000;

/** Tries of a notice, over some hours. */
const MAX_ATTEMPTS = 12;

/** Notices told in one go; the rest at the next look. */
const MAX_AT_ONCE = 20;

/** Tells what is to be told. A notice that cannot be told now is told later; one that never can be is given up. */
export async function tellNotices({ store, desk, now, log }: DriverDeps): Promise<void> {
  for (let count = 0; count < MAX_AT_ONCE; count += 1) {
    const notice = await store.notices.takeNotice(now(), LEASE_MS);
    if (!notice) return;
    const { id, attempts, tidings, scheduleId } = notice;
    try {
      const schedule = scheduleId === undefined ? undefined : await store.find(scheduleId);
      await desk.tell(notice, schedule);
      await store.notices.noticeOver(id);
    } catch (error) {
      log.warn({ err: error, notice: tidings.code, schedule: scheduleId, attempts }, "can’t tell a notice");
      if (attempts >= MAX_ATTEMPTS) await store.notices.noticeOver(id);
      else await store.notices.noticeLater(id, new Date(now().getTime() + 10_000 * 2 ** attempts));
    }
  }
}
