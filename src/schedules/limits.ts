/** How many schedules may be active at a time. */
export interface Limits {
  readonly perChannel: number;
  readonly perPerson: number;
  readonly perWorkspace: number;
}

export const DEFAULT_LIMITS: Limits = { perChannel: 10, perPerson: 25, perWorkspace: 200 };

/** Which limit stands in the way. */
export interface LimitReached {
  readonly limit: "channel" | "person" | "workspace";
  readonly most: number;
}
