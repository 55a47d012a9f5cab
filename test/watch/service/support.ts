import { Failure } from "../../../src/errors.ts";
import type { Store } from "../../../src/store/index.ts";
import type { License, LicensedUser } from "../../../src/vb365/index.ts";
import {
  type AlertCaller,
  type AlertPresenter,
  createWatch,
  type Destination,
  type News,
  type PolledServer,
  type ShownAlert,
  type ShownBulletin,
  type WatchSettingsInput,
} from "../../../src/watch/index.ts";
import { silent } from "../../store/support.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const START = Date.parse("2026-12-01T10:00:00Z");

const LICENSE: License = {
  status: "Valid",
  type: "Subscription",
  package: "M365Suite",
  licensedTo: "Example",
  supportId: "04918273",
  expires: "2029-12-31T00:00:00.000Z",
  graceExpires: "2030-01-30T00:00:00.000Z",
  totalUnits: 100,
  usedUnits: 50,
  newUsers: 0,
};

/** A VB365 server whose license can be moved; it counts what it is asked. */
export interface FakeServer extends PolledServer {
  license_: License;
  failure: Failure | undefined;
  readonly asked: { license: number; users: number };
  users: readonly Pick<LicensedUser, "state" | "organizationName">[] | Failure;
}

function fakeServer(): FakeServer {
  const server: FakeServer = {
    license_: LICENSE,
    failure: undefined,
    asked: { license: 0, users: 0 },
    users: [],
    async license() {
      server.asked.license += 1;
      if (server.failure) throw server.failure;
      return server.license_;
    },
    autoUpdate: async () => true,
    usageReport: async () => "Approved",
    async *licensedUsers() {
      server.asked.users += 1;
      if (server.users instanceof Failure) throw server.users;
      yield* server.users;
    },
  };
  return server;
}

export const timedOut = () =>
  new Failure("vb365_unreachable", { params: { server: "paris", cause: "timeout" } });

/** What stands in a channel, and how it came there. */
export interface Posted {
  readonly ts: string;
  readonly channelId: string;
  readonly alert: string;
  readonly thread?: string;
  readonly replyId?: string;
  readonly news?: News;
  readonly bulletin?: string;
  /** What the message showed at each edit. */
  readonly states: string[];
}

/** A Slack that remembers; `before` and `after` a call may throw, as an answer that is lost does. */
export interface FakeSlack extends AlertPresenter {
  readonly posted: Posted[];
  before: (call: string) => void;
  after: (call: string) => Promise<void> | void;
  /** Messages that stand for themselves, and replies in threads. */
  readonly roots: readonly Posted[];
  readonly replies: readonly Posted[];
}

export class PlainNo extends Error {}

export function fakeSlack(): FakeSlack {
  const posted: Posted[] = [];
  let ts = 0;
  const stateOf = ({ episode }: ShownAlert) =>
    `${episode.severity}${episode.closed ? ` ${episode.closed.as}` : ""}`;
  const add = async (call: string, message: Omit<Posted, "ts">) => {
    slack.before(call);
    ts += 1;
    const entry = { ts: `${ts}`, ...message };
    posted.push(entry);
    await slack.after(call);
    return entry.ts;
  };
  const slack: FakeSlack = {
    posted,
    before: () => {},
    after: () => {},
    get roots() {
      return posted.filter(({ thread }) => thread === undefined);
    },
    get replies() {
      return posted.filter(({ thread }) => thread !== undefined);
    },
    post: (shown, thread) =>
      add("post", {
        channelId: shown.place.channelId,
        alert: shown.episode.id,
        ...(thread !== undefined && { thread }),
        states: [stateOf(shown)],
      }),
    findPosted: async ({ place, episode }) =>
      posted.find((one) => !one.replyId && one.alert === episode.id && one.channelId === place.channelId)?.ts,
    async edit(shown, ts) {
      slack.before("edit");
      posted.find((one) => one.ts === ts)?.states.push(stateOf(shown));
      await slack.after("edit");
    },
    reply: ({ place, episode }, thread, { id, news }) =>
      add("reply", { channelId: place.channelId, alert: episode.id, thread, replyId: id, news, states: [] }),
    findReply: async (_, thread, replyId) =>
      posted.find((one) => one.thread === thread && one.replyId === replyId)?.ts,
    postBulletin: ({ id, place, bulletin, entries, servers }) =>
      add("bulletin", {
        channelId: place.channelId,
        alert: id,
        bulletin: bulletin.kind,
        states: [linesOf({ entries, servers })],
      }),
    findBulletin: async ({ id, place }) =>
      posted.find((one) => one.alert === id && one.channelId === place.channelId)?.ts,
    async editBulletin(shown, ts) {
      slack.before("edit");
      posted.find((one) => one.ts === ts)?.states.push(linesOf(shown));
    },
    async tellAdmins({ id, bulletin }) {
      slack.before("admins");
      if (posted.some((one) => one.alert === id)) return;
      const states = "code" in bulletin ? [bulletin.code] : [];
      await add("admins", { channelId: "D1", alert: id, bulletin: bulletin.kind, states });
    },
    async remove({ ts }) {
      const index = posted.findIndex((one) => one.ts === ts);
      if (index >= 0) posted.splice(index, 1);
    },
    isPlainNo: (error) => error instanceof PlainNo,
    toFailure: () => new Failure("slack_unavailable", { params: { reason: "no-connection" } }),
  };
  return slack;
}

const linesOf = ({ entries, servers }: Pick<ShownBulletin, "entries" | "servers">) =>
  [
    ...entries.map(({ episode, news }) => `${episode.key} ${news.event} ${news.severity}`),
    ...servers.map(({ server, open }) => `${server} ${open.length}`),
  ].join(", ");

export const destination = (channelId = "C1", more: Partial<Destination> = {}): Destination => ({
  server: "paris",
  teamId: "T1",
  channelId,
  addedBy: "U1",
  addedAt: new Date(START).toISOString(),
  ...more,
});

/** A watch over one server and one Slack, on a clock that is moved by hand. */
export function openWatch(
  store: Store,
  more: {
    at?: { now: number };
    slack?: FakeSlack;
    server?: FakeServer;
    caller?: AlertCaller;
    weeklyOn?: 1 | 2;
  } = {},
) {
  const at = more.at ?? { now: START };
  const slack = more.slack ?? fakeSlack();
  const server = more.server ?? fakeServer();
  const watch = createWatch({
    store: store.watch,
    servers: new Map([["paris", server]]),
    presenter: slack,
    clock: store.clock,
    now: () => new Date(at.now),
    random: () => 0.5,
    log: silent,
    weeklyOn: more.weeklyOn,
    caller: more.caller,
  });
  return {
    at,
    slack,
    server,
    watch,
    /** Time passes, minute by minute as the loop would see it. */
    async pass(ms: number, step = 15 * MINUTE) {
      for (const end = at.now + ms; at.now < end; ) {
        at.now = Math.min(end, at.now + step);
        await watch.work();
      }
    },
    async begin(settings: WatchSettingsInput = {}, channels = ["C1"]) {
      await store.watch.ensure(["paris"]);
      const [first = "C1", ...others] = channels;
      // Whoever watches first has the server polled: the others are there by then.
      for (const channel of others) await store.watch.addDestination(destination(channel));
      await watch.add(destination(first), settings);
      await watch.work();
    },
    use: (usedUnits: number, totalUnits: number | null = 100) => {
      server.license_ = { ...server.license_, usedUnits, totalUnits };
    },
  };
}
