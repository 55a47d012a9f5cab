import type { Clock } from "../async/clock.ts";
import type { Log } from "../ops/log.ts";
import type { Runs } from "../runs/types.ts";
import type { LogInProbe, ScheduleDesk } from "./desk.ts";
import type { SchedulePolicy } from "./policy.ts";
import type { ScheduleStore } from "./schedule-store.ts";

/** What the driver works with. */
export interface DriverDeps {
  readonly store: ScheduleStore;
  readonly desk: ScheduleDesk;
  readonly probe: LogInProbe;
  readonly runs: Pick<Runs, "retry">;
  readonly policy: SchedulePolicy;
  readonly clock: Clock;
  readonly now: () => Date;
  readonly log: Log;
}
