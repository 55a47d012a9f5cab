import type { Clock } from "./clock.ts";

interface Trigger {
  readonly user: string;
  /** The view that the interaction happened in: where `views.push` stacks upon. */
  readonly viewId?: string;
  readonly expires: number;
  exchanged: boolean;
}

export type TriggerError = "invalid_trigger_id" | "expired_trigger_id" | "exchanged_trigger_id";

/** A trigger opens one view, soon after the interaction that gave it. */
export class Triggers {
  readonly #clock: Clock;
  readonly #lifetimeMs: number;
  readonly #triggers = new Map<string, Trigger>();
  #count = 0;

  constructor(clock: Clock, lifetimeMs: number) {
    this.#clock = clock;
    this.#lifetimeMs = lifetimeMs;
  }

  issue(user: string, viewId?: string): string {
    this.#count += 1;
    const id = `${this.#count}.${this.#clock.seconds()}.${this.#clock.secret(16)}`;
    const expires = this.#clock.now().getTime() + this.#lifetimeMs;
    this.#triggers.set(id, { user, ...(viewId === undefined ? {} : { viewId }), expires, exchanged: false });
    return id;
  }

  knows(id: string): boolean {
    return this.#triggers.has(id);
  }

  /** Single use: the second exchange fails even in time. */
  exchange(id: string): Trigger | TriggerError {
    const trigger = this.#triggers.get(id);
    if (trigger === undefined) return "invalid_trigger_id";
    if (trigger.exchanged) return "exchanged_trigger_id";
    if (this.#clock.now().getTime() > trigger.expires) return "expired_trigger_id";
    trigger.exchanged = true;
    return trigger;
  }
}
