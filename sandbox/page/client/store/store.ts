import type {
  PageEvent,
  PageExecution,
  PageMessage,
  PageSnapshot,
  PageView,
  WireEntry,
} from "../../protocol.ts";

/** Everything the page knows of the sandbox. */
export interface Store extends Omit<PageSnapshot, "messages" | "views" | "homes" | "executions" | "wire"> {
  /** By channel and `ts`, in the order of `ts`. */
  readonly messages: ReadonlyMap<string, PageMessage>;
  /** By person, the visible one last. */
  readonly views: ReadonlyMap<string, readonly PageView[]>;
  readonly homes: ReadonlyMap<string, PageView>;
  /** Runs of workflow steps, by id. */
  readonly executions: ReadonlyMap<string, PageExecution>;
  /** By id, in the order of arrival. */
  readonly wire: ReadonlyMap<string, WireEntry>;
}

/** Wire entries that are kept in the browser. */
const MAX_WIRE = 300;

const keyOf = ({ channel, ts }: Pick<PageMessage, "channel" | "ts">): string => `${channel} ${ts}`;

/** The store after one event; undefined before the first snapshot. Pure. */
export function reduce(store: Store | undefined, event: PageEvent): Store | undefined {
  if (event.type === "snapshot") return fromSnapshot(event.snapshot);
  if (store === undefined) return undefined;
  switch (event.type) {
    case "channels":
      return { ...store, channels: event.channels };
    case "message":
      return { ...store, messages: withEntry(store.messages, keyOf(event.message), event.message) };
    case "message_gone": {
      const messages = new Map(store.messages);
      messages.delete(keyOf(event));
      return { ...store, messages };
    }
    case "views":
      return { ...store, views: withEntry(store.views, event.user, event.views) };
    case "home":
      return { ...store, homes: withEntry(store.homes, event.view.user, event.view) };
    case "execution":
      return { ...store, executions: withEntry(store.executions, event.execution.id, event.execution) };
    case "wire": {
      const wire = new Map(store.wire).set(event.entry.id, event.entry);
      const oldest = wire.size > MAX_WIRE ? wire.keys().next().value : undefined;
      if (oldest !== undefined) wire.delete(oldest);
      return { ...store, wire };
    }
    case "switches":
      return { ...store, switches: event.switches, license: event.license, bot: event.bot };
  }
}

function fromSnapshot(snapshot: PageSnapshot): Store {
  const messages = snapshot.messages.toSorted((a, b) => a.ts.localeCompare(b.ts));
  return {
    ...snapshot,
    messages: new Map(messages.map((message) => [keyOf(message), message])),
    views: new Map(
      Object.entries(Object.groupBy(snapshot.views, ({ user }) => user)) as [string, PageView[]][],
    ),
    homes: new Map(snapshot.homes.map((view) => [view.user, view])),
    executions: new Map(snapshot.executions.map((execution) => [execution.id, execution])),
    wire: new Map(snapshot.wire.map((entry) => [entry.id, entry])),
  };
}

function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}

/** What one person sees of a channel: no threads' replies, and nobody else's ephemeral messages. */
export function channelMessages(store: Store, channel: string, me: string): readonly PageMessage[] {
  return [...store.messages.values()].filter(
    (message) => message.channel === channel && message.threadTs === undefined && isFor(message, me),
  );
}

/** A thread as one person sees it, its parent first. */
export function threadMessages(
  store: Store,
  channel: string,
  parentTs: string,
  me: string,
): readonly PageMessage[] {
  return [...store.messages.values()].filter(
    (message) =>
      message.channel === channel &&
      (message.ts === parentTs || message.threadTs === parentTs) &&
      isFor(message, me),
  );
}

/** Replies that each message has, by its `ts`. */
export function replyCounts(store: Store, channel: string, me: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const message of store.messages.values()) {
    if (message.channel !== channel || message.threadTs === undefined || !isFor(message, me)) continue;
    counts.set(message.threadTs, (counts.get(message.threadTs) ?? 0) + 1);
  }
  return counts;
}

const isFor = ({ onlyFor }: PageMessage, me: string): boolean => onlyFor === undefined || onlyFor === me;
