import type { ServerResponse } from "node:http";
import type { BotSupervisor } from "../../bot-supervisor.ts";
import type { Sandbox } from "../../start.ts";
import type { PageEvent, PageSnapshot } from "../protocol.ts";
import {
  COMMANDS,
  pageChannels,
  pageExecution,
  pageMessage,
  pagePeople,
  pageView,
  pageWhisper,
  SHORTCUTS,
} from "./shown.ts";
import type { SwitchPanel } from "./switches.ts";
import { WireLog } from "./wire.ts";

/** Tells every open page what happens, by server-sent events: first all that there is, then each change. */
export class Live {
  readonly #sandbox: Sandbox;
  readonly #panel: SwitchPanel;
  readonly #bot: BotSupervisor;
  readonly #pages = new Set<ServerResponse>();
  readonly #wire = new WireLog((entry) => this.#tell({ type: "wire", entry }));
  readonly #stops: readonly (() => void)[];

  constructor(sandbox: Sandbox, panel: SwitchPanel, bot: BotSupervisor) {
    this.#sandbox = sandbox;
    this.#panel = panel;
    this.#bot = bot;
    const { slack, vb365 } = sandbox;
    this.#stops = [
      slack.onEvent((event) => {
        this.#wire.onSlack(event);
        for (const told of this.#changes(event)) this.#tell(told);
      }),
      vb365.onRequest((request, phase) => {
        this.#wire.onVb365(request);
        if (phase === "over" && request.fault) this.tellSwitches();
      }),
      bot.onChange(() => this.tellSwitches()),
    ];
  }

  /** Keeps a response open until the page goes. */
  open(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    this.#pages.add(response);
    response.on("close", () => this.#pages.delete(response));
    response.write(frame({ type: "snapshot", snapshot: this.#snapshot() }));
  }

  tellSwitches(): void {
    this.#tell({
      type: "switches",
      switches: this.#panel.all,
      license: this.#panel.license,
      bot: this.#bot.state,
    });
  }

  /** `/invite` makes no event of Slack's own. */
  tellChannels(): void {
    this.#tell({ type: "channels", channels: pageChannels(this.#sandbox.slack) });
  }

  close(): void {
    for (const stop of this.#stops) stop();
    for (const page of this.#pages) page.end();
  }

  #tell(event: PageEvent): void {
    const text = frame(event);
    for (const page of this.#pages) page.write(text);
  }

  #snapshot(): PageSnapshot {
    const { slack } = this.#sandbox;
    const { state } = slack;
    const homes = state.users.map(({ id }) => state.home(id)).filter((view) => view !== undefined);
    return {
      people: pagePeople(slack),
      channels: pageChannels(slack),
      // Without the ephemeral ones: Slack keeps none, so they go with the page that was open when they came.
      messages: state.channels
        .flatMap(({ id }) => state.messages(id))
        .map((message) => pageMessage(slack, message)),
      views: state.users.flatMap(({ id }) => state.views(id)).map(pageView),
      homes: homes.map(pageView),
      wire: this.#wire.entries,
      switches: this.#panel.all,
      license: this.#panel.license,
      bot: this.#bot.state,
      commands: COMMANDS,
      shortcuts: SHORTCUTS,
      steps: slack.functions,
      executions: state.executions.map(pageExecution),
    };
  }

  #changes(event: Parameters<Parameters<Sandbox["slack"]["onEvent"]>[0]>[0]): readonly PageEvent[] {
    const { slack } = this.#sandbox;
    switch (event.type) {
      case "message_posted":
      case "message_edited":
        return [{ type: "message", message: pageMessage(slack, event.message) }];
      case "message_deleted": {
        const { channel, ts } = event.message;
        const tombstone = slack.state.messages(channel).find((message) => message.ts === ts);
        if (tombstone) return [{ type: "message", message: pageMessage(slack, tombstone) }];
        return [{ type: "message_gone", channel, ts }];
      }
      case "ephemeral_posted":
      case "ephemeral_edited":
        return [{ type: "message", message: pageWhisper(slack.botUserId, event.ephemeral) }];
      case "ephemeral_deleted":
        return [{ type: "message_gone", channel: event.ephemeral.channel, ts: event.ephemeral.ts }];
      case "file_deleted":
        return slack.state.channels
          .flatMap(({ id }) => slack.state.messages(id))
          .filter(({ files }) => files.includes(event.file.id))
          .map((message) => ({ type: "message", message: pageMessage(slack, message) }));
      case "view_opened":
      case "view_updated":
      case "view_pushed":
      case "view_closed": {
        const { user } = event.view;
        return [{ type: "views", user, views: slack.state.views(user).map(pageView) }];
      }
      case "home_published":
        return [{ type: "home", view: pageView(event.view) }];
      case "step":
        return [{ type: "execution", execution: pageExecution(event.execution) }];
      case "call":
        return event.call.ok && event.call.method === "conversations.open"
          ? [{ type: "channels", channels: pageChannels(slack) }]
          : [
              {
                type: "switches",
                switches: this.#panel.all,
                license: this.#panel.license,
                bot: this.#bot.state,
              },
            ];
      default:
        return [];
    }
  }
}

const frame = (event: PageEvent): string => `data: ${JSON.stringify(event)}\n\n`;
