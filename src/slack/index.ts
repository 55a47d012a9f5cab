import { App, type AuthorizeResult } from "@slack/bolt";
import { InFlight } from "../async/in-flight.ts";
import type { AccessConfig, ProxySettings, SlackConfig } from "../config/index.ts";
import type { InstallationStore } from "../installations/types.ts";
import type { Log } from "../ops/log.ts";
import type { Runs } from "../runs/types.ts";
import type { Schedules } from "../schedules/types.ts";
import type { Watch } from "../watch/index.ts";
import { Arrivals } from "./arrivals.ts";
import { connect } from "./connect.ts";
import type { ListenerDeps, OrderSettings, Patience } from "./context.ts";
import type { AlertPresenterDeps } from "./delivery/alert-presenter.ts";
import type { Delivery } from "./delivery/deliver-file.ts";
import type { Presenters } from "./delivery/index.ts";
import type { Rehearse } from "./listeners/rehearsal.ts";
import { timeAcks } from "./receivers/time-acks.ts";
import { createServerStatusCache, type ServerStatusApi } from "./server-status-cache.ts";
import { clientOptions } from "./web-api/clients.ts";
import { createSlackLogger } from "./web-api/logger.ts";
import { createNetwork } from "./web-api/network.ts";
import type { SlackCallObserver } from "./web-api/observe-calls.ts";
import type { BotIdentity, InstallationQuery, Workspaces } from "./workspaces/types.ts";

export type { Patience } from "./context.ts";
export type { BotIdentity } from "./workspaces/types.ts";

export interface SlackOptions {
  readonly log: Log;
  readonly now: () => Date;
  readonly rules: AccessConfig;
  /** On the way to Slack. */
  readonly proxy: ProxySettings;
  readonly delivery: Delivery;
  /** Whether the person who asked is mentioned when a report is finished or failed. */
  readonly notifyRequester: boolean;
  /** Who is mentioned below a critical alert that nobody takes. */
  readonly escalateTo: AlertPresenterDeps["escalateTo"];
  /** What the store does for the app in several workspaces; needed where the settings are for them. */
  readonly installationStore?: InstallationStore | undefined;
  /** Told of every request and acknowledgement. */
  readonly observers?: SlackObservers | undefined;
}

export interface SlackObservers {
  readonly slackCall: SlackCallObserver;
  /** @param kind of what Slack sent */
  readonly acknowledged: (kind: string, seconds: number) => void;
}

/** Slack, reached; nothing is listened to yet. */
export interface Slack {
  /** Who the bot is, where it has one workspace. */
  readonly identity: BotIdentity | undefined;
  /** Through the proxy on the way to Slack, where there is one: for other addresses out there. */
  readonly proxiedFetch: typeof globalThis.fetch | undefined;
  /** Loads what shows the work in Slack. */
  presenters(settings: Pick<OrderSettings, "fiscalYearStart">): Promise<Presenters>;
  /** Connects, and answers from then on. */
  listen(options: ListenOptions): Promise<SlackListening>;
  /** Closes the way to Slack, for cards and files too. */
  close(): Promise<void>;
}

/** What listeners hand over to. */
export interface ListenersWork {
  readonly runs: Runs;
  readonly watch: Watch;
  readonly schedules: Schedules;
  /** The servers by name, for what they say of themselves. */
  readonly clients: ReadonlyMap<string, ServerStatusApi>;
}

export interface ListenOptions extends OrderSettings {
  /** Resolves when the work has been started; what Slack delivers before waits for it. */
  readonly work: () => Promise<ListenersWork>;
  /** Looks at everything that the bot needs; takes some 20 seconds at most. */
  readonly doctor: ListenerDeps["doctor"];
  /** Takes what belongs to a channel from its old ID to its new one; answers how much that was. */
  readonly moveChannel: (from: string, to: string) => Promise<object>;
  readonly patience?: Patience;
}

export interface SlackListening {
  /** The port of the HTTP transport. */
  readonly port: number | undefined;
  /** Socket Mode connections that Slack has greeted; undefined over HTTP. */
  sockets(): number | undefined;
  /** @param runs in a store of their own, at which nobody works */
  rehearsal(runs: Runs): Promise<Rehearse>;
  /** Takes no more events; those under way are still answered. */
  quiesce(): void;
  /** The same, and resolves when those under way are dealt with or the time for them is over, and Slack is left. */
  stop(graceMs: number): Promise<void>;
}

/** What was acknowledged in time is still replied to, however short the time for running reports is. */
const LEAST_GRACE_MS = 2_500;
/** How long calls of Slack may take to end before they are cut off. */
const CLOSE_MS = 2_000;

/**
 * Makes ready to speak with the one workspace or with the many; the token of the one is proved before anything else is
 * started.
 * @throws what the Web API client throws; `toSlackFailure` reads it
 */
export async function connectSlack(config: SlackConfig, options: SlackOptions): Promise<Slack> {
  const { log, now } = options;
  const logger = createSlackLogger(log.child({ from: "slack" }));
  const { apiUrl } = config;
  const network = createNetwork(options.proxy, options.observers?.slackCall);
  const { workspaces, identity, receiver, onRemoved } = await connect(config, {
    ...options,
    logger,
    network,
  });
  return {
    identity,
    proxiedFetch: network.proxiedFetch,
    async presenters(settings) {
      const { createPresenters } = await import("./delivery/index.ts");
      return createPresenters({ ...options, ...settings, workspaces });
    },
    async listen({ work, moveChannel, ...shared }) {
      const arrivals = new Arrivals();
      const app = new App({
        authorize: (source, body) => {
          if (body) arrivals.note(body);
          return authorize(workspaces, source);
        },
        receiver,
        logger,
        clientOptions: clientOptions({ apiUrl, logger, network }, 1),
        // A step is ended by the bot's own token: the one that comes with its event does not outlive a restart.
        attachFunctionToken: false,
        // The default store keeps every conversation for ever.
        convoStore: false,
      });
      if (options.observers) timeAcks(app, options.observers.acknowledged);
      // Neither of Bolt’s receivers waits for it when it stops.
      const inFlight = new InFlight();
      // With the work, the texts, and the views behind them the listeners are most of the bot, and a start that loads them
      // connects that much later. Bolt looks for listeners when the global middleware is through: here they are in time.
      const listeners = once(async () => {
        const { clients, ...atWork } = await work();
        const [{ registerListeners }, { createWithWorkspace }] = await Promise.all([
          import("./listeners/index.ts"),
          import("./listeners/with-workspace.ts"),
        ]);
        const serverStatus = createServerStatusCache(clients, log, () => now().getTime());
        const within = createWithWorkspace({
          ...shared,
          ...atWork,
          workspaces,
          serverStatus,
          arrivals,
          log,
          now,
        });
        registerListeners(app, within, { onRemoved, moveChannel, log });
      });
      app.use(async ({ next }) => {
        await inFlight.track(listeners().then(next));
      });
      app.error(async (error) => log.error({ err: error }, "a listener failed"));
      const port = await receiver.start();
      // Else whoever sends the first command waits for them.
      setImmediate(() => {
        // Work that can’t start is told to whoever starts the bot.
        listeners().catch(() => undefined);
      });
      return {
        port: typeof port === "number" ? port : undefined,
        sockets: () => receiver.sockets?.(),
        async rehearsal(runs) {
          const { clients, ...atWork } = await work();
          const { createRehearsal } = await import("./listeners/rehearsal.ts");
          const serverStatus = createServerStatusCache(clients, log, () => now().getTime());
          return createRehearsal({ ...shared, ...atWork, runs, serverStatus, now });
        },
        quiesce: () => receiver.quiesce(),
        async stop(graceMs) {
          // While more came in, those under way might never be all done; and their acknowledgements need the connection.
          receiver.quiesce();
          const left = await inFlight.settled(Math.max(graceMs, LEAST_GRACE_MS));
          if (left > 0) log.warn({ left }, "some replies didn’t go out in time; stopping without them");
          await receiver.stop();
          arrivals.stop();
        },
      };
    },
    close: () => network.close(CLOSE_MS),
  };
}

/** Runs the work with the first call; each call is given its outcome. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let outcome: Promise<T> | undefined;
  return () => {
    outcome ??= work();
    return outcome;
  };
}

/**
 * What Bolt wants to know of an event's workspace. Its own clients are not used, so they get no token. One that is not
 * found is let through: the listener's place is where that is answered.
 */
async function authorize(workspaces: Workspaces, place: InstallationQuery): Promise<AuthorizeResult> {
  const workspace = await workspaces.find(place).catch(() => undefined);
  return workspace ? { botId: workspace.bot.botId, botUserId: workspace.bot.userId } : {};
}
