import { App } from "@slack/bolt";
import type { AccessConfig, SlackConfig } from "../config/index.ts";
import type { Log } from "../ops/log.ts";
import type { Announcer, Runs } from "../runs/types.ts";
import { createAccess } from "./access.ts";
import { clientOptions, createSlackClients } from "./clients.ts";
import { createAnnouncer } from "./delivery/index.ts";
import { InFlight } from "./in-flight.ts";
import { registerListeners } from "./listeners/index.ts";
import { createSlackLogger } from "./logger.ts";
import { createPeople, type Home } from "./people.ts";
import { SignedHttpReceiver } from "./receivers/signed-http.ts";
import { SocketPairReceiver } from "./receivers/socket-pair.ts";
import { createServerBook, type ServerDesk } from "./server-facts.ts";
import { ViewEdits } from "./view-edits.ts";

/** Who the bot is in its workspace. */
export interface BotIdentity {
  readonly botId: string;
  readonly userId: string;
  readonly name: string;
  readonly team: string;
}

/** The workspace, reached with the bot's token; nothing is listened to yet. */
export interface SlackWorkspace {
  readonly identity: BotIdentity;
  readonly announcer: Announcer;
  /** Connects, and answers from then on. */
  listen(options: {
    readonly runs: Runs;
    readonly servers: readonly [string, ...string[]];
    /** The servers by name, for what is asked of them beside reports. */
    readonly desks: ReadonlyMap<string, ServerDesk>;
    readonly rules: AccessConfig;
    readonly now: () => Date;
  }): Promise<SlackListening>;
}

export interface SlackListening {
  /** The port of the HTTP transport. */
  readonly port: number | undefined;
  /** Takes no more events, and resolves when those under way are dealt with. */
  stop(): Promise<void>;
}

/**
 * Asks Slack who the bot is, which proves the token before anything else is started.
 * @throws what the Web API client throws; `toSlackFailure` reads it
 */
export async function connectWorkspace(config: SlackConfig, log: Log): Promise<SlackWorkspace> {
  const logger = createSlackLogger(log.child({ from: "slack" }));
  const { botToken: token, apiUrl } = config;
  const clients = createSlackClients({ token, apiUrl, logger });
  const me = await clients.look.auth.test();
  const identity: BotIdentity = {
    botId: me.bot_id ?? "",
    userId: me.user_id ?? "",
    name: me.user ?? "License Report",
    team: me.team ?? "",
  };
  return {
    identity,
    announcer: createAnnouncer({ clients, botName: identity.name, log }),
    async listen({ runs, servers, desks, rules, now }) {
      const receiver =
        config.transport.mode === "socket"
          ? new SocketPairReceiver({ appToken: config.transport.appToken, apiUrl, logger })
          : new SignedHttpReceiver({ ...config.transport, logger });
      const app = new App({
        token,
        botId: identity.botId,
        botUserId: identity.userId,
        tokenVerificationEnabled: false,
        receiver,
        logger,
        clientOptions: clientOptions({ apiUrl, logger }, 1),
        // A step is ended by the bot's own token: the one that comes with its event does not outlive a restart.
        attachFunctionToken: false,
        // The default store keeps every conversation for ever.
        convoStore: false,
      });
      const inFlight = new InFlight();
      app.use(({ next }) => inFlight.track(next()));
      app.error(async (error) => log.error({ err: error }, "a listener failed"));
      const clock = () => now().getTime();
      const home: Home = { teamId: me.team_id ?? "", enterpriseId: me.enterprise_id };
      const people = createPeople(clients.look, home, clock);
      const access = createAccess(clients.look, { rules, home, log, now: clock });
      const edits = new ViewEdits(clients.post);
      const serverBook = createServerBook(desks, log, clock);
      const { name: botName } = identity;
      const deps = { runs, people, access, clients, edits, servers, serverBook, botName, log, now };
      registerListeners(app, (listener) => listener(deps));
      const port = await receiver.start();
      return {
        port: typeof port === "number" ? port : undefined,
        async stop() {
          // Acknowledgements under way still need the connection that is about to be closed.
          await inFlight.settled();
          await receiver.stop();
          await inFlight.settled();
        },
      };
    },
  };
}
