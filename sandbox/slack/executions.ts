import type { Clock } from "./clock.ts";
import type { EventBus } from "./events.ts";
import type { JsonObject } from "./json.ts";
import type { Execution } from "./records.ts";

export type { Execution } from "./records.ts";

/** Every run of a workflow step, oldest first. */
export class Executions {
  readonly #clock: Clock;
  readonly #bus: EventBus;
  readonly #executions = new Map<string, Execution>();

  constructor(clock: Clock, bus: EventBus) {
    this.#clock = clock;
    this.#bus = bus;
  }

  get all(): readonly Execution[] {
    return [...this.#executions.values()];
  }

  get(id: string): Execution | undefined {
    return this.#executions.get(id);
  }

  start(callbackId: string, inputs: JsonObject, token: string): Execution {
    const id = this.#clock.id("Fx");
    const workflowId = this.#clock.id("Wx");
    return this.#put({ id, workflowId, callbackId, inputs, token, state: "running" });
  }

  complete(execution: Execution, outputs: JsonObject): Execution {
    return this.#put({ ...execution, state: "completed", outputs });
  }

  fail(execution: Execution, error: string): Execution {
    return this.#put({ ...execution, state: "failed", error });
  }

  #put(execution: Execution): Execution {
    this.#executions.set(execution.id, execution);
    this.#bus.emit({ type: "step", execution });
    return execution;
  }
}
