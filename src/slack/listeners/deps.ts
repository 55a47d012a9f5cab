import type { Log } from "../../ops/log.ts";
import type { Runs } from "../../runs/types.ts";
import type { SlackClients } from "../clients.ts";
import type { People } from "../people.ts";
import type { ServerBook } from "../server-facts.ts";
import type { ViewEdits } from "../view-edits.ts";

/** What listeners are given. They validate, acknowledge and hand over; the work happens elsewhere. */
export interface ListenerDeps {
  readonly runs: Runs;
  readonly people: People;
  readonly clients: SlackClients;
  /** Edits of open forms. */
  readonly edits: ViewEdits;
  /** Names of the VB365 servers; the first is the default. */
  readonly servers: readonly [string, ...string[]];
  /** What the servers say of themselves. */
  readonly serverBook: ServerBook;
  /** The bot's own name in this workspace, as people mention it. */
  readonly botName: string;
  readonly log: Log;
  readonly now: () => Date;
}
