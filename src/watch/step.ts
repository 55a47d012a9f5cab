import { acknowledge, snooze } from "./attention.ts";
import { lookAtFailure, lookAtLicense } from "./conditions/index.ts";
import type { WatchInput } from "./inputs.ts";
import type { WatchSettings } from "./settings.ts";
import { emptyServer, type ServerState, type WatchState } from "./state.ts";
import { firstTimer, type Timer } from "./timers.ts";
import type { Turn } from "./turn.ts";
import { ALERT_KEYS, type WatchEvent } from "./types.ts";

/** The state afterwards, and what is to be told. */
export interface Step {
  readonly state: WatchState;
  readonly events: readonly WatchEvent[];
}

/**
 * Moves the watch on by one input. Timers that are due by then fire first, each at its own instant; after a stop all
 * that fell due fire at the start. Pure: neither the state nor the input is changed, and no clock is read.
 */
export function step(before: WatchState, input: WatchInput, settings: WatchSettings): Step {
  if (before.stopped && input.kind !== "start") return { state: before, events: [] };
  const state = structuredClone(before);
  const events: WatchEvent[] = [];
  const turnOf = (server: ServerState, at: number, adopting = false): Turn => ({
    at,
    server,
    settings,
    events,
    adopting,
  });
  for (let next = dueFirst(state); next && next.due <= input.at; next = dueFirst(state))
    next.fire(turnOf(next.server, state.stopped ? input.at : next.due));
  if (input.kind === "stop" || input.kind === "start") state.stopped = input.kind === "stop";
  else if (input.kind !== "tick") apply(state, input, turnOf);
  return { state, events };
}

/** When the next timer is due, in milliseconds since 1970: the latest instant for the next `tick`. */
export const nextDue = (state: WatchState): number | undefined => dueFirst(state)?.due;

function dueFirst({ servers }: WatchState): (Timer & { readonly server: ServerState }) | undefined {
  let first: (Timer & { readonly server: ServerState }) | undefined;
  for (const server of servers) {
    const timer = firstTimer(server);
    if (timer && (!first || timer.due < first.due)) first = { ...timer, server };
  }
  return first;
}

type TurnOf = (server: ServerState, at: number, adopting?: boolean) => Turn;
type ServerInput = Exclude<WatchInput, { kind: "stop" | "start" | "tick" }>;

function apply(state: WatchState, input: ServerInput, turnOf: TurnOf) {
  const known = state.servers.find(({ server }) => server === input.server);
  if (input.kind === "acknowledge" || input.kind === "snooze") {
    if (known) act(turnOf(known, input.at), input);
    return;
  }
  const server = known ?? emptyServer(input.server);
  if (!known) state.servers.push(server);
  // The clock of the machine was set back: what is older than what is known would undo it.
  if (server.lastReadingAt !== null && input.at <= server.lastReadingAt) return;
  server.lastReadingAt = input.at;
  if (input.kind === "failure") return lookAtFailure(turnOf(server, input.at), input.error);
  const adopting = !server.adopted;
  server.adopted = true;
  lookAtLicense(turnOf(server, input.at, adopting), input.license);
}

function act(turn: Turn, input: Extract<ServerInput, { kind: "acknowledge" | "snooze" }>) {
  const key = ALERT_KEYS.find((key) => key === input.key);
  const alert = key && turn.server.alerts[key];
  if (!alert) return;
  if (input.kind === "acknowledge") acknowledge(turn, alert, input.by);
  else snooze(turn, key, alert, input.until);
}
