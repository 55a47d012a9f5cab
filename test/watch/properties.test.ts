import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emptyState,
  nextDue,
  parseInput,
  parseSettings,
  parseState,
  replay,
  step,
  type WatchEvent,
  type WatchInput,
} from "../../src/watch/index.ts";
import { SERVERS, settings, stories, UNREADABLE } from "./stories.ts";

const RUNS = { numRuns: 150 };

/** Every step's state and events, the state after each being what `pass` makes of it. */
function run(
  inputs: readonly WatchInput[],
  chosen: ReturnType<typeof parseSettings>,
  pass = <T>(state: T) => state,
) {
  const events: WatchEvent[] = [];
  let state = emptyState();
  for (const input of inputs) {
    const next = step(state, input, chosen);
    state = pass(next.state);
    events.push(...next.events);
  }
  return { state, events };
}

const tick = (at: number): WatchInput => ({ kind: "tick", at });

describe("whatever happens", () => {
  it("a state that was stored and read back goes on as if it had not been", () => {
    fc.assert(
      fc.property(stories(), settings, (inputs, chosen) => {
        const stored = run(
          inputs,
          chosen,
          (state) => parseState(JSON.parse(JSON.stringify(state))) as typeof state,
        );
        expect(stored).toEqual(run(inputs, chosen));
      }),
      RUNS,
    );
  });

  it("no step changes the state that it was given", () => {
    fc.assert(
      fc.property(stories(), settings, (inputs, chosen) => {
        let state = emptyState();
        for (const input of inputs) {
          const before = structuredClone(state);
          const next = step(state, input, chosen);
          expect(state).toEqual(before);
          state = next.state;
        }
      }),
      RUNS,
    );
  });

  it("events come in the order of their instants, none after the last line", () => {
    fc.assert(
      fc.property(stories(), settings, (inputs, chosen) => {
        const instants = replay(inputs, chosen).map(({ at }) => Date.parse(at));
        expect(instants).toEqual(instants.toSorted((a, b) => a - b));
        expect(instants.at(-1) ?? 0).toBeLessThanOrEqual(inputs.at(-1)?.at ?? 0);
      }),
      RUNS,
    );
  });

  it("each server is watched as if it were alone", () => {
    fc.assert(
      fc.property(stories(), settings, (inputs, chosen) => {
        const end = tick(inputs.at(-1)?.at ?? 0);
        const joint = replay([...inputs, end], chosen);
        for (const server of SERVERS) {
          const own = inputs.filter((input) => !("server" in input) || input.server === server);
          expect(replay([...own, end], chosen)).toEqual(joint.filter((event) => event.server === server));
        }
      }),
      RUNS,
    );
  });

  it("it makes no difference how often the driver looks at the clock", () => {
    fc.assert(
      fc.property(stories(), settings, (inputs, chosen) => {
        const busy = inputs.flatMap((input, index) => {
          const next = inputs[index + 1]?.at ?? input.at;
          // Stops at each timer that is due before the next line.
          const { state } = run(inputs.slice(0, index + 1), chosen);
          const due = Math.min(nextDue(state) ?? next, next);
          return [input, tick(Math.max(input.at, Math.min(due, next - 1)))];
        });
        expect(run(busy, chosen).events).toEqual(run([...inputs], chosen).events);
      }),
      { numRuns: 60 },
    );
  });

  it("an alert is raised once, until it grows or is over", () => {
    fc.assert(
      fc.property(stories({ snoozes: false }), (inputs) => {
        const open = new Map<string, string>();
        for (const { server, key, event, severity } of replay(inputs, parseSettings())) {
          const name = `${server} ${key}`;
          if (event === "raise") expect(rank(severity)).toBeGreaterThan(rank(open.get(name)));
          if (event === "raise" || event === "change") open.set(name, severity);
          if (event === "clear") open.delete(name);
          // Grace takes the place of expiry without a word.
          if (key === "grace" && event === "raise") open.delete(`${server} expiry`);
        }
      }),
      RUNS,
    );
  });

  it("what cannot be read changes nothing, and is told as unknown at most", () => {
    fc.assert(
      fc.property(stories(), settings, fc.constantFrom(...UNREADABLE), (inputs, chosen, fields) => {
        const at = (inputs.at(-1)?.at ?? 0) + 1;
        const calm = [...inputs, { kind: "start", at } as const, tick(at + 1)];
        const { state } = run(calm, chosen);
        for (const { server, alerts, memory } of state.servers.filter(({ adopted }) => adopted)) {
          if (alerts.silent || memory.silent) continue;
          const reading = { at: new Date(at + 1).toISOString(), server, reading: fields };
          const next = step(state, parseInput(reading), chosen);
          const after = next.state.servers.find((one) => one.server === server);
          expect(after).toMatchObject({ alerts, memory });
          expect(next.events.filter(({ event }) => event !== "unknown")).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it("nothing of what a server sends breaks the reading of it", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            "status",
            "type",
            "licensedUsers",
            "expires",
            "graceExpires",
            "autoUpdate",
            "exceeded",
            "usageReport",
            "x",
          ),
          fc.jsonValue(),
        ),
        (reading) => {
          const line = { at: "2026-12-01T00:00:00Z", server: "__proto__", reading };
          const { state } = step(emptyState(), parseInput(line), parseSettings());
          expect(parseState(JSON.parse(JSON.stringify(state)))).toEqual(state);
        },
      ),
      RUNS,
    );
  });
});

const rank = (severity: string | undefined) => ["info", "warning", "critical"].indexOf(severity ?? "");
