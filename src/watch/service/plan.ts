import { isDeepStrictEqual } from "node:util";
import type { WatchInput } from "../inputs.ts";
import { parseSettings } from "../settings.ts";
import { type Alert, emptyState, type ServerState } from "../state.ts";
import { nextDue, step } from "../step.ts";
import { ALERT_KEYS, type AlertKey, type WatchEvent } from "../types.ts";
import { factsFor } from "./facts.ts";
import { idOf } from "./id-of.ts";
import type { Advance, Attention, Episode, Facts, News, WatchedServer } from "./model.ts";

/** What somebody did, for the message to say so; the state itself names nobody. */
export interface Act {
  readonly key: AlertKey;
  readonly attention: (before: Attention) => Attention;
}

export interface Plan extends Pick<Advance, "state" | "timerAt" | "episodes" | "news"> {}

/**
 * Moves a watched server on by one input, and says which messages come, change and are answered for it. Pure: the same
 * input gives the same plan, with the same names, whoever makes it.
 * @param facts what the messages show of each key, as of this input
 */
export function planStep(
  before: Pick<WatchedServer, "server" | "settings" | "state" | "episodes">,
  input: WatchInput,
  facts: Facts,
  act?: Act,
): Plan {
  const settings = parseSettings(before.settings);
  const was = before.state ?? emptyState();
  const { state, events } = step(was, input, settings);
  const serverBefore = serverOf(was, before.server);
  const server = serverOf(state, before.server);
  const at = new Date(input.at).toISOString();
  const changed = new Map<string, Episode>();
  const known = new Map(before.episodes.map((episode) => [episode.id, episode]));
  const put = (episode: Episode) => {
    changed.set(episode.id, episode);
    known.set(episode.id, episode);
  };
  for (const key of ALERT_KEYS) followAlert(key, { server, known, put, at, facts, act, events });
  const news: News[] = [];
  const heldUntil = serverBefore?.quietUntil ?? null;
  for (const [index, event] of events.entries()) {
    const episode = episodeFor(event, { known, put, server: before.server, facts, state: server });
    if (!episode) continue;
    const { acknowledged } = before.episodes.find(({ id }) => id === episode.id)?.attention ?? {};
    const asked = event.event === "remind" && !episode.attention.acknowledged ? acknowledged?.by : undefined;
    news.push({
      id: idOf(episode.id, event.at, event.event, String(index)),
      episodeId: episode.id,
      at: event.at,
      event: event.event,
      severity: event.severity,
      ...(asked && { asked }),
      ...(heldUntil !== null &&
        wasHeld(event, heldUntil) && { heldUntil: new Date(heldUntil).toISOString() }),
    });
  }
  closeDoubts({ server, known, put, at });
  const due = nextDue(state);
  return {
    state,
    timerAt: due === undefined ? null : new Date(due),
    episodes: [...changed.values()],
    news,
  };
}

/** Timers tell what was held at the end of the quiet hours, and nothing else that is not critical then. */
const wasHeld = ({ at, event, severity }: WatchEvent, heldUntil: number) =>
  severity !== "critical" &&
  (event === "raise" || event === "change" || event === "clear" || event === "unknown")
    ? Date.parse(at) === heldUntil
    : false;

const serverOf = ({ servers }: { readonly servers: readonly ServerState[] }, name: string) =>
  servers.find(({ server }) => server === name);

interface Following {
  readonly server: ServerState | undefined;
  readonly known: ReadonlyMap<string, Episode>;
  readonly put: (episode: Episode) => void;
  readonly at: string;
  readonly facts: Facts;
  readonly act: Act | undefined;
  readonly events: readonly WatchEvent[];
}

/** One alert of the state is one episode: it opens, changes and closes with it. */
function followAlert(key: AlertKey, { server, known, put, at, facts, act, events }: Following): void {
  const alert = server?.alerts[key];
  const open = [...known.values()].find((one) => one.key === key && one.kind === "alert" && !one.closed);
  const openedAt = alert && new Date(alert.openedAt).toISOString();
  if (open && open.openedAt !== openedAt) {
    const isTold = events.some((event) => event.key === key && event.event === "clear");
    const as = isTold || !server?.alerts.grace || key !== "expiry" ? "cleared" : "replaced";
    put({
      ...open,
      closed: { at, as },
      attention: {},
      facts: { ...open.facts, ...factsFor(key, facts) },
      revision: open.revision + 1,
    });
  }
  if (!alert || openedAt === undefined || !server) return;
  const before = open && open.openedAt === openedAt ? open : undefined;
  const attention = attentionOf(
    alert,
    act?.key === key ? act.attention(before?.attention ?? {}) : (before?.attention ?? {}),
  );
  const next = { severity: alert.severity, attention, facts: { ...before?.facts, ...factsFor(key, facts) } };
  if (!before) {
    put({
      id: idOf(server.server, key, "alert", openedAt),
      server: server.server,
      key,
      kind: "alert",
      openedAt,
      closed: null,
      revision: 1,
      ...next,
    });
  } else if (!isDeepStrictEqual({ ...before, ...next }, before)) {
    put({ ...before, ...next, revision: before.revision + 1 });
  }
}

/** What ran out, or was ended by a higher severity, is on the message no more. */
function attentionOf(alert: Alert, { acknowledged, snoozed }: Attention): Attention {
  return {
    ...(alert.acknowledged && acknowledged && { acknowledged }),
    ...(alert.snoozedUntil !== null &&
      snoozed && { snoozed: { ...snoozed, until: new Date(alert.snoozedUntil).toISOString() } }),
  };
}

interface Telling {
  readonly known: ReadonlyMap<string, Episode>;
  readonly put: (episode: Episode) => void;
  readonly server: string;
  readonly facts: Facts;
  readonly state: ServerState | undefined;
}

/** The episode that an event is told of: the open alert, else the last one; a doubt of its own where there is none. */
function episodeFor(
  { key, event, at }: WatchEvent,
  { known, put, server, facts, state }: Telling,
): Episode | undefined {
  const ofKey = [...known.values()].filter((one) => one.key === key).sort(byTime);
  const open = ofKey.findLast((one) => one.kind === "alert" && !one.closed);
  if (event !== "unknown") return open ?? ofKey.findLast((one) => one.kind === "alert");
  if (open) return open;
  const doubt = ofKey.findLast((one) => one.kind === "doubt" && !one.closed);
  if (doubt || !state) return doubt;
  const id = idOf(server, key, "doubt", at);
  const fresh = { id, server, key, kind: "doubt", severity: "info", openedAt: at, closed: null } as const;
  const episode = { ...fresh, facts: factsFor(key, facts), attention: {}, revision: 1 };
  put(episode);
  return episode;
}

const byTime = (a: Episode, b: Episode) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : 0);

/** A value that can be read again needs no word: the message says so by itself. */
function closeDoubts({ server, known, put, at }: Pick<Following, "server" | "known" | "put" | "at">): void {
  for (const episode of known.values()) {
    if (episode.kind !== "doubt" || episode.closed || (server?.unreadable[episode.key] ?? 0) > 0) continue;
    put({ ...episode, closed: { at, as: "readable" }, revision: episode.revision + 1 });
  }
}
