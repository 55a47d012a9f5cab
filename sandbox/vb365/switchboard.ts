import { once } from "node:events";
import { type Answer, html, httpSys } from "./answer.ts";
import type { Fault, FaultTarget } from "./faults.ts";
import { DEFAULT_SWITCHES, patchSwitches, type Switches, type SwitchesPatch } from "./switches.ts";

/** The switches as they stand, and the faults that are left of those set. */
export class Switchboard {
  #switches: Switches = DEFAULT_SWITCHES;
  #unavailableSince: number | undefined;
  readonly #faultsSet = new EventTarget();

  constructor(patch: SwitchesPatch = {}) {
    this.#switches = patchSwitches(DEFAULT_SWITCHES, patch);
  }

  get switches(): Switches {
    return this.#switches;
  }

  patch(patch: SwitchesPatch): void {
    this.#switches = patchSwitches(this.#switches, patch);
    if (patch.unavailableSeconds !== undefined) this.#unavailableSince = undefined;
    if (patch.faults) this.#faultsSet.dispatchEvent(new Event("set"));
  }

  /** What every call is answered while the service starts, by the server's clock. */
  unavailable(now: Date): Answer | undefined {
    const { unavailableSeconds, clientCertificate } = this.#switches;
    if (clientCertificate === "page") return html(400, "No required SSL certificate was sent");
    this.#unavailableSince ??= now.getTime();
    return now.getTime() - this.#unavailableSince < unavailableSeconds * 1000 ? httpSys(503) : undefined;
  }

  /** The first rule for this call, which is spent by one. */
  takeFault(target: FaultTarget | undefined): Fault | undefined {
    const { faults } = this.#switches;
    const fault = faults.find(({ on }) => on === "any" || on === target);
    if (fault?.times !== undefined) {
      const left = { ...fault, times: fault.times - 1 };
      this.#switches = {
        ...this.#switches,
        faults: faults.flatMap((each) => (each !== fault ? [each] : left.times > 0 ? [left] : [])),
      };
    }
    return fault;
  }

  /** Waits until the faults are next set, to whatever. */
  async nextFaults(signal: AbortSignal): Promise<void> {
    await once(this.#faultsSet, "set", { signal });
  }
}
